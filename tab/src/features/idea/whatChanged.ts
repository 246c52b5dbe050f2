import type { IdeaView } from '../../../../src/contracts/api';
import type { Texts } from '../../lib/texts';

/** The life of the idea: what was decided, where it stands now. */
function lifeChanges(texts: Texts, before: IdeaView, now: IdeaView): string[] {
  const { t } = texts;
  const lines = now.decisions.slice(before.decisions.length).map((decision) =>
    t('idea.changed.decision', {
      name: decision.decidedBy,
      decision: t(`idea.decisions.${decision.kind}`),
      reason: decision.reason,
    }),
  );
  if (before.outcome !== now.outcome) {
    lines.push(t('idea.changed.outcome', { value: t(`outcome.${now.outcome}`).toLowerCase() }));
  }
  if (before.stage !== now.stage) lines.push(t('idea.changed.stage', { value: t(`stage.${now.stage}`) }));
  if (before.respondBy !== now.respondBy) {
    lines.push(t('idea.changed.respondBy', { value: texts.date(now.respondBy) }));
  }
  if (now.parkedUntil !== null && before.parkedUntil !== now.parkedUntil) {
    lines.push(t('idea.changed.parkedUntil', { value: texts.date(now.parkedUntil) }));
  }
  if (now.club !== null && before.club?.clubId !== now.club.clubId) {
    lines.push(t('idea.changed.club', { value: now.club.name }));
  }
  return lines;
}

/** What the submitter wrote. */
function textChanges(texts: Texts, before: IdeaView, now: IdeaView): string[] {
  const { t } = texts;
  const lines: string[] = [];
  if (before.title !== now.title) lines.push(t('idea.changed.title', { value: now.title }));
  if (before.text !== now.text) lines.push(t('idea.changed.text'));
  if (before.problem !== now.problem) lines.push(t('idea.changed.problem'));
  if (before.theme !== now.theme) {
    lines.push(
      now.theme === null ? t('idea.changed.noTheme') : t('idea.changed.theme', { value: now.theme }),
    );
  }
  if (before.seenElsewhere !== now.seenElsewhere) lines.push(t('idea.changed.seenElsewhere'));
  if (before.unnamed !== now.unnamed) lines.push(t(`idea.changed.${now.unnamed ? 'unnamed' : 'named'}`));
  return lines;
}

/** The vote, as far as the reader may see it, and what people asked and brought. */
function clubChanges(texts: Texts, before: IdeaView, now: IdeaView): string[] {
  const { t } = texts;
  const lines: string[] = [];
  if (before.round === null && now.round !== null) lines.push(t('idea.changed.roundStarted'));
  if (before.round?.isOpen === true && now.round?.isOpen === false) lines.push(t('idea.changed.roundClosed'));
  if (now.round !== null && (before.round?.votesCast ?? 0) !== now.round.votesCast) {
    lines.push(t('idea.changed.votes', { count: now.round.votesCast }));
  }
  const answers = (idea: IdeaView) => idea.questions.filter((question) => question.answer !== null).length;
  const counts = [
    ['questions', now.questions.length - before.questions.length],
    ['answers', answers(now) - answers(before)],
    ['precedents', now.precedents.length - before.precedents.length],
  ] as const;
  for (const [what, count] of counts) {
    if (count > 0) lines.push(t(`idea.changed.${what}`, { count }));
  }
  return lines;
}

/** What is tried, and with whom. */
function tryingChanges({ t }: Texts, before: IdeaView, now: IdeaView): string[] {
  const lines: string[] = [];
  const ended = (idea: IdeaView) => idea.experiments.filter(({ end }) => end !== null).length;
  const counts = [
    ['experiments', now.experiments.length - before.experiments.length],
    ['experimentsEnded', ended(now) - ended(before)],
  ] as const;
  for (const [what, count] of counts) {
    if (count > 0) lines.push(t(`idea.changed.${what}`, { count }));
  }
  for (const partner of now.partners) {
    const known = before.partners.find((one) => one.partnerId === partner.partnerId);
    if (known?.name !== partner.name || known.joins !== partner.joins || known.note !== partner.note) {
      const joins = t(`partnerWay.${partner.joins}`).toLowerCase();
      lines.push(t('idea.changed.partner', { name: partner.name, joins }));
    }
  }
  for (const { partnerId, name } of before.partners) {
    if (!now.partners.some((one) => one.partnerId === partnerId))
      lines.push(t('idea.changed.partnerAway', { name }));
  }
  return lines;
}

/** Who does it, the steps, the money and what stays. */
function workChanges(texts: Texts, before: IdeaView, now: IdeaView): string[] {
  const { t } = texts;
  const lines: string[] = [];
  for (const { role, name } of now.team) {
    if (before.team.find((member) => member.role === role)?.name !== name) {
      lines.push(t('idea.changed.team', { role: t(`idea.team.${role}`), name }));
    }
  }
  const done = (idea: IdeaView) => idea.steps.filter((step) => step.doneAt !== null).length;
  const added = now.steps.length - before.steps.length;
  if (added > 0) lines.push(t('idea.changed.steps', { count: added }));
  if (done(now) > done(before)) lines.push(t('idea.changed.stepsDone', { count: done(now) - done(before) }));
  lines.push(...tryingChanges(texts, before, now));
  for (const { level, arranged } of now.anchoring) {
    if (before.anchoring.find((entry) => entry.level === level)?.arranged !== arranged) {
      lines.push(
        t('idea.changed.anchoring', { level: t(`idea.anchoring.${level}`), value: `‘${arranged}’` }),
      );
    }
  }
  for (const kind of ['asked', 'granted', 'spent'] as const) {
    const cents = now.budget[kind];
    if (before.budget[kind] !== cents) {
      const value = cents === null ? t('idea.budget.none').toLowerCase() : texts.money(cents);
      lines.push(t(`idea.changed.${kind}`, { value }));
    }
  }
  if (now.result !== null && before.result !== now.result) {
    lines.push(t('idea.changed.result', { value: now.result }));
  }
  if (JSON.stringify(before.brought) !== JSON.stringify(now.brought)) lines.push(t('idea.changed.brought'));
  return lines;
}

/** What somebody else changed between two looks at an idea, in sentences; what matters most comes first. */
export function whatChanged(texts: Texts, before: IdeaView, now: IdeaView): readonly string[] {
  return [lifeChanges, textChanges, clubChanges, workChanges].flatMap((changes) =>
    changes(texts, before, now),
  );
}
