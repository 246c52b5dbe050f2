import { CardFactory, type InvokeResponse, type MessagingExtensionAttachment } from 'botbuilder';
import { z } from 'zod';
import { DomainError } from '../../src/domain/errors';
import { cleanText, cut, isBlank, oneLine } from '../../src/domain/text/characters';
import { t } from '../../src/i18n';
import { presentForm, presentReceipt, presentShared } from '../../src/presenters/chat';
import { presentProblem } from '../../src/presenters/common';
import { draftIdea, submitIdea, themesToChoose } from '../../src/services/ideas';
import { newFormId } from '../../src/services/kiem';
import { findByWords } from '../../src/services/views';
import { withoutButtons } from '../answers';
import * as cards from '../cards';
import type { DialogHandlers } from '../handler';
import { wordsOfHtml } from '../html';
import type { Turn } from '../turn';
import { draftView, formAfter, NOTHING_TYPED, toIdeaText, withForgotten } from './submitIdea';

const FOUND = 10;
/** A subject becomes the title, which holds no more. */
const LONGEST_SUBJECT = 120;

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** `composeExtension/query`: ideas that fit the words, each as a card that can be shared in any chat. */
export async function searchForIdeas(turn: Turn): Promise<InvokeResponse> {
  const { parameters } = query.parse(turn.context.activity.value ?? {});
  const typed = parameters.find((parameter) => parameter.name !== 'initialRun')?.value;
  const words = typeof typed === 'string' ? oneLine(typed, 200) : '';
  const { found, calendar } = await findByWords(turn.kiem, turn.identity, words, FOUND);
  if (found.length === 0) {
    const text =
      words === ''
        ? t(turn.language, 'extension.noIdeas')
        : t(turn.language, 'extension.noResults', { query: words });
    return { status: 200, body: { composeExtension: { type: 'message', text } } };
  }
  const attachments = found.map((idea): MessagingExtensionAttachment => {
    const view = presentShared(idea, calendar);
    const line = t(turn.language, 'extension.resultLine', {
      number: view.number,
      stage: t(turn.language, view.outcome === 'open' ? `stage.${view.stage}` : `outcome.${view.outcome}`),
    });
    return {
      ...CardFactory.adaptiveCard(cards.sharedIdea(view, turn.language)),
      preview: CardFactory.thumbnailCard(view.title, line),
    };
  });
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

/** Whatever is missing or null is as good as empty: Teams leaves out what a message has not. */
const messageAction = z.object({
  messagePayload: z
    .object({
      subject: z.string().nullish(),
      body: z.object({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
      attachments: z.array(z.unknown()).nullish(),
    })
    .nullish(),
});
type Payload = z.output<typeof messageAction>['messagePayload'];

/** The words of a message as somebody would read them aloud, without the markup of Teams. */
function wordsIn(payload: Payload): { readonly subject: string; readonly text: string } {
  const content = payload?.body?.content ?? '';
  const words = payload?.body?.contentType === 'html' ? wordsOfHtml(content) : cleanText(content).trim();
  const subject = cut(oneLine(payload?.subject ?? ''), LONGEST_SUBJECT);
  return { subject: isBlank(subject) ? '' : subject, text: isBlank(words) ? subject : words };
}

const title = (turn: Turn): string => t(turn.language, 'dialogs.submitIdeaFromMessage.title');

/** An idea out of a message: the form, with the words of the message in it. */
export const submitIdeaFromMessage: DialogHandlers<'submitIdeaFromMessage'> = {
  open: async (turn) => {
    const { activity } = turn.context;
    const { messagePayload } = messageAction.parse(activity.value ?? {});
    const { subject, text } = wordsIn(messagePayload);
    if (text === '') {
      const hasFiles = (messagePayload?.attachments ?? []).length > 0;
      return { sentence: t(turn.language, hasFiles ? 'extension.onlyFiles' : 'extension.emptyMessage') };
    }
    const sourceKey = `message|${turn.identity.aadObjectId}|${activity.id ?? newFormId()}`;
    const draft = await draftIdea(turn.kiem, turn.identity, { sourceKey, text });
    const form = draftView(subject === '' ? draft : { ...draft, title: subject });
    const view = presentForm({ problemWith: null, similar: [], themes: draft.themes, ...form });
    const card = withForgotten(turn, cards.ideaFormDialog(view, turn.language), draft.forgotten);
    return { title: title(turn), card };
  },
  send: async (turn, typed) => {
    try {
      const taken = await submitIdea(turn.kiem, turn.identity, {
        ...toIdeaText(typed),
        formId: typed.formId,
        source: 'message',
      });
      return {
        title: title(turn),
        card: withoutButtons(cards.receipt(presentReceipt(taken), turn.language, turn.world.links)),
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const view = presentForm({
        formId: formAfter(error, typed.formId),
        ideaId: null,
        typed: { ...NOTHING_TYPED, ...typed },
        themes: await themesToChoose(turn.kiem),
        similar: [],
        problemWith: presentProblem(error),
      });
      return { title: title(turn), card: cards.ideaFormDialog(view, turn.language) };
    }
  },
};
