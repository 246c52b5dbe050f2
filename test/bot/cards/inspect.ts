import type { Card } from '../../../bot/cards';

/** Ways to look at a card as JSON of unknown shape, for tests. */
export type Json = Readonly<Record<string, unknown>>;

/** Every object in the card, however deep. */
export function objectsIn(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Json, ...Object.values(value).flatMap(objectsIn)];
}

/** Every string in the card, however deep. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

const isOf = (prefix: string) => (object: Json) =>
  typeof object['type'] === 'string' && object['type'].startsWith(prefix);

/** The buttons of a card, those that unfold included. */
export const actionsIn = (card: Card | Json): readonly Json[] => objectsIn(card).filter(isOf('Action.'));

/** The inputs of a card. */
export const inputsIn = (card: Card | Json): readonly Json[] => objectsIn(card).filter(isOf('Input.'));

/** The text of the element with this id. */
export function textOf(card: Card, id: string): string | undefined {
  const element = objectsIn(card).find((object) => object['id'] === id);
  return typeof element?.['text'] === 'string' ? element['text'] : undefined;
}
