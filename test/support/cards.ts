import { buttonsIn, type Message } from '../../sandbox/server';
import { asJson, asList, asText, isJson, type Json } from '../../sandbox/server/json';

export type Button = ReturnType<typeof buttonsIn>[number];

/** Every object in a card, however deep, those behind buttons too. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

/** What stands in an object for people to read. */
function wordsIn(object: Json): string[] {
  const type = asText(object['type']) ?? '';
  const keys = type.startsWith('Input.') ? ['label', 'title', 'value'] : ['text', 'title'];
  const facts =
    type === 'FactSet' ? asList(object['facts']).map((fact) => asText(asJson(fact)['value'])) : [];
  return [...keys.map((key) => asText(object[key])), ...facts].filter((text) => text !== undefined);
}

/** All that a person can read on a card, in order: texts, labels, what is filled in, and the titles of buttons. */
export function textsOf(card: unknown): string[] {
  return objectsIn(card)
    .flatMap(wordsIn)
    .filter((text) => text.trim() !== '');
}

/** The same as one text. */
export function read(card: unknown): string {
  return textsOf(card).join('\n');
}

/** What a message says: its text and its cards. */
export function readMessage(message: Message): string {
  return [message.text, ...message.cards.map(read)].join('\n');
}

/** What is filled in in the inputs of a card, by id. */
export function inputsOf(card: unknown): Record<string, string> {
  const inputs = objectsIn(card).filter((object) => asText(object['type'])?.startsWith('Input.') === true);
  return Object.fromEntries(inputs.map((input) => [asText(input['id']) ?? '', asText(input['value']) ?? '']));
}

/** What can be chosen in an input. */
export function choicesOf(card: unknown, id: string): { title: string; value: string }[] {
  const input = objectsIn(card).find((object) => object['id'] === id);
  return asList(input?.['choices'])
    .map(asJson)
    .map((choice) => ({ title: asText(choice['title']) ?? '', value: asText(choice['value']) ?? '' }));
}

/** The buttons of a card by what they do: a verb, the name of a dialog, or `castVote:for`. */
export function buttonNames(card: unknown): string[] {
  return buttonsIn(card).map(nameOf);
}

function nameOf(button: Button): string {
  const choice = asText(button.data['choice']);
  const name = button.verb ?? asText(button.data['dialog']) ?? button.title;
  return choice === undefined ? name : `${name}:${choice}`;
}

/** The button of this name (as `buttonNames` tells it, or its title); fails naming the ones that are there. */
export function buttonOf(card: unknown, name: string): Button {
  const buttons = buttonsIn(card);
  const button = buttons.find((one) => nameOf(one) === name || one.title === name);
  if (!button) throw new Error(`there is no button ${name}, only: ${buttonNames(card).join(', ') || 'none'}`);
  return button;
}

/** The sentence that stands on top of a card or form: why what was pressed did not happen. Empty without one. */
export function noticeOf(card: unknown): string {
  const notice = objectsIn(card).find(
    (object) => object['id'] === 'notice' || object['id'] === 'problem-with',
  );
  if (notice === undefined) return '';
  return asText(notice['text']) ?? read(notice);
}

/** How the votes are split, as the card shows it; null while it is hidden. */
export function splitOf(card: unknown): { for: number; doubt: number; against: number } | null {
  const votes = (choice: string): number | null => {
    const row = objectsIn(card).find((object) => object['id'] === `tally-${choice}`);
    return row === undefined ? null : Number(asText(row['text']) ?? /\b(\d+)\b/.exec(read(row))?.[1]);
  };
  const voor = votes('for');
  return voor === null ? null : { for: voor, doubt: votes('doubt') ?? 0, against: votes('against') ?? 0 };
}

/** Whose clients ask for a view of their own of a card. */
export function refreshFor(card: unknown): string[] {
  return asList(asJson(asJson(card)['refresh'])['userIds']).map(String);
}
