import { askForm, closeRoundForm, decisionForm, mergeForm, precedentForm, voteReasonForm } from './clubForms';
import { answerForm, editForm, withdrawForm } from './submitterForms';
import type { FormContext, FormRef, IdeaForm } from './types';
import { anchorForm, appointForm, budgetForm, resultForm, stepForm, toAnchoringForm } from './workForms';

/** The form that was opened, for this idea and this reader. */
export function formOf(context: FormContext, ref: FormRef): IdeaForm {
  switch (ref.kind) {
    case 'edit':
      return editForm(context);
    case 'withdraw':
      return withdrawForm(context);
    case 'ask':
      return askForm(context);
    case 'answer':
      return answerForm(context, ref.questionId);
    case 'precedent':
      return precedentForm(context);
    case 'voteReason':
      return voteReasonForm(context);
    case 'closeRound':
      return closeRoundForm(context);
    case 'takeOn':
    case 'park':
    case 'decline':
    case 'explainDelay':
      return decisionForm(context, ref.kind);
    case 'merge':
      return mergeForm(context);
    case 'toAnchoring':
      return toAnchoringForm(context);
    case 'anchor':
      return anchorForm(context, ref.level);
    case 'result':
      return resultForm(context);
    case 'appoint':
      return appointForm(context, ref.role);
    case 'step':
      return stepForm(context);
    case 'budget':
      return budgetForm(context);
  }
}

/** A name for a form that is open, under which what was typed is kept. */
export function formKey(ideaId: string, ref: FormRef): string {
  const part =
    ref.kind === 'answer'
      ? ref.questionId
      : ref.kind === 'anchor'
        ? ref.level
        : ref.kind === 'appoint'
          ? ref.role
          : '';
  return `kiem.form.${ideaId}.${ref.kind}.${part}`;
}
