import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory, parseDirectory, startTeams, type Teams } from '../../sandbox/server';
import { asJson, asList } from '../../sandbox/server/json';
import { call, cardMessage, post, startEchoBot, type EchoBot } from './echoBot';

const directory = loadDirectory('sandbox/voorbeeldstad.json');
let bot: EchoBot;
let teams: Teams;

beforeEach(async () => {
  bot = await startEchoBot();
  teams = await startTeams({ botUrl: bot.url, directory });
});
afterEach(async () => {
  await teams.stop();
  await bot.close();
});

const api = (method: string, path: string, body?: unknown) => call(teams.serviceUrl, method, path, body);
const activitiesOf = (id: string) => `v3/conversations/${encodeURIComponent(id)}/activities`;
const codeOf = (answer: { body: Record<string, unknown> }) => asJson(answer.body['error'])['code'];

describe('a chat', () => {
  test('a turn carries what activities of Teams carry, and the reply is in the chat', async () => {
    await teams.installPersonal('Fatima');
    expect(bot.heard.map((one) => one['type'])).toEqual(['conversationUpdate', 'installationUpdate']);
    expect(bot.heard[0]).toMatchObject({ membersAdded: [{ id: directory.bot.id }] });
    expect(bot.heard[1]).toMatchObject({ action: 'add' });

    const delivery = await teams.say('Fatima', 'Dag');
    const fatima = teams.person('Fatima');
    expect(bot.heard[2]).toMatchObject({
      type: 'message',
      id: delivery.activityId,
      text: 'Dag',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      locale: 'nl-NL',
      localTimezone: 'Europe/Amsterdam',
      from: { id: fatima.id, name: 'Fatima El Amrani', aadObjectId: fatima.aadObjectId },
      recipient: { id: directory.bot.id, name: 'Kiem' },
      conversation: {
        conversationType: 'personal',
        tenantId: directory.tenantId,
        id: teams.chat('Fatima').id,
      },
      channelData: { tenant: { id: directory.tenantId } },
      entities: [
        { type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' },
      ],
    });
    expect(String(bot.heard[2]?.['localTimestamp'])).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0[12]:00$/,
    );
    expect(teams.serviceUrl).toMatch(/\/teams\/$/);
    expect(teams.chat('Fatima').messages.map((one) => one.text)).toEqual(['Dag', 'Echo: Dag']);
  });

  test('the same turn can arrive twice and is written once', async () => {
    await teams.installPersonal('Fatima');
    const { activityId } = await teams.say('Fatima', 'Dag');
    await teams.say('Fatima', 'Dag', { activityId });
    expect(bot.heard.filter((one) => one['id'] === activityId)).toHaveLength(2);
    expect(teams.chat('Fatima').messages.filter((one) => one.text === 'Dag')).toHaveLength(1);
  });

  test('messages are updated and deleted, ids are unique and increase', async () => {
    await teams.installPersonal('Fatima');
    const path = activitiesOf(teams.chat('Fatima').id);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const answer = await api('POST', path, { type: 'message', text: `n${index}` });
      expect(answer.status).toBe(201);
      ids.push(String(answer.body['id']));
    }
    expect([...new Set(ids)].toSorted()).toEqual(ids);
    await api('PUT', `${path}/${ids[0]}`, { type: 'message', text: 'anders' });
    await api('DELETE', `${path}/${ids[1]}`);
    expect(teams.message(ids[0]!)).toMatchObject({ text: 'anders', version: 2 });
    expect(teams.message(ids[1]!).deleted).toBe(true);
    const gone = await api('PUT', `${path}/${ids[1]}`, { type: 'message', text: 'nog eens' });
    expect([gone.status, codeOf(gone)]).toEqual([404, 'ActivityNotFoundInConversation']);
  });

  test('a bot starts a chat: always the same one, and only with who has the app', async () => {
    const parameters = {
      bot: directory.bot,
      members: [{ id: teams.person('Kees').id }],
      tenantId: directory.tenantId,
    };
    const refused = await api('POST', 'v3/conversations', parameters);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ForbiddenOperationException']);
    await teams.installPersonal('Kees');
    const first = await api('POST', 'v3/conversations', parameters);
    const second = await api('POST', 'v3/conversations', {
      ...parameters,
      tenantId: undefined,
      channelData: { tenant: { id: directory.tenantId } },
    });
    expect(first.body['id']).toBe(teams.chat('Kees').id);
    expect(second.body['id']).toBe(first.body['id']);
  });

  test('blocked, removed, unknown and too big are refused in the words of Teams', async () => {
    await teams.installPersonal('Kees');
    const path = activitiesOf(teams.chat('Kees').id);
    const message = { type: 'message', text: 'Dag' };
    teams.block('Kees');
    const blocked = await api('POST', path, message);
    expect([blocked.status, codeOf(blocked)]).toEqual([403, 'ConversationBlockedByUser']);
    expect(await teams.say('Kees', 'Hoor je mij?')).toMatchObject({ ok: false, status: 0 });
    teams.unblock('Kees');
    const big = await api('POST', path, { type: 'message', text: 'x'.repeat(29_000) });
    expect([big.status, codeOf(big)]).toEqual([413, 'MessageSizeTooBig']);
    await teams.uninstall('Kees');
    const removed = await api('POST', path, message);
    expect([removed.status, codeOf(removed)]).toEqual([403, 'BotNotInConversationRoster']);
    const unknown = await api('POST', activitiesOf('a:1nobody'), message);
    expect([unknown.status, codeOf(unknown)]).toEqual([404, 'ConversationNotFound']);
  });
});

describe('a channel', () => {
  test('posting to the channel starts a thread, posting to the thread replies', async () => {
    await teams.installInTeam();
    const { id } = teams.channel('Innovatieclub');
    const root = await api('POST', activitiesOf(id), { type: 'message', text: 'nieuw' });
    await api('POST', activitiesOf(`${id};messageid=${String(root.body['id'])}`), {
      type: 'message',
      text: 'antwoord',
    });
    const created = await api('POST', 'v3/conversations', {
      isGroup: true,
      channelData: { channel: { id } },
      activity: { type: 'message', text: 'tweede' },
    });
    expect(created.body['id']).toBe(`${id};messageid=${String(created.body['activityId'])}`);
    expect(
      teams.threads('Innovatieclub').map((one) => [one.root.text, one.replies.map((reply) => reply.text)]),
    ).toEqual([
      ['nieuw', ['antwoord']],
      ['tweede', []],
    ]);
  });

  test('the bot hears a mention, not other messages', async () => {
    await teams.installInTeam();
    const { id } = teams.channel('Innovatieclub');
    await teams.sayInChannel('Lidia', id, 'onder ons', { mention: false });
    const delivery = await teams.sayInChannel('Lidia', id, 'help');
    const heard = bot.heard.filter((one) => one['type'] === 'message');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      text: '<at>Kiem</at> help',
      conversation: {
        id: `${id};messageid=${delivery.activityId}`,
        conversationType: 'channel',
        isGroup: true,
      },
      channelData: { channel: { id }, team: { id: teams.team().id } },
    });
    expect(asList(heard[0]?.['entities'])).toContainEqual({
      type: 'mention',
      mentioned: { id: directory.bot.id, name: 'Kiem' },
      text: '<at>Kiem</at>',
    });
    expect(
      teams
        .threads(id)
        .at(-1)
        ?.replies.map((one) => one.text),
    ).toEqual(['Echo: <at>Kiem</at> help']);
  });

  test('members come and go, with events', async () => {
    await teams.installInTeam();
    expect(bot.heard[0]).toMatchObject({
      type: 'conversationUpdate',
      membersAdded: [{ id: directory.bot.id }],
      channelData: { eventType: 'teamMemberAdded', team: { id: teams.team().id, name: 'Slimmer werken' } },
    });
    await teams.addMember('Slimmer werken', 'Carla');
    await teams.removeMember('Slimmer werken', 'Tom');
    expect(bot.heard.at(-2)).toMatchObject({
      membersAdded: [{ id: teams.person('Carla').id }],
      channelData: { eventType: 'teamMemberAdded' },
    });
    expect(bot.heard.at(-1)).toMatchObject({
      membersRemoved: [{ id: teams.person('Tom').id }],
      channelData: { eventType: 'teamMemberRemoved' },
    });
    const channel = encodeURIComponent(teams.channel('Innovatieclub').id);
    const carla = await api(
      'GET',
      `v3/conversations/${channel}/members/${teams.person('Carla').aadObjectId}`,
    );
    expect(carla.body).toMatchObject({
      name: 'Carla Meijer',
      userRole: 'user',
      tenantId: directory.tenantId,
    });
    const tom = await api(
      'GET',
      `v3/conversations/${channel}/members/${encodeURIComponent(teams.person('Tom').id)}`,
    );
    expect([tom.status, codeOf(tom)]).toEqual([404, 'MemberNotFoundInConversation']);
  });

  test('members by page, guests told apart', async () => {
    await teams.installInTeam();
    const path = `v3/conversations/${encodeURIComponent(teams.team().id)}/pagedmembers`;
    const first = await api('GET', `${path}?pageSize=5`);
    const second = await api(
      'GET',
      `${path}?pageSize=5&continuationToken=${String(first.body['continuationToken'])}`,
    );
    expect(asList(first.body['members'])).toHaveLength(5);
    expect(asList(second.body['members'])).toHaveLength(4);
    expect(second.body['continuationToken']).toBeUndefined();
    expect(asList(second.body['members']).at(-1)).toMatchObject({ userRole: 'guest', name: 'Pieter Post' });
    expect((await api('GET', path)).body['continuationToken']).toBeUndefined();
  });

  test('team details, channels and Graph', async () => {
    const team = teams.team();
    expect((await api('GET', `v3/teams/${encodeURIComponent(team.id)}`)).status).toBe(403);
    await teams.installInTeam();
    expect((await api('GET', `v3/teams/${encodeURIComponent(team.id)}`)).body).toMatchObject({
      name: 'Slimmer werken',
      aadGroupId: team.aadGroupId,
      memberCount: 9,
    });
    const channels = await api('GET', `v3/teams/${encodeURIComponent(team.id)}/conversations`);
    expect(asList(channels.body['conversations']).map((one) => asJson(one)['name'])).toEqual([
      null,
      'Innovatieclub',
    ]);
    const { id } = teams.channel('Innovatieclub');
    for (const text of ['een', 'twee', 'drie'])
      await api('POST', activitiesOf(id), { ...cardMessage({ body: [] }), text });
    const url = `teams/${team.aadGroupId}/channels/${encodeURIComponent(id)}/messages?$top=2`;
    const page = await call(teams.graphUrl, 'GET', url);
    const newest = asJson(asList(page.body['value'])[0]);
    expect(newest).toMatchObject({ from: { application: { displayName: 'Kiem' }, user: null } });
    expect(asJson(newest['body'])['content']).toMatch(/^drie<attachment/);
    expect(JSON.parse(String(asJson(asList(newest['attachments'])[0])['content']))).toMatchObject({
      type: 'AdaptiveCard',
    });
    const rest = await call(teams.graphUrl, 'GET', String(page.body['@odata.nextLink']));
    expect(asList(rest.body['value'])).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  const say = () => api('POST', activitiesOf(teams.chat('Kees').id), { type: 'message', text: 'Dag' });
  beforeEach(() => teams.installPersonal('Kees'));

  test('a status, with Retry-After, as often as asked', async () => {
    teams.fail({
      when: { method: 'POST', path: /activities$/ },
      how: { status: 429, retryAfter: 2 },
      times: 2,
    });
    const first = await say();
    expect([first.status, first.headers.get('retry-after'), codeOf(first)]).toEqual([429, '2', 'Throttled']);
    expect((await say()).status).toBe(429);
    expect((await say()).status).toBe(201);
    expect(teams.requests.map((one) => one.status)).toEqual([429, 429, 201]);
  });

  test('a connection that breaks before or after the message is stored', async () => {
    teams.fail({ how: { drop: 'before' } });
    await expect(say()).rejects.toThrow();
    expect(teams.chat('Kees').messages).toHaveLength(0);
    teams.fail({ when: { conversationId: teams.chat('Kees').id }, how: { drop: 'after' } });
    await expect(say()).rejects.toThrow();
    expect(teams.chat('Kees').messages).toHaveLength(1);
  });

  test('the limits of one conversation', async () => {
    const strict = await startTeams({ botUrl: bot.url, directory, rateLimits: true });
    await strict.installPersonal('Kees');
    const path = activitiesOf(strict.chat('Kees').id);
    const answers = [];
    for (let index = 0; index < 8; index += 1)
      answers.push(await call(strict.serviceUrl, 'POST', path, { type: 'message', text: 'x' }));
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    expect(answers[7]?.headers.get('retry-after')).toBe('1');
    await strict.stop();
  });

  test('a bot that is away or fails', async () => {
    bot.onActivity = () => ({ status: 500 });
    expect(await teams.say('Kees', 'Dag')).toMatchObject({
      ok: false,
      status: 500,
      problem: expect.any(String) as string,
    });
    teams.setBotUrl('http://127.0.0.1:9/api/messages');
    expect(await teams.say('Kees', 'Dag')).toMatchObject({ ok: false, status: 0 });
  });
});

test('state survives a restart', async () => {
  const dataFile = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'deep', 'teams.json');
  const first = await startTeams({ botUrl: bot.url, directory, dataFile });
  await first.installPersonal('Kees');
  await first.say('Kees', 'Dag');
  await first.installInTeam();
  await post(bot.heard.at(-1)!, { type: 'message', text: 'Dag team' });
  await first.stop();
  expect(JSON.parse(readFileSync(dataFile, 'utf8'))).toMatchObject({ version: 1 });
  const second = await startTeams({ botUrl: bot.url, directory, dataFile });
  expect(second.restored).toBe(true);
  expect(second.chat('Kees').messages.map((one) => one.text)).toEqual(['Dag', 'Echo: Dag']);
  expect(second.threads(second.team().id).map((one) => one.root.text)).toEqual(['Dag team']);
  await second.stop();
});

test('a directory that cannot work says why', () => {
  const team = { ...directory.teams[0], members: ['c0000000-0000-4000-8000-000000000000'] };
  expect(() => parseDirectory({ ...directory, teams: [team] })).toThrow(/is not among the people/);
});
