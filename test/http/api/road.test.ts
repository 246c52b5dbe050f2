import type { IdeaView } from '../../../src/contracts/api';
import { apiAs, formId, pageOf, tell, type ApiAnswer, type ApiOf } from '../../support/api';
import { inWorld } from '../../support/inWorld';
import { idOf, makeManager } from '../../support/people';

const world = inWorld({ club: true });
const apis = {} as Record<'Fatima' | 'Lidia' | 'Tom' | 'Youssef' | 'Marieke' | 'Carla' | 'Kees', ApiOf>;
beforeAll(async () => {
  await makeManager(world, 'Carla');
  for (const who of ['Fatima', 'Lidia', 'Tom', 'Youssef', 'Marieke', 'Carla', 'Kees'] as const)
    apis[who] = await apiAs(world, who);
});

const asIdea = (answer: ApiAnswer): IdeaView => {
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body as unknown as IdeaView;
};
const etag = (answer: ApiAnswer): string => answer.headers.get('etag') ?? '';

describe('an idea in the tab, from telling to anchoring', () => {
  test('goes all the way, and each answer says what comes next', async () => {
    const { Fatima, Lidia, Tom, Youssef, Marieke, Carla, Kees } = apis;
    const id = await tell(Fatima, 'Afspraken aan de balie');
    let idea = asIdea(await Kees.put(`/ideas/${id}/support`));
    expect(idea).toMatchObject({ supporters: 1, amSupporting: true, next: 'selection', needs: [] });
    expect(asIdea(await Kees.delete(`/ideas/${id}/support`)).supporters).toBe(0);

    await Tom.post(`/ideas/${id}/precedents`, { formId: formId(), precedent: 'Gemeente Ede doet dit al.' });
    idea = asIdea(await Tom.post(`/ideas/${id}/round`));
    expect(idea).toMatchObject({ stage: 'selection', round: { isOpen: true, tally: null, votesCast: 0 } });
    idea = asIdea(await Tom.put(`/ideas/${id}/vote`, { choice: 'for' }));
    expect(idea.round).toMatchObject({ tally: { for: 1 }, ownChoice: 'for' });
    idea = asIdea(await Tom.put(`/ideas/${id}/vote/reason`, { reason: 'Scheelt wachten.' }));
    expect(idea.round!.reasons).toEqual([{ choice: 'for', reason: 'Scheelt wachten.' }]);
    await Youssef.put(`/ideas/${id}/vote`, { choice: 'for' });
    await Marieke.put(`/ideas/${id}/vote`, { choice: 'doubt' });
    expect((await pageOf(Kees, id)).round).toMatchObject({ tally: null, votesCast: 3, reasons: [] });
    idea = asIdea(await Lidia.post(`/ideas/${id}/round/closing`));
    expect(idea).toMatchObject({
      round: { isOpen: false, advice: 'positive' },
      abilities: { canDecide: true },
    });
    expect(idea.needs.every((need) => !need.isMet)).toBe(true);

    const takeOn = {
      kind: 'takeOn',
      formId: formId(),
      reason: 'We gaan het proberen.',
      projectLeader: idOf('Youssef'),
      firstStep: 'Twee weken proberen aan één balie.',
      firstStepDate: '2026-12-04',
    };
    idea = asIdea(await Lidia.post(`/ideas/${id}/decisions`, takeOn));
    expect(idea).toMatchObject({
      stage: 'implementation',
      promise: 'kept',
      team: [{ role: 'projectLeader', name: 'Youssef Aydin' }],
      steps: [{ dueOn: '2026-12-04', owner: 'Youssef Aydin', isLate: false, doneAt: null }],
    });
    // The same form once more is done once.
    expect(asIdea(await Lidia.post(`/ideas/${id}/decisions`, takeOn)).decisions.length).toBe(1);

    asIdea(await Lidia.put(`/ideas/${id}/team/ambassador`, { personId: idOf('Carla') }));
    const step = { formId: formId(), text: 'Bewoners vragen.', dueOn: '2026-12-11', ownerRole: 'ambassador' };
    idea = asIdea(await Youssef.post(`/ideas/${id}/steps`, step));
    expect(asIdea(await Youssef.post(`/ideas/${id}/steps`, step)).steps.length).toBe(2);
    idea = asIdea(await Youssef.post(`/steps/${idea.steps[0]!.stepId}/done`));
    expect(idea.steps[0]!.doneAt).not.toBeNull();
    const plan = { expected: 'Minder wachten.', test: 'Twee ochtenden.', dueOn: '2026-12-11' };
    const trying = { formId: formId(), ...plan };
    asIdea(await Youssef.post(`/ideas/${id}/experiments`, trying));
    idea = asIdea(await Youssef.post(`/ideas/${id}/experiments`, trying));
    expect(idea.experiments).toMatchObject([
      { ...plan, startedBy: 'Youssef Aydin', isLate: false, end: null },
    ]);
    const end = { outcome: 'partly', findings: 'Het scheelt op maandag.', learned: 'Niet op vrijdag.' };
    const outcome = `/experiments/${idea.experiments[0]!.experimentId}/outcome`;
    asIdea(await Lidia.put(outcome, end));
    idea = asIdea(await Lidia.put(outcome, end));
    expect(idea.experiments[0]!.end).toMatchObject({ ...end, endedBy: 'Lidia Bakker' });
    const partner = { formId: formId(), name: 'Seniorenraad', joins: 'advises' };
    asIdea(await Youssef.post(`/ideas/${id}/partners`, partner));
    idea = asIdea(await Youssef.post(`/ideas/${id}/partners`, { ...partner, formId: formId(), name: 'GGD' }));
    expect(idea.partners.map(({ name, note }) => [name, note])).toEqual([
      ['Seniorenraad', null],
      ['GGD', null],
    ]);
    const [first, second] = idea.partners.map(({ partnerId }) => `/partners/${partnerId}`);
    asIdea(await Lidia.put(first!, { joins: 'decides', note: 'Elke dinsdag.' }));
    idea = asIdea(await Lidia.delete(second!));
    expect(idea.partners).toMatchObject([{ name: 'Seniorenraad', joins: 'decides', note: 'Elke dinsdag.' }]);
    expect(idea.timeline.items.slice(0, 6).map(({ kind }) => kind)).toEqual([
      'partnerRemoved',
      'partnerChanged',
      'partnerAdded',
      'partnerAdded',
      'experimentEnded',
      'experimentStarted',
    ]);

    asIdea(await Youssef.put(`/ideas/${id}/budget`, { asked: 250_000 }));
    asIdea(await Carla.put(`/ideas/${id}/budget`, { granted: 200_000 }));
    idea = asIdea(await Youssef.put(`/ideas/${id}/budget`, { spent: 150_000 }));
    expect(idea.budget).toEqual({ asked: 250_000, granted: 200_000, spent: 150_000 });

    idea = asIdea(await Lidia.post(`/ideas/${id}/anchoring`));
    expect(idea).toMatchObject({ stage: 'anchoring', next: 'anchored', abilities: { moves: ['complete'] } });
    for (const level of ['governance', 'organisation', 'information'])
      asIdea(await Youssef.put(`/ideas/${id}/anchoring/${level}`, { arranged: 'Vastgelegd.' }));
    expect((await pageOf(Lidia, id)).abilities.moves).toEqual(['complete']);
    const brought = { money: 1_200_000, time: 300, service: 'Korter wachten.' };
    idea = asIdea(await Lidia.post(`/ideas/${id}/result`, { result: 'De rij is weg.', brought }));
    expect(idea).toMatchObject({
      outcome: 'anchored',
      next: null,
      result: 'De rij is weg.',
      brought: { ...brought, sustainability: null },
      abilities: { canUpdateWork: false, canGrantBudget: false },
    });
  });

  test('has a timeline, newest first: votes in one line without names, people by name, no ids', async () => {
    const { Kees } = apis;
    const { body } = await Kees.get('/ideas?outcome=anchored');
    const id = (body['items'] as { ideaId: string }[])[0]!.ideaId;
    const lines = [];
    for (let cursor = ''; ;) {
      const page = (await Kees.get(`/ideas/${id}/events?limit=4${cursor}`))
        .body as unknown as IdeaView['timeline'];
      lines.push(...page.items);
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(lines.filter((line) => line.kind === 'voted')).toEqual([
      expect.objectContaining({ count: 3, actor: null }),
    ]);
    expect(lines.find((line) => line.kind === 'supported')).toMatchObject({ actor: null });
    expect(lines.filter((line) => line.kind === 'teamAppointed').map((line) => line.person)).toEqual([
      'Carla Meijer',
      'Youssef Aydin',
    ]);
    expect(lines.at(-1)).toMatchObject({ kind: 'submitted', actor: 'Fatima El Amrani', isSubmitter: true });
    expect(JSON.stringify(lines)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const { timeline } = await pageOf(Kees, id);
    expect(timeline.items).toEqual(lines.slice(0, timeline.items.length));
  });

  test('stands in the lists of who told and who supports it, the last news on top', async () => {
    const { Fatima } = apis;
    const quiet = await tell(Fatima, 'Nog een idee');
    const items = (await Fatima.get('/my-ideas')).body['items'] as {
      ideaId: string;
      lastNews: { kind: string };
    }[];
    expect(items.map((item) => item.lastNews.kind)).toEqual(['submitted', 'anchored']);
    expect(items[0]!.ideaId).toBe(quiet);
  });

  test('counts in the overview, and each number leads to as many ideas', async () => {
    const { Carla } = apis;
    const { body } = await Carla.get('/overview');
    expect(body).toMatchObject({
      cameIn: { total: { count: 2 } },
      promise: { keptShare: 1, medianWorkingDays: 0, overdueWith: [] },
      money: { asked: 250_000, granted: 200_000, spent: 150_000, broughtMoney: 1_200_000, withService: 1 },
    });
    expect((body['flow'] as object[]).at(-1)).toMatchObject({ day: '2026-11-20', search: 1, anchored: 1 });
    interface Figure {
      count: number;
      filter: Record<string, string>;
    }
    const figures: Figure[] = [];
    JSON.stringify(body, (_key, value: Figure) => {
      if (typeof value === 'object' && !Array.isArray(value) && 'filter' in ((value as object | null) ?? {}))
        figures.push(value);
      return value;
    });
    expect(figures.length).toBeGreaterThan(15);
    for (const { count, filter } of figures) {
      const listed = await Carla.get(`/ideas?limit=100&${new URLSearchParams(filter).toString()}`);
      expect([filter, (listed.body['items'] as unknown[]).length]).toEqual([filter, count]);
    }
  });

  test('and so do its days and its money', async () => {
    const { Carla } = apis;
    const found = async (filter: string): Promise<unknown> => {
      const { body } = await Carla.get(`/ideas?${filter}`);
      return (body['items'] as { title: string }[]).map(({ title }) => title);
    };
    const ROAD = ['Afspraken aan de balie'];
    for (const stage of ['search', 'selection', 'implementation', 'anchoring'])
      expect([stage, await found(`left=${stage}`)]).toEqual([stage, ROAD]);
    for (const kind of ['asked', 'granted', 'spent'])
      expect([kind, await found(`budget=${kind}`)]).toEqual([kind, ROAD]);
    for (const gain of ['money', 'service'])
      expect([gain, await found(`brought=${gain}`)]).toEqual([gain, ROAD]);
    expect(await found('brought=sustainability')).toEqual([]);
    expect((await Carla.get('/ideas?left=nowhere')).status).toBe(400);
    expect(await found('outcome=ended')).toEqual([]);
    expect(await found('outcome=finished')).toEqual(ROAD);
  });
});

describe('two people at once', () => {
  test('who comes second gets the idea as it is now, and nothing is lost or overwritten', async () => {
    const { Fatima, Lidia, Kees } = apis;
    const id = await tell(Fatima, 'Fietsen delen');
    const mine = await Fatima.get(`/ideas/${id}`);
    await Kees.put(`/ideas/${id}/support`);
    const late = await Fatima.patch(`/ideas/${id}`, { title: 'Deelfietsen' }, { ifMatch: etag(mine) });
    expect([late.status, late.body['code']]).toEqual([412, 'changed_meanwhile']);
    expect(late.body['current']).toMatchObject({ title: 'Fietsen delen', supporters: 1 });
    const again = await Fatima.patch(`/ideas/${id}`, { title: 'Deelfietsen' }, { ifMatch: etag(late) });
    expect([again.status, again.body['title']]).toEqual([200, 'Deelfietsen']);
    expect(again.body['text']).toBe(mine.body['text']);

    const seen = etag(await Lidia.get(`/ideas/${id}`));
    const explain = {
      kind: 'explainDelay',
      formId: formId(),
      reason: 'We wachten op offertes.',
      until: '2026-12-18',
    };
    const first = await Lidia.post(`/ideas/${id}/decisions`, explain, { ifMatch: seen });
    expect(first.status).toBe(201);
    // The answer got lost and the same is sent again: not a conflict with oneself.
    const same = await Lidia.post(`/ideas/${id}/decisions`, explain, { ifMatch: seen });
    expect([same.status, (same.body['decisions'] as unknown[]).length]).toEqual([201, 1]);
    const other = await Lidia.post(
      `/ideas/${id}/decisions`,
      { ...explain, formId: formId() },
      { ifMatch: seen },
    );
    expect(other.status).toBe(412);
  });

  test('who decides second, in another window, hears who was first', async () => {
    const { Fatima, Lidia } = apis;
    const id = await tell(Fatima, 'Een bankje bij de halte');
    await Lidia.post(`/ideas/${id}/round`);
    await Lidia.post(`/ideas/${id}/round/closing`);
    const seen = etag(await Lidia.get(`/ideas/${id}`));
    const decline = { kind: 'decline', formId: formId(), reason: 'Daar komt al een bankje.' };
    expect((await Lidia.post(`/ideas/${id}/decisions`, decline, { ifMatch: seen })).status).toBe(201);
    const second = await Lidia.post(
      `/ideas/${id}/decisions`,
      { ...decline, formId: formId() },
      { ifMatch: seen },
    );
    expect([second.status, second.body['code']]).toEqual([409, 'already_decided']);
    expect(second.body['detail']).toMatch(
      /^Lidia Bakker was je net voor en besloot om .* Er is niets dubbel gegaan\.$/,
    );
    const { decisions } = await pageOf(Lidia, id);
    expect(decisions.map(({ decidedBy }) => decidedBy)).toEqual(['Lidia Bakker']);
  });

  test('a vote does not make anybody’s form fail', async () => {
    const { Fatima, Tom, Lidia } = apis;
    const id = await tell(Fatima, 'Een bankje voor de deur');
    const seen = etag(await Tom.post(`/ideas/${id}/round`));
    await Tom.put(`/ideas/${id}/vote`, { choice: 'for' });
    const explain = { kind: 'explainDelay', formId: formId(), reason: 'Nog even.', until: '2026-12-18' };
    expect((await Lidia.post(`/ideas/${id}/decisions`, explain, { ifMatch: seen })).status).toBe(201);
  });

  test('a change that must say on which version it was made, and does not, is not made', async () => {
    const { Fatima } = apis;
    const id = await tell(Fatima, 'Een prikbord');
    const { status, body } = await Fatima.patch(
      `/ideas/${id}`,
      { title: 'x' },
      { ifMatch: undefined as never },
    );
    expect([status, body['code']]).toEqual([428, 'if_match_required']);
  });
});

describe('a refusal', () => {
  test('has a status, a code, and a sentence in the language that is asked for', async () => {
    const { Lidia } = apis;
    const id = await tell(apis.Fatima, 'Een waterkoeler');
    const body = { kind: 'decline', formId: formId(), reason: 'Nee.' };
    const dutch = await Lidia.post(`/ideas/${id}/decisions`, body);
    expect(dutch.body).toMatchObject({
      status: 409,
      code: 'stage_order',
      detail: expect.stringContaining('Zoeken'),
    });
    const english = await Lidia.post(`/ideas/${id}/decisions`, body, {
      headers: { 'accept-language': 'en' },
    });
    expect(english.body['detail']).toContain('Search');
    expect((await Lidia.get('/ideas/nothing')).body).toMatchObject({ status: 404, code: 'not_found' });
    const plan = { expected: 'Minder plastic.', test: 'Een week.', dueOn: '2026-12-11' };
    const early = await Lidia.post(`/ideas/${id}/experiments`, { formId: formId(), ...plan });
    expect(early.body).toMatchObject({ status: 409, code: 'stage_order' });
    const word = { formId: formId(), name: 'Bode', joins: 'sometimes' };
    expect((await Lidia.post(`/ideas/${id}/partners`, word)).body['code']).toBe('invalid_request');
    const empty = await Lidia.post(`/ideas/${id}/questions`, { formId: formId(), question: ' ' });
    expect(empty.body).toMatchObject({ status: 422, code: 'question_required' });
  });
});

describe('what is tried', () => {
  const begun = async (dueOn: string): Promise<{ id: string; outcome: string }> => {
    const { Lidia } = apis;
    const id = await tell(apis.Fatima, 'Een balie voor spoed');
    await Lidia.post(`/ideas/${id}/round`);
    await Lidia.post(`/ideas/${id}/round/closing`);
    const takeOn = { kind: 'takeOn', formId: formId(), reason: 'Doen.', projectLeader: idOf('Youssef') };
    const firstStep = { firstStep: 'Eén balie.', firstStepDate: '2026-12-04' };
    asIdea(await Lidia.post(`/ideas/${id}/decisions`, { ...takeOn, ...firstStep }));
    const experimentId = formId();
    const plan = { formId: experimentId, expected: 'Minder haast.', test: 'Een week.', dueOn };
    asIdea(await Lidia.post(`/ideas/${id}/experiments`, plan));
    return { id, outcome: `/experiments/${experimentId}/outcome` };
  };

  test.each([
    [{ findings: ' ' }, 422, 'findings_required', 'Schrijf op wat eruit kwam.', 'Write down what came out.'],
    [{ learned: '' }, 422, 'lesson_required', 'wat je leerde', 'what you learned'],
  ])('is not ended without words: %j', async (change, status, code, dutch, english) => {
    const { outcome } = await begun('2026-12-11');
    const end = { outcome: 'worked', findings: 'Rust.', learned: 'Doorgaan.', ...change };
    const refused = await apis.Lidia.put(outcome, end);
    expect(refused.body).toMatchObject({ status, code, detail: expect.stringContaining(dutch) });
    const headers = { 'accept-language': 'en' };
    expect((await apis.Lidia.put(outcome, end, { headers })).body['detail']).toContain(english);
  });

  test('is not ended twice in other words', async () => {
    const { outcome } = await begun('2026-12-11');
    const end = { outcome: 'worked', findings: 'Rust.', learned: 'Doorgaan.' };
    asIdea(await apis.Lidia.put(outcome, end));
    const refused = await apis.Youssef.put(outcome, { ...end, outcome: 'stopped' });
    expect(refused.body).toMatchObject({
      status: 409,
      code: 'experiment_ended',
      detail: 'De uitkomst is al verteld. Kijk nog even wat er staat.',
    });
    expect((await apis.Lidia.put('/experiments/nothing/outcome', end)).status).toBe(404);
  });

  test('is late once its day has passed, until somebody tells what came out', async () => {
    const { id, outcome } = await begun('2026-11-24');
    expect((await pageOf(apis.Kees, id)).experiments[0]).toMatchObject({ isLate: false });
    world.clock.moveTo(new Date('2026-11-25T09:00:00Z'));
    apis.Lidia = await apiAs(world, 'Lidia');
    expect((await pageOf(apis.Lidia, id)).experiments[0]).toMatchObject({ isLate: true });
    const end = { outcome: 'stopped', findings: 'Niemand kwam.', learned: 'Niet op maandag.' };
    expect(asIdea(await apis.Lidia.put(outcome, end)).experiments[0]).toMatchObject({ isLate: false });
  });

  test('counts for what Kiem stores about who wrote it', async () => {
    const { body } = await apis.Lidia.get('/me/data');
    const texts = (name: string): unknown[] => (body[name] as { text: string }[]).map(({ text }) => text);
    expect(texts('experiments')).toContain('Minder haast.\nEen week.');
    expect(texts('findings')).toContain('Niemand kwam.\nNiet op maandag.');
    const youssef = (await (await apiAs(world, 'Youssef')).get('/me/data')).body;
    const added = (youssef['partners'] as { text: string }[]).map(({ text }) => text);
    expect(added.sort()).toEqual(['GGD', 'Seniorenraad\nElke dinsdag.']);
  });
});
