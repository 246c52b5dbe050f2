import { buttonsIn } from '../server';

type Json = Record<string, unknown>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The element of a card with this id, at any depth. */
export function elementWith(card: unknown, id: string): Json | undefined {
  if (Array.isArray(card)) {
    for (const part of card as unknown[]) {
      const found = elementWith(part, id);
      if (found) return found;
    }
    return undefined;
  }
  if (!isJson(card)) return undefined;
  if (card['id'] === id) return card;
  for (const part of Object.values(card)) {
    const found = elementWith(part, id);
    if (found) return found;
  }
  return undefined;
}

/** All text below an element, on one line. */
function textIn(element: unknown): string {
  if (Array.isArray(element))
    return element
      .map(textIn)
      .filter((text) => text !== '')
      .join(' ');
  if (!isJson(element)) return '';
  return typeof element['text'] === 'string' ? element['text'] : textIn(Object.values(element));
}

/** What the element with this id says; undefined when the card has none. */
export function textWith(card: unknown, id: string): string | undefined {
  const element = elementWith(card, id);
  return element === undefined ? undefined : textIn(element);
}

/** Why a card was refused, in the words that it shows on top; undefined when it was not. */
export function refusalOn(card: unknown): string | undefined {
  return textWith(card, 'notice') ?? textWith(card, 'problem-with');
}

/** The values that a choice offers. */
export function choicesOf(card: unknown, id: string): string[] {
  const choices = elementWith(card, id)?.['choices'];
  if (!Array.isArray(choices)) return [];
  return choices.flatMap((choice: unknown) =>
    isJson(choice) && typeof choice['value'] === 'string' ? [choice['value']] : [],
  );
}

/** A button to press. */
export interface Button {
  readonly verb: string;
  readonly data: Json;
}

/** The button with this verb (and this data) on a card. */
export function buttonOn(
  card: unknown,
  verb: string,
  data: Readonly<Record<string, string>> = {},
): Button | undefined {
  const found = buttonsIn(card).find(
    (one) => one.verb === verb && Object.entries(data).every(([key, value]) => one.data[key] === value),
  );
  return found === undefined ? undefined : { verb, data: found.data };
}

/** The votes that a card tells, once everybody may see them. */
export interface Tally {
  readonly for: number;
  readonly doubt: number;
  readonly against: number;
}

/** The tally on a card; undefined as long as it is hidden. */
export function tallyOn(card: unknown): Tally | undefined {
  const count = (id: string): number => {
    const text = textWith(card, id) ?? '';
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  const tally = { for: count('tally-for'), doubt: count('tally-doubt'), against: count('tally-against') };
  return Object.values(tally).some(Number.isNaN) ? undefined : tally;
}
