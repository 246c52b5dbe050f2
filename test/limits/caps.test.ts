import fc from 'fast-check';
import { assertRoom, CAPS, DRAFTS_KEPT, type Cap } from '../../src/domain/caps';
import { Drafts } from '../../src/db/entities/drafts';
import { repo } from '../../src/db/entity';
import { findUserByAadId } from '../../src/db/repositories/users';
import { apiAs, formId, tell, type ApiAnswer, type ApiOf } from '../support/api';
import { startWorld, type World } from '../support/kiem';
import { clubOf, countMessages, formFor, idOf, lastMessage, submitIdeaAs } from '../support/people';
import { readMessage } from '../support/cards';
import { refusalWithParams } from '../support/refusal';

let world: World;
const apis = new Map<string, ApiOf>();
const as = async (who: string): Promise<ApiOf> => {
  const api = apis.get(who) ?? (await apiAs(world, who));
  apis.set(who, api);
  return api;
};
beforeAll(async () => {
  world = await startWorld();
  await clubOf(world);
});
afterAll(() => world.stop());

/** How often each answer came. */
function tally(answers: readonly ApiAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const name = status === 201 ? 'done' : `${status} ${String(body['code'])}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const nextDay = (): void => {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 25 * 3_600_000));
  // Tokens live shorter than that.
  apis.clear();
};

const atOnce = (times: number, send: (index: number) => Promise<ApiAnswer>): Promise<ApiAnswer[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => send(index)));

test('every cap lets through all below it and nothing from there on, and says how many', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(CAPS) as Cap[])),
      fc.integer({ min: 0, max: 300 }),
      (cap, present) => {
        const refusal = refusalWithParams(() => {
          assertRoom(cap, present);
        });
        expect(refusal?.params ?? null).toEqual(present < CAPS[cap] ? null : { limit: CAPS[cap] });
      },
    ),
  );
});

describe('questions to one submitter', () => {
  test('ten at once of one member are three, and make room again when they are answered', async () => {
    const fatima = await as('Fatima');
    const ideaId = await tell(fatima, 'Een leeshoek in de hal');
    const lidia = await as('Lidia');
    const ask = (who: ApiOf, question: string): Promise<ApiAnswer> =>
      who.post(`/ideas/${ideaId}/questions`, { formId: formId(), question });
    const answers = await atOnce(10, (index) => ask(lidia, `Waar precies, deel ${index}?`));
    expect(tally(answers)).toEqual({ done: 3, '409 too_many_questions_of_yours': 7 });
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body['detail']).toContain('Er staan nog 3 vragen van jou open.');
    await world.settle();
    expect(countMessages(world, 'Fatima', 'Waar precies')).toBe(3);

    const others = await Promise.all(['Youssef', 'Marieke', 'Tom', 'Ngozi'].map(as));
    const more = await atOnce(12, (index) => ask(others[index % 4] ?? lidia, 'Voor wie?'));
    expect(tally(more)).toEqual({ done: 5, '409 too_many_questions_on_idea': 7 });

    const { body } = await fatima.get(`/ideas/${ideaId}`);
    const own = (body['questions'] as { questionId: string; text: string }[]).filter(({ text }) =>
      text.startsWith('Waar precies'),
    );
    await fatima.put(`/questions/${own[0]?.questionId ?? ''}/answer`, { answer: 'Bij het raam.' });
    expect((await ask(lidia, 'En de kosten?')).status).toBe(201);
  });

  test('twenty open ones over all ideas are enough for one member', async () => {
    const kees = await as('Kees');
    const tom = await as('Tom');
    const answers: ApiAnswer[] = [];
    for (let index = 0; index < 8; index += 1) {
      const ideaId = await tell(kees, `Voorstel ${index} voor de buitendienst`);
      const ask = (): Promise<ApiAnswer> =>
        tom.post(`/ideas/${ideaId}/questions`, { formId: formId(), question: 'Hoe dan?' });
      answers.push(...(await atOnce(3, ask)));
    }
    const { done = 0 } = tally(answers);
    expect(done).toBeLessThanOrEqual(20);
    expect(done).toBeGreaterThanOrEqual(17);
  });
});

test('one member adds ten examples to an idea, however many they send at once', async () => {
  const ideaId = await tell(await as('Samira'), 'Een papierbak bij elke printer');
  const marieke = await as('Marieke');
  const answers = await atOnce(14, (index) =>
    marieke.post(`/ideas/${ideaId}/precedents`, { formId: formId(), precedent: `Gemeente ${index}` }),
  );
  expect(tally(answers)).toEqual({ done: 10, '409 too_many_precedents': 4 });
});

test('one person tells fifty ideas a day, and the next day more', async () => {
  const ruth = await as('Ruth');
  const send = (index: number): Promise<ApiAnswer> =>
    ruth.post('/ideas', { formId: formId(), title: `Idee ${index}`, text: 'Dat helpt ons.' });
  const answers = await atOnce(53, send);
  expect(tally(answers)).toEqual({ done: 50, '409 too_many_ideas': 3 });
  nextDay();
  const next = await (
    await as('Ruth')
  ).post('/ideas', { formId: formId(), title: 'Morgen', text: 'Weer een.' });
  expect(next.status).toBe(201);
});

describe('texts that were typed and not sent', () => {
  const kept = async (who: string): Promise<string[]> => {
    const { body } = await (await as(who)).get('/me/data');
    return (body['drafts'] as { text: string }[]).map(({ text }) => text);
  };

  test('twenty are kept; the oldest makes room, and its writer is told so', async () => {
    for (let index = 0; index < DRAFTS_KEPT; index += 1)
      await world.teams.say('Jan Willem', `Tekst nummer ${index} over de sluis`);
    expect((await kept('Jan Willem')).length).toBe(DRAFTS_KEPT);
    expect(readMessage(lastMessage(world, 'Jan Willem'))).not.toContain('bewaar ik niet meer');
    await world.teams.say('Jan Willem', 'Nog een tekst over de sluis');
    expect(readMessage(lastMessage(world, 'Jan Willem'))).toContain(
      'De oudste, “Tekst nummer 0 over de sluis”, bewaar ik niet meer.',
    );
    const texts = await kept('Jan Willem');
    expect(texts.length).toBe(DRAFTS_KEPT);
    expect(texts).not.toContain('Tekst nummer 0 over de sluis');
    await Promise.all([1, 2, 3, 4, 5].map((index) => world.teams.say('Jan Willem', `Tegelijk ${index}`)));
    expect((await kept('Jan Willem')).length).toBe(DRAFTS_KEPT);
  });

  test('those that were sent are forgotten a day later', async () => {
    await submitIdeaAs(world, 'Carla', { title: 'Een fietsenrek bij de balie' });
    nextDay();
    await world.teams.say('Carla', 'Iets nieuws');
    const carla = await world.kiem.kiem.db.read((tx) => findUserByAadId(tx, idOf('Carla')));
    const rows = await world.kiem.kiem.db.read((tx) => repo(tx, Drafts).findBy({ userId: carla?.id ?? '' }));
    expect(rows.map(({ text }) => text)).toEqual(['Iets nieuws']);
  });

  test('a document is no message: nothing of it is kept, and the answer says how long a text may be', async () => {
    await world.teams.say('Daan', 'woord '.repeat(4000));
    expect(lastMessage(world, 'Daan').text).toContain('20.000');
    expect(await kept('Daan')).toEqual([]);
  });
});

describe('a text of somebody else', () => {
  test('is not read, wiped or taken by whoever has its id', async () => {
    const words = 'Wat ik nog aan het schrijven ben over de kluis';
    const form = await formFor(world, 'Daan', words);
    const draft = await world.kiem.kiem.db.read((tx) => repo(tx, Drafts).findOneByOrFail({ text: words }));
    const ngozi = await as('Ngozi');
    const ideaId = await tell(await as('Fatima'), 'Een bankje bij de ingang');
    const { root } = world.teams.threads('Algemeen')[0] ?? { root: form };
    const question = { questionId: 'x', draftId: draft.id, answer: 'Ja' };
    const tries = [
      { verb: 'showDraft', data: { draftId: draft.id } },
      { verb: 'showQuestion', data: question },
      { verb: 'answerQuestion', data: question },
      { verb: 'supportIdea', data: { ideaId, formId: draft.id } },
      { verb: 'submitIdea', data: { formId: draft.id, title: 'Van mij', text: 'Van mij' } },
    ];
    for (const action of tries) {
      const answer = await world.teams.pressExecute('Ngozi', root, action);
      expect(JSON.stringify(answer)).not.toContain('kluis');
    }
    await ngozi.put(`/ideas/${ideaId}/support`, { formId: draft.id });
    const taken = await ngozi.post('/ideas', { formId: draft.id, title: 'Van mij', text: 'Van mij' });
    expect([taken.status, taken.body['code']]).toEqual([409, 'form_used']);

    const after = await world.kiem.kiem.db.read((tx) => repo(tx, Drafts).findOneByOrFail({ id: draft.id }));
    expect(after).toEqual(draft);
    expect((await kept('Daan')).includes(words)).toBe(true);
  });

  const kept = async (who: string): Promise<string[]> => {
    const { body } = await (await as(who)).get('/me/data');
    return (body['drafts'] as { text: string }[]).map(({ text }) => text);
  };
});

describe('the id of a form that somebody else used', () => {
  test.each<[string, (api: ApiOf, form: string, ideaId: string) => Promise<ApiAnswer>]>([
    ['an idea', (api, form) => api.post('/ideas', { formId: form, title: 'Mijn', text: 'Mijn eigen' })],
    ['a question', (api, form, id) => api.post(`/ideas/${id}/questions`, { formId: form, question: 'Hoe?' })],
    [
      'an example',
      (api, form, id) => api.post(`/ideas/${id}/precedents`, { formId: form, precedent: 'Zwolle' }),
    ],
  ])('does not swallow %s', async (_title, send) => {
    const one = await tell(await as('Kees'), 'Een kapstok bij de deur');
    const other = await tell(await as('Fatima'), 'Een kapstok in de kantine');
    const form = formId();
    const [youssef, marieke] = [await as('Youssef'), await as('Marieke')];
    expect((await send(youssef, form, one)).status).toBe(201);
    expect((await send(youssef, form, one)).status).toBe(201);
    const refused = await send(marieke, form, one);
    expect([refused.status, refused.body['code']]).toEqual([409, 'form_used']);
    expect((await send(marieke, formId(), one)).status).toBe(201);
    const elsewhere = await send(youssef, form, other);
    expect([201, 409]).toContain(elsewhere.status);
    if (elsewhere.status === 409) expect(elsewhere.body['code']).toBe('form_used');
  });

  test('in the chat the form comes back with all words, and the second time it goes', async () => {
    const used = formId();
    await (await as('Youssef')).post('/ideas', { formId: used, title: 'Eerst', text: 'Eerst' });
    const message = await formFor(world, 'Priya', 'Zonnepanelen op de remise');
    const typed = { title: 'Zonnepanelen', text: 'Op de remise' };
    const first = await world.teams.pressExecute('Priya', message, {
      verb: 'submitIdea',
      data: { ...typed, formId: used },
    });
    const card = JSON.stringify(first.card);
    expect(card).toContain('al eens gebruikt');
    expect(card).toContain('Op de remise');
    const [, again] = /"formId":"([^"]+)"/.exec(card) ?? [];
    expect(again).not.toBe(used);
    const second = await world.teams.pressExecute('Priya', message, {
      verb: 'submitIdea',
      data: { ...typed, formId: again },
    });
    expect(JSON.stringify(second.card)).toContain('respond-by');
  });
});
