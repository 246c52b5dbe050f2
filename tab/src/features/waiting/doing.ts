import type { WaitingItem } from '../../../../src/contracts/api';
import type { FormRef } from '../idea/forms/types';

/** What the button of something that waits does: go somewhere, choose a decision, or open a form in place. */
export type Doing =
  | { readonly to: string }
  | { readonly decide: NonNullable<WaitingItem['idea']> }
  | { readonly form: FormRef; readonly idea: NonNullable<WaitingItem['idea']> };

/** How somebody acts on what waits for them, as soon as they read of it. */
export function doingOf({ kind, idea, refId }: WaitingItem): Doing {
  if (idea === null) return { to: kind === 'club' ? '/settings?part=clubs' : '/settings?part=outbox' };
  switch (kind) {
    case 'decide':
      return { decide: idea };
    case 'promise':
      return { form: { kind: 'explainDelay' }, idea };
    case 'budget':
      return { form: { kind: 'budget' }, idea };
    case 'question':
      return refId === null
        ? { to: `/ideas/${idea.ideaId}` }
        : { form: { kind: 'answer', questionId: refId }, idea };
    case 'experiment':
      return refId === null
        ? { to: `/ideas/${idea.ideaId}` }
        : { form: { kind: 'experimentEnd', experimentId: refId }, idea };
    default:
      return { to: `/ideas/${idea.ideaId}` };
  }
}
