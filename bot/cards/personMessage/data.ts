import type { IdeaRef, Language, PersonMessageView } from '../../../src/contracts/views';
import { formatDate, formatInstant, t } from '../../../src/i18n';
import { eventText } from '../events';
import type { TabLinks } from '../../links';
import { openInTab } from '../actions';
import { messageData, showIdea, type Message, type MessageData } from '../message';
import { dateNear, part, quote } from '../parts';
import { plainLine } from '../plain';
import { experimentEnd } from '../experimentEnd';
import { responseOf, type Reader } from './response';

export type PersonMessageData = MessageData;
/** A question has a card of its own, with room for the answer. */
type Told = Exclude<PersonMessageView, { readonly message: 'question' | 'receipt' | 'clubWaits' }>;
/** What is told about an idea, and ends with a look at it. */
type ToldOfIdea = Exclude<Told, { readonly message: 'rolesGiven' }>;

/** What Kiem says of its own account in a chat, one card a kind. */
export function personMessageData(view: Told, language: Language, links: TabLinks): PersonMessageData {
  if (view.message === 'rolesGiven') return messageData(null, rolesGiven(view, language));
  const message = messageOf(view, language);
  const open = openInTab(t(language, 'actions.openInTab'), links.toIdea(view.idea));
  return messageData(view.idea, { ...message, actions: [...(message.actions ?? []), ...open] });
}

function messageOf(view: ToldOfIdea, language: Language): Message {
  const { idea } = view;
  switch (view.message) {
    case 'response':
      return about(idea, view.role, language, responseOf(view, language));
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
    case 'progress': {
      const end = experimentEnd(view.event, language);
      if (end !== null) {
        const { tone, heading, told, lastWord } = end;
        return about(idea, view.role, language, { tone, heading, parts: [...told, part(lastWord)] });
      }
      return about(idea, view.role, language, {
        heading: t(language, `person.progress${whose(view.role)}`),
        parts: [part(eventText(view.event, language, view.role === 'submitter'))],
      });
    }
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
        parts: [part(t(language, remindText(view), { date }))],
        actions: [showIdea(idea, language, false)],
      };
    }
    case 'projectLeader':
      return {
        tone: 'accent',
        heading: t(language, 'person.projectLeaderHeading'),
        parts: [
          part(t(language, 'person.projectLeaderText', { name: plainLine(view.appointedBy) })),
          quote(
            view.firstStep,
            view.firstStepOn === null
              ? t(language, 'person.projectLeaderStep')
              : t(language, 'person.projectLeaderStepOn', { date: formatDate(language, view.firstStepOn) }),
          ),
        ],
        actions: [showIdea(idea, language, false)],
      };
    case 'stepLate':
    case 'experimentLate':
      return lateWork(view, language);
    case 'noClub':
      return {
        heading: t(language, 'person.noClubHeading', { count: view.waiting }),
        parts: [part(t(language, 'person.noClubText', { count: view.waiting }))],
        actions: [showIdea(idea, language, false)],
      };
  }
}

/** Somebody was made a manager, an administrator, or both. */
function rolesGiven(
  { isManager, isAdministrator }: Extract<Told, { readonly message: 'rolesGiven' }>,
  language: Language,
): Message {
  return {
    tone: 'accent',
    heading: t(language, isAdministrator ? 'person.rolesGivenAdministrator' : 'person.rolesGivenManager'),
    parts: [
      ...(isManager ? [part(t(language, 'person.rolesGivenManagerText'))] : []),
      ...(isAdministrator ? [part(t(language, 'person.rolesGivenAdministratorText'))] : []),
    ],
  };
}

/** What is past its day: which, since when, and what to do about it. To somebody else also whose it is. */
function lateWork(
  { message, idea, text, dueOn, owner }: Extract<Told, { readonly message: 'stepLate' | 'experimentLate' }>,
  language: Language,
): Message {
  const whose = owner === null ? [] : [part(t(language, `person.${message}Of`, { name: plainLine(owner) }))];
  return {
    tone: 'accent',
    heading: t(language, `person.${message}Heading`),
    parts: [
      quote(text, t(language, `person.${message}Since`, { date: formatDate(language, dueOn) })),
      ...whose,
      part(t(language, `person.${message}Text`)),
    ],
    actions: [showIdea(idea, language, false)],
  };
}

/** Which words remind: of a day that is there, or of one that has passed. */
function remindText(view: Extract<Told, { readonly message: 'remindLead' | 'remindManager' }>) {
  if (view.message === 'remindLead')
    return view.isMissed ? 'person.remindLeadMissedText' : 'person.remindLeadText';
  return view.hasClub ? 'person.remindManagerText' : 'person.remindManagerNoClubText';
}

function whose(reader: Reader): 'Yours' | 'Supported' {
  return reader === 'submitter' ? 'Yours' : 'Supported';
}

/** A message that ends with a look at the idea itself. */
function about(idea: IdeaRef, reader: Reader, language: Language, message: Message): Message {
  return { ...message, actions: [showIdea(idea, language, reader === 'submitter')] };
}
