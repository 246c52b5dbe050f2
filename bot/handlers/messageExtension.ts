import { CardFactory, type InvokeResponse, type MessagingExtensionAttachment } from 'botbuilder';
import { convert } from 'html-to-text';
import { z } from 'zod';
import { DomainError } from '../../src/domain/errors';
import { t } from '../../src/i18n';
import { presentForm, presentReceipt, presentShared } from '../../src/presenters/chat';
import { presentProblem } from '../../src/presenters/common';
import { draftIdea, submitIdea, themesToChoose } from '../../src/services/ideas';
import { newFormId } from '../../src/services/kiem';
import { findByWords } from '../../src/services/views';
import { withoutButtons } from '../answers';
import * as cards from '../cards';
import type { DialogHandlers } from '../handler';
import type { Turn } from '../turn';
import { draftView, formAfter, NOTHING_TYPED, toIdeaText, withForgotten } from './submitIdea';

const FOUND = 10;

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** `composeExtension/query`: ideas that fit the words, each as a card that can be shared in any chat. */
export async function searchForIdeas(turn: Turn): Promise<InvokeResponse> {
  const { parameters } = query.parse(turn.context.activity.value ?? {});
  const typed = parameters.find((parameter) => parameter.name !== 'initialRun')?.value;
  const words = typeof typed === 'string' ? typed.trim() : '';
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

const messageAction = z.object({
  messagePayload: z
    .object({
      id: z.string().optional(),
      body: z.object({ contentType: z.string().optional(), content: z.string().optional() }).optional(),
    })
    .optional(),
});

/** The words of a message as somebody would read them aloud: without the markup of Teams. */
function textOf(payload: z.output<typeof messageAction>['messagePayload']): string {
  const { content = '', contentType = 'text' } = payload?.body ?? {};
  return contentType === 'html' ? convert(content, { wordwrap: false }).trim() : content.trim();
}

const title = (turn: Turn): string => t(turn.language, 'dialogs.submitIdeaFromMessage.title');

/** An idea out of a message: the form, with the words of the message in it. */
export const submitIdeaFromMessage: DialogHandlers<'submitIdeaFromMessage'> = {
  open: async (turn) => {
    const { activity } = turn.context;
    const { messagePayload } = messageAction.parse(activity.value ?? {});
    const text = textOf(messagePayload);
    if (text === '') return { sentence: t(turn.language, 'extension.emptyMessage') };
    const sourceKey = `message|${turn.identity.aadObjectId}|${activity.id ?? newFormId()}`;
    const draft = await draftIdea(turn.kiem, turn.identity, { sourceKey, text });
    const form = draftView(draft);
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
