import type { DialogView, Language } from '../../src/contracts/views';
import { DomainError } from '../../src/domain/errors';
import { t } from '../../src/i18n';
import { presentProblem, presentRef } from '../../src/presenters/common';
import { explainDelay as explain, mergeIdea as merge, recordDecision } from '../../src/services/decisions';
import { assertOpens, dialogContext, type IdeaDialog } from '../../src/services/dialogs';
import { newFormId } from '../../src/services/kiem';
import { findPerson } from '../../src/services/people';
import { addPrecedent as point, askSubmitter as ask } from '../../src/services/questions';
import { explainVote } from '../../src/services/votes';
import type { DialogAnswer } from '../answers';
import * as cards from '../cards';
import type { Card } from '../cards';
import type { DialogHandlers, Sent } from '../handler';
import { refreshMember, type Turn } from '../turn';
import { currentView } from './ideaCard';

type Typed = Readonly<Record<string, string>>;

/** What a dialog is filled with, when it opens and when it comes back after a refusal. */
async function dialogView(
  turn: Turn,
  name: IdeaDialog,
  ideaId: string,
  formId: string,
  sent: { readonly typed: Typed; readonly refusal: DomainError } | null,
): Promise<DialogView> {
  const card = await currentView(turn, ideaId);
  const { minDate, proposedDate, laterPromise, people, alike } = await dialogContext(turn.kiem, ideaId);
  const isDelay = name === 'explainDelay';
  return {
    idea: { ideaId, number: card.number, title: card.title },
    formId,
    typed: sent?.typed ?? {},
    problemWith: sent === null ? null : presentProblem(sent.refusal),
    candidates: alike.map(presentRef),
    people: people.map(({ name, aadObjectId }) => ({ name, aadObjectId })),
    round: card.round,
    minDate: isDelay ? laterPromise.min : minDate,
    proposedDate: isDelay ? laterPromise.proposed : proposedDate,
  };
}

function typedIn(sent: object): Typed {
  const texts = Object.entries(sent).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/**
 * Opens, is sent, and comes back with what was typed when that was refused. The texts of the channel are typed in
 * dialogs, where no vote of another can wipe them out.
 */
function channelDialog<Name extends IdeaDialog>(
  name: Name,
  send: (turn: Turn, sent: Sent<Name>) => Promise<void>,
): DialogHandlers<Name> {
  const draw = (view: DialogView, language: Language): DialogAnswer => {
    const card: Card = cards.dialogCards[name](view, language);
    return { title: t(language, `dialogs.${name}.title`), card };
  };
  return {
    open: async (turn, { ideaId }) => {
      await assertOpens(turn.kiem, turn.identity, name, ideaId);
      const view = await dialogView(turn, name, ideaId, newFormId(), null);
      const typed = name === 'voteReason' ? { reason: view.round?.ownReason ?? '' } : {};
      return draw({ ...view, typed }, turn.language);
    },
    send: async (turn, sent) => {
      try {
        await send(turn, sent);
        return { close: true };
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        const isNew = !('formId' in sent) || error.code === 'form_used';
        const formId = isNew ? newFormId() : sent.formId;
        const view = await dialogView(turn, name, sent.ideaId, formId, {
          typed: typedIn(sent),
          refusal: error,
        });
        return draw(view, turn.language);
      }
    },
  };
}

/** A project leader may be somebody whom the bot has not met: then Teams knows them, if they are in the team. */
async function meetProjectLeader(turn: Turn, aadObjectId: string): Promise<void> {
  if (aadObjectId.trim() === '' || (await findPerson(turn.kiem, { aadObjectId })) !== null) return;
  await refreshMember(turn, aadObjectId);
}

export const voteReason = channelDialog('voteReason', (turn, sent) =>
  explainVote(turn.kiem, turn.identity, sent),
);
export const askSubmitter = channelDialog('askSubmitter', (turn, sent) =>
  ask(turn.kiem, turn.identity, sent),
);
export const addPrecedent = channelDialog('addPrecedent', (turn, sent) =>
  point(turn.kiem, turn.identity, sent),
);
export const mergeIdea = channelDialog('mergeIdea', (turn, sent) => {
  // A number that was typed is meant; the look-alikes above it are only offered.
  const target = sent.otherNumber.trim() === '' ? sent.target : sent.otherNumber;
  return merge(turn.kiem, turn.identity, { ...sent, target });
});
export const explainDelay = channelDialog('explainDelay', (turn, sent) =>
  explain(turn.kiem, turn.identity, sent),
);
export const park = channelDialog('park', (turn, sent) =>
  recordDecision(turn.kiem, turn.identity, { kind: 'park', ...sent }),
);
export const decline = channelDialog('decline', (turn, sent) =>
  recordDecision(turn.kiem, turn.identity, { kind: 'decline', ...sent }),
);
export const takeOn = channelDialog('takeOn', async (turn, sent) => {
  await meetProjectLeader(turn, sent.projectLeader);
  await recordDecision(turn.kiem, turn.identity, { kind: 'takeOn', ...sent });
});
