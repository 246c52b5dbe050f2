import { askForm, closeRoundForm, decisionForm, mergeForm, precedentForm, voteReasonForm } from './clubForms';
import { answerForm, editForm, withdrawForm } from './submitterForms';
import {
  experimentEndForm,
  experimentForm,
  partnerChangeForm,
  partnerForm,
  partnerRemoveForm,
} from './tryingForms';
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
    case 'experiment':
      return experimentForm(context);
    case 'experimentEnd':
      return experimentEndForm(context, ref.experimentId);
    case 'partner':
      return partnerForm(context);
    case 'partnerChange':
      return partnerChangeForm(context, ref.partnerId);
    case 'partnerRemove':
      return partnerRemoveForm(context, ref.partnerId);
    case 'budget':
      return budgetForm(context);
  }
}

/** About which part of the idea a form is; empty when it is about the whole. */
function partOf(ref: FormRef): string {
  switch (ref.kind) {
    case 'answer':
      return ref.questionId;
    case 'anchor':
      return ref.level;
    case 'appoint':
      return ref.role;
    case 'experimentEnd':
      return ref.experimentId;
    case 'partnerChange':
    case 'partnerRemove':
      return ref.partnerId;
    default:
      return '';
  }
}

/** A name for a form that is open, under which what was typed is kept. */
export function formKey(ideaId: string, ref: FormRef): string {
  return `kiem.form.${ideaId}.${ref.kind}.${partOf(ref)}`;
}
