import type { Language, ThreadMessageView } from '../../../src/contracts/views';
import { formatDate, t } from '../../../src/i18n';
import { decisionBlock } from '../decisionParts';
import { experimentEnd } from '../experimentEnd';
import { messageData, type Message, type MessageData } from '../message';
import { part, quote } from '../parts';
import { plainLine } from '../plain';

export type ThreadMessageData = MessageData;

/** What Kiem says in the thread of an idea, one card a kind. */
export function threadMessageData(view: ThreadMessageView, language: Language): ThreadMessageData {
  return messageData(view.idea, messageOf(view, language));
}

const REASON = 2000;

function messageOf(view: ThreadMessageView, language: Language): Message {
  switch (view.message) {
    case 'questionAsked':
      return {
        heading: t(language, 'thread.questionAsked', { name: plainLine(view.askedBy) }),
        parts: [quote(view.text), part(t(language, 'thread.questionAskedNote'))],
      };
    case 'questionAnswered': {
      const name =
        view.submitter === null ? t(language, 'general.colleagueFirst') : plainLine(view.submitter);
      const asker = plainLine(view.askedBy);
      return {
        tone: 'accent',
        heading: t(language, 'thread.questionAnswered', { name }),
        parts: [
          quote(view.question, t(language, 'question.asked', { name: asker })),
          quote(view.answer, t(language, 'thread.questionAnsweredBy', { name: asker })),
        ],
      };
    }
    case 'precedentAdded':
      return {
        heading: t(language, 'thread.precedentAdded', { name: plainLine(view.addedBy) }),
        parts: [quote(view.text)],
      };
    case 'mergedFrom':
      return {
        heading: t(language, 'thread.mergedFrom'),
        parts: [
          part(`${view.from.number}: ${plainLine(view.from.title)}`, '', 'emphasis'),
          part(t(language, 'thread.mergedFromText', { number: view.from.number })),
        ],
      };
    case 'threadBroughtBack':
      return {
        tone: 'accent',
        heading: t(language, 'thread.broughtBack'),
        parts: [part(t(language, 'thread.broughtBackText', { date: formatDate(language, view.respondBy) }))],
      };
    case 'decided': {
      const block = decisionBlock(view.decision, language, REASON);
      return {
        tone: block.decisionStyle === 'emphasis' ? 'default' : block.decisionStyle,
        heading: block.decisionHeading,
        parts: [
          quote(view.decision.reason),
          ...block.decisionFacts.map(({ text }) => part(text)),
          part(block.decisionBy),
        ],
      };
    }
    case 'remindDueSoon': {
      const { workingDaysLeft: count, respondBy } = view;
      return {
        tone: 'warning',
        heading:
          count === 0 ? t(language, 'thread.remindToday') : t(language, 'thread.remindDays', { count }),
        parts: [part(t(language, 'thread.remindText', { date: formatDate(language, respondBy) }))],
      };
    }
    case 'remindOverdue':
      return {
        tone: 'attention',
        heading: t(language, 'thread.remindOverdue'),
        parts: [
          part(t(language, 'thread.remindOverdueText', { date: formatDate(language, view.respondBy) })),
        ],
      };
    case 'signOfLife':
      return {
        tone: 'warning',
        heading: t(language, 'thread.signOfLife'),
        parts: [part(t(language, 'thread.signOfLifeText', { date: formatDate(language, view.since) }))],
      };
    case 'threadExperiment': {
      const end = experimentEnd(view.event, language);
      return {
        tone: end?.tone ?? 'default',
        heading: t(language, 'thread.experimentEnded'),
        parts: end?.told ?? [],
      };
    }
    case 'threadAnchored': {
      const thanks =
        view.submitter === null
          ? t(language, 'thread.anchoredByColleague')
          : t(language, 'thread.anchoredBy', { name: plainLine(view.submitter) });
      return {
        tone: 'good',
        heading: t(language, 'thread.anchored'),
        parts: [part(thanks), quote(view.result, t(language, 'idea.result'))],
      };
    }
  }
}
