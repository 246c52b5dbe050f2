import fc from 'fast-check';
import { readActivity } from '../../bot/activity';

/** An activity as Teams sends it, and each of its fields, down to the last. */
const whole = {
  type: 'message',
  id: 'f:1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  channelId: 'msteams',
  text: 'Een idee',
  locale: 'en-GB',
  from: { id: '29:x', name: 'Ruth', aadObjectId: 'a1' },
  recipient: { id: '28:k', name: 'Kiem' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
  channelData: { tenant: { id: 't' }, team: { id: '19:t', name: 'Team', aadGroupId: 'g' } },
  entities: [{ type: 'clientInfo', locale: 'en-GB' }],
  membersAdded: [{ id: '29:y', aadObjectId: 'a2' }],
};
const without = (path: readonly string[], odd: unknown): unknown => {
  const copy = structuredClone(whole) as Record<string, unknown>;
  const at = path.slice(0, -1).reduce((part, key) => part[key] as Record<string, unknown>, copy);
  at[path.at(-1) ?? ''] = odd;
  return copy;
};
const pathsIn = (value: unknown, path: readonly string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => [[...path, key], ...pathsIn(one, [...path, key])])
    : [];
const needed = new Set(['type', 'serviceUrl', 'conversation', 'conversation.id']);
/** These decide who comes in: missing is for the door to judge, odd is no activity. */
const strict = /^channelId$|^conversation\.tenantId$|^channelData(\.tenant(\.id)?)?$/;

test('a field that is missing, null or something else counts as missing, and the rest stays', () => {
  const path = fc.constantFrom(...pathsIn(whole));
  const odd = fc.constantFrom<unknown>(undefined, null, 7, true, [], {}, [null], 'x'.length);
  fc.assert(
    fc.property(path, odd, (place, value) => {
      const read = readActivity(without(place, value));
      if (needed.has(place.join('.'))) return read === null;
      if (read === null) return strict.test(place.join('.'));
      const { from, recipient, locale, text } = read;
      const isText = (one: unknown) => one === undefined || typeof one === 'string';
      return [from.id, from.name, from.aadObjectId, recipient.id, locale, text].every(isText);
    }),
  );
});

test('the language is that of the client when the activity does not say it', () => {
  for (const odd of [undefined, null, 7, {}])
    expect(readActivity(without(['locale'], odd))?.locale).toBe('en-GB');
});

test('a chat between two people is not the chat with the bot', () => {
  const read = readActivity(without(['conversation', 'id'], '19:a_b@unq.gbl.spaces'));
  expect(read?.conversation.conversationType).toBe('groupChat');
});
