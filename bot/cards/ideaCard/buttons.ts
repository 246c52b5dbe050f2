import type { IdeaCardView, Language } from '../../../src/contracts/views';
import type { Choice } from '../../../src/domain/vote';
import { t } from '../../../src/i18n';
import { MOST_ACTIONS, openDialog, press, unfold, type CardAction } from '../actions';

const CHOICES: readonly Choice[] = ['for', 'doubt', 'against'];

/** One tap is a vote. After it: the other two to change it, a reason, and taking it back. */
export function voteActions(view: IdeaCardView, language: Language): readonly CardAction[] {
  if (!view.abilities.canVote || view.round?.isOpen !== true) return [];
  const { ideaId } = view;
  const { ownChoice, ownReason } = view.round;
  const choices = CHOICES.filter((choice) => choice !== ownChoice).map((choice) =>
    press(t(language, `choice.${choice}`), 'castVote', { ideaId, choice }),
  );
  if (ownChoice === null) return choices;
  const reason = t(language, ownReason === null ? 'actions.voteReason' : 'actions.changeVoteReason');
  return [
    openDialog(reason, 'voteReason', ideaId),
    ...choices,
    press(t(language, 'actions.takeBackVote'), 'takeBackVote', { ideaId }),
  ];
}

/** What a lead can decide. Merging is also there for members, so it has its own place. */
function decideActions(view: IdeaCardView, language: Language): readonly CardAction[] {
  const { ideaId } = view;
  return [
    openDialog(t(language, 'actions.takeOn'), 'takeOn', ideaId, 'positive'),
    openDialog(t(language, 'actions.park'), 'park', ideaId),
    openDialog(t(language, 'actions.decline'), 'decline', ideaId),
  ];
}

/** The buttons at the foot of the card, what matters most in this stage first; never more than six. */
export function ideaActions(view: IdeaCardView, language: Language): readonly CardAction[] {
  const { ideaId, abilities, round } = view;
  const may = (allowed: boolean, action: () => CardAction) => (allowed ? [action()] : []);
  const start = may(abilities.canStartVote, () =>
    press(t(language, 'actions.startVote'), 'startVote', { ideaId }, 'positive'),
  );
  const ask = may(abilities.canAsk, () =>
    openDialog(t(language, 'actions.askSubmitter'), 'askSubmitter', ideaId),
  );
  const example = may(abilities.canAddPrecedent, () =>
    openDialog(t(language, 'actions.addPrecedent'), 'addPrecedent', ideaId),
  );
  const merge = may(abilities.canMerge, () =>
    openDialog(t(language, 'actions.mergeIdea'), 'mergeIdea', ideaId),
  );
  const close = may(abilities.canCloseRound, () =>
    unfold(
      t(language, 'actions.closeRound'),
      [{ type: 'TextBlock', text: t(language, 'idea.closeSure'), wrap: true }],
      [press(t(language, 'actions.closeRoundSure'), 'closeRound', { ideaId })],
    ),
  );
  const delay = may(abilities.canExplainDelay, () =>
    openDialog(t(language, 'actions.explainDelay'), 'explainDelay', ideaId),
  );
  const decide = abilities.canDecide ? decideActions(view, language) : [];

  // After the vote the decision is what everybody waits for, so its buttons come first and in full.
  if (round !== null && !round.isOpen && decide.length > 0) {
    const others = [...delay, ...ask, ...merge, ...example];
    return [...decide, ...others.slice(0, MOST_ACTIONS - decide.length)];
  }
  // Before and during the vote the work of the members comes first; deciding early unfolds.
  const early =
    decide.length > 0 ? [unfold(t(language, 'actions.decide'), [], [...decide, ...delay])] : delay;
  return [...start, ...ask, ...example, ...merge, ...close, ...early].slice(0, MOST_ACTIONS);
}
