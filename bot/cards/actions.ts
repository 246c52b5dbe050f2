import type { z } from 'zod';
import type { dialogs, DialogName, executeVerbs, ExecuteVerb } from '../../src/contracts/verbs';

/** Buttons. Typed by the contracts, so that a card cannot carry a verb or an id that no handler knows. */
export interface CardAction {
  readonly type:
    'Action.Execute' | 'Action.Submit' | 'Action.ShowCard' | 'Action.ToggleVisibility' | 'Action.OpenUrl';
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly [key: string]: unknown;
}

type ExecuteData<V extends ExecuteVerb> = Partial<z.input<(typeof executeVerbs)[V]>>;
type SendData<D extends DialogName> = Partial<z.input<(typeof dialogs)[D]['send']>>;
type Style = NonNullable<CardAction['style']>;

/** Teams mobile shows six actions of a set; what comes after is hidden behind a menu. */
export const MOST_ACTIONS = 6;

/** A button that sends ids and leaves the inputs of the card alone: they are not checked and not sent. */
export function press<V extends ExecuteVerb>(
  title: string,
  verb: V,
  data: ExecuteData<V>,
  style?: Style,
): CardAction {
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    associatedInputs: 'none',
    ...(style === undefined ? {} : { style }),
  };
}

/** A button that sends ids together with what was filled in on the card. */
export function sendForm<V extends ExecuteVerb>(title: string, verb: V, data: ExecuteData<V>): CardAction {
  return { type: 'Action.Execute', title, verb, data, style: 'positive' };
}

/** A button that opens the idea in the tab of the app; none when there is no way there. */
export function openInTab(title: string, url: string | null): readonly CardAction[] {
  return url === null ? [] : [{ type: 'Action.OpenUrl', title, url }];
}

/** A button that opens a dialog about an idea. */
export function openDialog(
  title: string,
  dialog: Exclude<DialogName, 'submitIdeaFromMessage'>,
  ideaId: string,
  style?: Style,
): CardAction {
  return {
    type: 'Action.Submit',
    title,
    data: { msteams: { type: 'task/fetch' }, dialog, ideaId },
    associatedInputs: 'none',
    ...(style === undefined ? {} : { style }),
  };
}

/** The button of a dialog that sends what was filled in. */
export function sendDialog<D extends DialogName>(
  title: string,
  dialog: D,
  data: SendData<D> & { readonly formId: string },
  style: Style = 'positive',
): CardAction {
  return { type: 'Action.Submit', title, data: { dialog, ...data }, style };
}

/** A button that unfolds a small card below it: a question before something that cannot be undone, or more buttons. */
export function unfold(
  title: string,
  body: readonly object[],
  actions: readonly CardAction[],
  style?: Style,
): CardAction {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', version: '1.5', body, actions },
    ...(style === undefined ? {} : { style }),
  };
}
