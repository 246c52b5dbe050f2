import type { Card } from '../../../bot/cards';
import type { Language } from '../../../src/contracts/views';

/** One card in one telling state. */
export interface Fixture {
  readonly name: string;
  /** Where it is read: the width and the place in the gallery. */
  readonly place: 'chat' | 'channel' | 'dialog';
  readonly render: (language: Language) => Card;
  /** True when the submitter of this idea is unnamed and the reader is not the submitter. */
  readonly unnamed?: boolean;
}

export const chat = (name: string, render: Fixture['render']): Fixture => ({ name, place: 'chat', render });
export const inDialog = (name: string, render: Fixture['render']): Fixture => ({
  name,
  place: 'dialog',
  render,
});
