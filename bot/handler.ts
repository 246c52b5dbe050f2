import type { z } from 'zod';
import type { dialogs, DialogName, ExecuteVerb, executeVerbs } from '../src/contracts/verbs';
import type { DialogAnswer, ExecuteAnswer } from './answers';
import type { Turn } from './turn';

/** What a button sends along, parsed. */
export type Pressed<V extends ExecuteVerb> = z.output<(typeof executeVerbs)[V]>;
/** What a dialog is about, parsed. */
export type Opened<D extends DialogName> = z.output<(typeof dialogs)[D]['open']>;
/** What was typed into a dialog, parsed. */
export type Sent<D extends DialogName> = z.output<(typeof dialogs)[D]['send']>;

/** What happens when a button is pressed. */
export type ExecuteHandler<V extends ExecuteVerb> = (
  turn: Turn,
  pressed: Pressed<V>,
) => Promise<ExecuteAnswer>;

/** How a dialog opens, and what happens with what was typed into it. */
export interface DialogHandlers<D extends DialogName> {
  readonly open: (turn: Turn, about: Opened<D>) => Promise<DialogAnswer>;
  readonly send: (turn: Turn, sent: Sent<D>) => Promise<DialogAnswer>;
}

/** What somebody said in their chat. */
export interface Said {
  readonly text: string;
  /** The number of an idea that they named. */
  readonly number: string | null;
  /** By this the same message is known when it comes again. */
  readonly sourceKey: string;
  /** A photo or file came with it, which Kiem cannot keep. */
  readonly hasFile: boolean;
  /** Answers, unless the same message was answered before. */
  readonly once: (answer: () => Promise<unknown>) => Promise<void>;
}

/** What Kiem does when somebody says something. */
export type ChatHandler = (turn: Turn, said: Said) => Promise<void>;
