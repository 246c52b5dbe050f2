import type { IdeaRef, PersonData } from '../../../../src/contracts/api';
import { isTabTextKey } from '../../../../src/i18n/tab';
import type { Texts } from '../../lib/texts';

/** One line of what is stored: in words, about which idea, and when. */
export interface DataLine {
  readonly text: string;
  readonly idea: IdeaRef | null;
  readonly when: string | null;
}

/** Lines of one kind. */
export interface DataGroupOf {
  readonly name: string;
  readonly lines: readonly DataLine[];
}

/** What Kiem stores about somebody, in groups that a person can read. Empty groups are there too. */
export function dataGroups(texts: Texts, data: PersonData): readonly DataGroupOf[] {
  const { t, date } = texts;
  const word = (prefix: string, code: string) => {
    const key = `${prefix}.${code}`;
    return isTabTextKey(key) ? t(key) : code;
  };
  const line = (text: string, idea: IdeaRef | null = null, when: string | null = null): DataLine => ({
    ...{ text, idea },
    when: when === null ? null : date(when),
  });
  return [
    {
      name: t('settings.dataPart.clubs'),
      lines: data.clubs.map(({ name, isLead, since }) =>
        line(
          `${name}, ${t(isLead ? 'settings.dataPart.lead' : 'settings.dataPart.member', { date: date(since) })}`,
        ),
      ),
    },
    {
      name: t('settings.dataPart.ideas'),
      lines: data.ideas.map((idea) => line(idea.text, idea, idea.submittedAt)),
    },
    {
      name: t('settings.dataPart.drafts'),
      lines: data.drafts.map(({ text, createdAt }) => line(text, null, createdAt)),
    },
    { name: t('settings.dataPart.supports'), lines: data.supports.map((idea) => line('', idea)) },
    {
      name: t('settings.dataPart.votes'),
      lines: data.votes.map(({ idea, choice, reason, castAt }) =>
        line(reason === null ? word('choice', choice) : `${word('choice', choice)}: ${reason}`, idea, castAt),
      ),
    },
    {
      name: t('settings.dataPart.questions'),
      lines: data.questions.map(({ idea, text, askedAt }) => line(text, idea, askedAt)),
    },
    {
      name: t('settings.dataPart.answers'),
      lines: data.answers.map(({ idea, text, answeredAt }) => line(text, idea, answeredAt)),
    },
    {
      name: t('settings.dataPart.precedents'),
      lines: data.precedents.map(({ idea, text, addedAt }) => line(text, idea, addedAt)),
    },
    {
      name: t('settings.dataPart.decisions'),
      lines: data.decisions.map(({ idea, kind, reason, decidedAt }) =>
        line(`${word('idea.decisions', kind)}: ${reason}`, idea, decidedAt),
      ),
    },
    {
      name: t('settings.dataPart.team'),
      lines: data.team.map(({ idea, role }) => line(word('idea.team', role), idea)),
    },
    {
      name: t('settings.dataPart.steps'),
      lines: data.steps.map(({ idea, text, dueOn }) => line(text, idea, dueOn)),
    },
    {
      name: t('settings.dataPart.experiments'),
      lines: data.experiments.map(({ idea, text, startedAt }) => line(text, idea, startedAt)),
    },
    {
      name: t('settings.dataPart.findings'),
      lines: data.findings.map(({ idea, text, endedAt }) => line(text, idea, endedAt)),
    },
    {
      name: t('settings.dataPart.partners'),
      lines: data.partners.map(({ idea, text, addedAt }) => line(text, idea, addedAt)),
    },
  ];
}
