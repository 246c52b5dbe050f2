import type { IdeaRef, Language, PersonMessageView } from '../../../src/contracts/views';
import { formatDate, formatInstant, t } from '../../../src/i18n';
import { eventText } from '../events';
import { messageData, showIdea, type Message, type MessageData } from '../message';
import { dateNear, part, quote } from '../parts';
import { plainLine } from '../plain';
import { responseOf, type Reader } from './response';

export type PersonMessageData = MessageData;
/** A question has a card of its own, with room for the answer. */
type Told = Exclude<PersonMessageView, { readonly message: 'question' | 'receipt' }>;

/** What Kiem says of its own account in a chat, one card a kind. */
export function personMessageData(view: Told, language: Language): PersonMessageData {
  return messageData(view.idea, messageOf(view, language));
}

function messageOf(view: Told, language: Language): Message {
  const { idea } = view;
  switch (view.message) {
    case 'response':
      return about(idea, view.role, language, responseOf(view.decision, view.role, language));
    case 'voteStarted': {
      const closes = formatInstant(language, view.closesAt);
      return about(idea, view.role, language, {
        heading: t(language, `person.voteStarted${whose(view.role)}`),
        parts: [part(t(language, 'person.voteStartedText', { closes }))],
      });
    }
    case 'supported':
      return about(idea, 'submitter', language, {
        heading: t(language, 'person.supportedHeading'),
        parts: [part(t(language, 'person.supportedText', { count: view.supporters }))],
      });
    case 'broughtBack': {
      const date = formatDate(language, view.respondBy);
      return about(idea, view.role, language, {
        heading: t(language, `person.broughtBack${whose(view.role)}`),
        parts: [part(t(language, 'person.broughtBackText', { date }))],
      });
    }
    case 'withdrawn':
      return {
        heading: t(language, 'person.withdrawnHeading'),
        parts: [part(t(language, 'person.withdrawnText'))],
      };
    case 'progress':
      return about(idea, view.role, language, {
        heading: t(language, `person.progress${whose(view.role)}`),
        parts: [part(eventText(view.event, language, view.role === 'submitter'))],
      });
    case 'anchored': {
      const date = dateNear(language, view.submittedOn, view.submittedOn);
      const began = view.role === 'submitter' ? 'person.anchoredYoursText' : 'person.anchoredSupportedText';
      return about(idea, view.role, language, {
        tone: 'good',
        heading: t(language, 'person.anchoredYours'),
        parts: [part(t(language, began, { date })), quote(view.result, t(language, 'person.anchoredResult'))],
      });
    }
    case 'decideNow': {
      const { tally, advice } = view;
      const date = formatDate(language, view.respondBy);
      return {
        tone: 'accent',
        heading: t(language, 'person.decideNowHeading'),
        parts: [
          part(
            t(language, 'person.decideNowText', { ...tally, advice: t(language, `advice.${advice}`), date }),
          ),
        ],
        actions: [showIdea(idea, language, false)],
      };
    }
    case 'remindLead':
    case 'remindManager': {
      const date = formatDate(language, view.respondBy);
      return {
        tone: view.message === 'remindLead' ? 'warning' : 'attention',
        heading: t(language, `person.${view.message}Heading`),
        parts: [part(t(language, `person.${view.message}Text`, { date }))],
        actions: [showIdea(idea, language, false)],
      };
    }
    case 'projectLeader':
      return {
        tone: 'accent',
        heading: t(language, 'person.projectLeaderHeading'),
        parts: [
          part(t(language, 'person.projectLeaderText', { name: plainLine(view.appointedBy) })),
          quote(view.firstStep, t(language, 'person.projectLeaderStep')),
        ],
        actions: [showIdea(idea, language, false)],
      };
  }
}

function whose(reader: Reader): 'Yours' | 'Supported' {
  return reader === 'submitter' ? 'Yours' : 'Supported';
}

/** A message that ends with a look at the idea itself. */
function about(idea: IdeaRef, reader: Reader, language: Language, message: Message): Message {
  return { ...message, actions: [showIdea(idea, language, reader === 'submitter')] };
}
