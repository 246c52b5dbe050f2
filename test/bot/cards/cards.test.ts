import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import { dialogs, executeVerbs, type DialogName, type ExecuteVerb } from '../../../src/contracts/verbs';
import { fixtures, SECRET_NAME } from './fixtures';
import { actionsIn, inputsIn, objectsIn, stringsIn, type Json } from './inspect';

const LIMIT = 25_000;
/** Teams takes its people picker in any version; the schema of Adaptive Cards names it from 1.6 on. */
const PEOPLE_PICKER = /^Property "choices.data" is supported in version 1.6/;
const languages = ['nl', 'en'] as const;
const cases = fixtures.flatMap((fixture) =>
  languages.map((language) => ({ ...fixture, language, title: `${fixture.name} (${language})` })),
);

/** A value as a person could fill it in, for each kind of input. */
function filledIn(inputs: readonly Json[]): Json {
  return Object.fromEntries(
    inputs.map((input) => [input['id'], input['type'] === 'Input.Toggle' ? 'true' : '2026-12-16']),
  );
}

function isDialog(name: unknown): name is DialogName {
  return typeof name === 'string' && Object.hasOwn(dialogs, name);
}

function isVerb(name: unknown): name is ExecuteVerb {
  return typeof name === 'string' && Object.hasOwn(executeVerbs, name);
}

describe.each(cases)('$title', ({ render, language, unnamed }) => {
  const card = render(language);
  const json = JSON.stringify(card);

  it('is a valid Adaptive Card 1.5', () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    // Six buttons is what Teams shows; the library by itself allows five.
    parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
    parsed.parse(structuredClone(card), context);
    const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i));
    const messages = events.map(({ message }) => message);
    expect(messages.filter((message) => !PEOPLE_PICKER.test(message))).toEqual([]);
    expect(parsed.validateProperties().validationEvents).toEqual([]);
  });

  it('is complete: nothing unfilled, nothing undefined', () => {
    expect(json).not.toMatch(/\$\{|\{\{/);
    expect(stringsIn(card).filter((text) => /\b(undefined|null|NaN)\b|\[object/.test(text))).toEqual([]);
    expect(objectsIn(card).flatMap(Object.values)).not.toContain(null);
  });

  it('fits in a message of Teams', () => {
    expect(Buffer.byteLength(json)).toBeLessThan(LIMIT);
  });

  it('has every id once', () => {
    const ids = objectsIn(card.body).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has at most six buttons in a row', () => {
    for (const { actions } of objectsIn(card)) {
      if (Array.isArray(actions)) expect(actions.length).toBeLessThanOrEqual(6);
    }
  });

  it('has only buttons that a handler knows, with what it needs', () => {
    const inputs = filledIn(inputsIn(card));
    for (const action of actionsIn(card)) {
      const data = { ...inputs, ...(action['data'] as Json | undefined) };
      if (action['type'] === 'Action.Execute') {
        if (!isVerb(action['verb'])) throw new Error(`unknown verb ${String(action['verb'])}`);
        expect(executeVerbs[action['verb']].safeParse(data).error).toBeUndefined();
      }
      if (action['type'] === 'Action.Submit') {
        const name = (action['data'] as Json)['dialog'];
        if (!isDialog(name)) throw new Error(`unknown dialog ${String(name)}`);
        const opens = 'msteams' in (action['data'] as Json);
        expect(dialogs[name][opens ? 'open' : 'send'].safeParse(data).error).toBeUndefined();
      }
    }
  });

  it('asks for exactly what the contract of its form takes', () => {
    const inputs = inputsIn(card).map(({ id }) => id);
    for (const action of actionsIn(card)) {
      if (action['associatedInputs'] === 'none' || action['verb'] === 'refreshIdeaCard') continue;
      const data = (action['data'] ?? {}) as Json;
      if (action['type'] === 'Action.Execute' && isVerb(action['verb'])) {
        const keys = Object.keys(executeVerbs[action['verb']].shape).filter((key) => !(key in data));
        // Without themes to choose from there is no theme to ask for.
        expect(keys.filter((key) => key !== 'theme' && !inputs.includes(key))).toEqual([]);
      }
      if (action['type'] === 'Action.Submit' && isDialog(data['dialog'])) {
        const keys = Object.keys(dialogs[data['dialog']].send.shape).filter((key) => !(key in data));
        // Without look-alikes to choose from there is one field for the other idea.
        expect(keys.filter((key) => key !== 'otherNumber' && !inputs.includes(key))).toEqual([]);
        expect(inputs.filter((key) => !keys.includes(String(key)))).toEqual([]);
      }
    }
  });

  it('labels every input', () => {
    for (const input of inputsIn(card)) {
      expect(input['label'] ?? input['title']).toEqual(expect.stringMatching(/\S/));
      if (input['isRequired'] === true) expect(input['errorMessage']).toEqual(expect.stringMatching(/\S/));
    }
  });

  it('says what it is about to a client that cannot show cards', () => {
    expect(card['fallbackText']).toEqual(expect.stringMatching(/\S/));
  });

  if (unnamed === true) {
    it('does not show who is behind an unnamed idea', () => {
      expect(json).not.toContain(SECRET_NAME);
    });
  }
});
