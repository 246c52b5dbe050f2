import type { Instant, Language } from '../../../src/contracts/views';
import { formatDate, localDateOf, t } from '../../../src/i18n';
import { press, type CardAction } from '../actions';
import type { Base } from '../parts';
import { clip } from '../plain';

/** A word of Kiem in answer to what somebody said, what they typed, and what they can do now. */
export interface ReplyData extends Base {
  readonly heading: string;
  readonly hasTyped: boolean;
  readonly typed: string;
  readonly hasText: boolean;
  readonly text: string;
  readonly actions: readonly CardAction[];
}

/** A text that somebody typed and did not send. */
export interface KeptTextView {
  readonly draftId: string;
  readonly text: string;
  readonly keptUntil: Instant;
}

const TYPED = 600;

function reply(
  heading: string,
  parts: { readonly typed?: string; readonly text?: string; readonly actions?: readonly CardAction[] },
): ReplyData {
  const typed = parts.typed === undefined ? '' : clip(parts.typed, TYPED);
  const text = parts.text ?? '';
  return {
    fallbackText: text === '' ? heading : `${heading} ${text}`,
    heading,
    hasTyped: typed !== '',
    typed,
    hasText: text !== '',
    text,
    actions: parts.actions ?? [],
  };
}

/** In doubt: is it an idea or a question? */
export function ideaOrQuestionData(
  { draftId, text }: { readonly draftId: string; readonly text: string },
  language: Language,
): ReplyData {
  return reply(t(language, 'ideaOrQuestion.heading'), {
    typed: text,
    text: t(language, 'ideaOrQuestion.text'),
    actions: [
      press(t(language, 'actions.isAnIdea'), 'showDraft', { draftId }),
      press(t(language, 'actions.isQuestion'), 'showAnswers', { draftId }),
      press(t(language, 'actions.neither'), 'leaveForm', { formId: draftId }),
    ],
  });
}

/** A form that somebody left: nothing was sent, and what was typed is kept for a while. */
export function leftFormData(kept: KeptTextView | null, language: Language): ReplyData {
  const heading = t(language, 'leftForm.heading');
  if (kept === null) return reply(heading, { text: t(language, 'leftForm.nothingSent') });
  return reply(heading, {
    typed: kept.text,
    text: t(language, 'leftForm.kept', { date: formatDate(language, localDateOf(kept.keptUntil)) }),
    actions: [
      press(t(language, 'actions.afterAll'), 'showDraft', { draftId: kept.draftId }),
      press(t(language, 'actions.throwAway'), 'throwAway', { draftId: kept.draftId }),
    ],
  });
}

/** Somebody wants out, and a text of theirs stands open: it goes only when they say so. */
export function throwAwayData(kept: KeptTextView, language: Language): ReplyData {
  return reply(t(language, 'throwAway.heading'), {
    typed: kept.text,
    text: t(language, 'throwAway.text'),
    actions: [
      press(t(language, 'actions.throwAway'), 'throwAway', { draftId: kept.draftId }, 'destructive'),
      press(t(language, 'actions.keepText'), 'showDraft', { draftId: kept.draftId }),
    ],
  });
}

/** What was thrown away, so that it is certain what is gone. */
export function thrownAwayData(text: string, language: Language): ReplyData {
  return reply(t(language, 'throwAway.done'), {
    typed: text,
    text: t(language, 'throwAway.doneText'),
  });
}
