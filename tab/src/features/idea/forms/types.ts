import type { IdeaView, Me } from '../../../../../src/contracts/api';
import type { Texts } from '../../../lib/texts';

/** What stands in the fields of a form, by name. A ticked box is `yes`. */
export type Values = Readonly<Record<string, string>>;

/** What was wrong, by the name of its field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** One field. `person` and `idea` search while typing and keep an id. */
export interface FieldSpec {
  readonly name: string;
  readonly kind:
    'line' | 'text' | 'date' | 'theme' | 'check' | 'money' | 'number' | 'person' | 'idea' | 'choice';
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isOptional?: boolean;
  /** Of a `choice`: what there is to choose from. */
  readonly options?: readonly { readonly value: string; readonly text: string }[];
}

/** What is sent to the API. */
export interface FormChange {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

/** Something that a person can do with an idea and that asks for words, or for a yes. */
export interface IdeaForm {
  readonly title: string;
  readonly intro: string | null;
  readonly fields: readonly FieldSpec[];
  readonly initial: Values;
  /** On the button. */
  readonly send: string;
  /** Said when it is done. */
  readonly done: string;
  /** Whether somebody else's change meanwhile could make what was typed wrong (docs/api.md). */
  readonly needsVersion: boolean;
  readonly isDanger?: boolean;
  /** What can be seen to be wrong without asking: amounts that are none. All else is the server's word. */
  readonly check?: (values: Values) => FieldErrors;
  readonly toChange: (values: Values, formId: string) => FormChange;
}

/** Which form is open, and about which part of the idea. */
export type FormRef =
  | { readonly kind: SimpleForm }
  | { readonly kind: 'answer'; readonly questionId: string }
  | { readonly kind: 'anchor'; readonly level: IdeaView['anchoring'][number]['level'] }
  | { readonly kind: 'appoint'; readonly role: IdeaView['team'][number]['role'] }
  | { readonly kind: 'experimentEnd'; readonly experimentId: string }
  | { readonly kind: 'partnerChange' | 'partnerRemove'; readonly partnerId: string };

export type SimpleForm =
  | 'edit'
  | 'withdraw'
  | 'ask'
  | 'precedent'
  | 'voteReason'
  | 'closeRound'
  | 'takeOn'
  | 'park'
  | 'decline'
  | 'merge'
  | 'explainDelay'
  | 'toAnchoring'
  | 'result'
  | 'step'
  | 'experiment'
  | 'partner'
  | 'budget';

/** What a form is made from. */
export interface FormContext {
  readonly texts: Texts;
  readonly idea: IdeaView;
  readonly me: Me;
}
