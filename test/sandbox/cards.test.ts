import { loadDirectory, startTeams, type DialogResult, type Message, type Teams } from '../../sandbox/server';
import { asJson, type Json } from '../../sandbox/server/json';
import { call, cardMessage, startEchoBot, type EchoBot } from './echoBot';

const directory = loadDirectory('sandbox/voorbeeldstad.json');
const CARD = 'application/vnd.microsoft.card.adaptive';
let bot: EchoBot;
let teams: Teams;

beforeEach(async () => {
  bot = await startEchoBot();
  teams = await startTeams({ botUrl: bot.url, directory });
  bot.onActivity = () => undefined;
  await teams.installPersonal('Lidia');
  await teams.installInTeam();
  bot.heard.length = 0;
});
afterEach(async () => {
  await teams.stop();
  await bot.close();
});

const inChat = (name: string) => `v3/conversations/${encodeURIComponent(teams.chat(name).id)}/activities`;
const inChannel = () =>
  `v3/conversations/${encodeURIComponent(teams.channel('Innovatieclub').id)}/activities`;

async function show(path: string, card: Json): Promise<Message> {
  const answer = await call(teams.serviceUrl, 'POST', path, cardMessage(card));
  return teams.message(String(answer.body['id']));
}
const text = (words: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: words }],
});
const answerCard = (words: string) => ({ body: { statusCode: 200, type: CARD, value: text(words) } });
const valueOf = (activity: Json | undefined) => asJson(activity?.['value']);

describe('Action.Execute', () => {
  const card = {
    body: [{ type: 'TextBlock', text: 'Stem' }],
    actions: [{ type: 'Action.Execute', title: 'Voor', verb: 'castVote', id: 'for', data: { idea: '1' } }],
  };

  test('is an invoke at the message, and its answer is for this person until the bot updates', async () => {
    const message = await show(inChannel(), card);
    bot.onActivity = () => answerCard('Jij stemde voor');
    const result = await teams.press('Lidia', message, 'castVote', { reason: 'Goed plan' });
    expect(result).toMatchObject({ ok: true, status: 200, outcome: 'card' });
    expect(bot.heard[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      conversation: { id: teams.conversationOf(message), conversationType: 'channel' },
      from: { aadObjectId: teams.person('Lidia').aadObjectId },
    });
    expect(teams.conversationOf(message)).toBe(
      `${teams.channel('Innovatieclub').id};messageid=${message.id}`,
    );
    expect(valueOf(bot.heard[0])).toEqual({
      action: {
        type: 'Action.Execute',
        id: 'for',
        verb: 'castVote',
        data: { idea: '1', reason: 'Goed plan' },
      },
      trigger: 'manual',
    });
    expect(teams.viewOf('Lidia', message)).toEqual(text('Jij stemde voor'));
    expect(teams.viewOf('Tom', message)).toMatchObject(card);

    const path = `${inChannel()}/${message.id}`;
    await call(teams.serviceUrl, 'PUT', path, cardMessage(text('Gesloten')));
    expect(teams.viewOf('Lidia', message)).toEqual(text('Gesloten'));
  });

  test('a message, an error, nothing, a failure and a broken connection', async () => {
    const message = await show(inChannel(), card);
    const press = () => teams.press('Lidia', message, 'Voor');
    bot.onActivity = () => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Dank je' },
    });
    expect(await press()).toMatchObject({ outcome: 'message', message: 'Dank je', ok: true });
    bot.onActivity = () => ({
      body: {
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'ownIdea', message: 'Je eigen idee' },
      },
    });
    expect(await press()).toMatchObject({
      outcome: 'error',
      error: { code: 'ownIdea', message: 'Je eigen idee' },
      ok: false,
    });
    bot.onActivity = () => undefined;
    expect(await press()).toMatchObject({ outcome: 'none', ok: true });
    bot.onActivity = () => ({ status: 502 });
    expect(await press()).toMatchObject({
      outcome: 'failed',
      status: 502,
      problem: 'Something went wrong. Please try again.',
    });
    bot.onActivity = () => ({ status: 0 });
    expect(await press()).toMatchObject({ outcome: 'failed', status: 0, ok: false });
    expect(teams.viewOf('Lidia', message)).toMatchObject(card);
  });

  test('a button that is not seen is named with those that are', async () => {
    const message = await show(inChannel(), card);
    expect(() => teams.press('Lidia', message, 'closeRound')).toThrow(
      /sees no button "closeRound" there, only: castVote/,
    );
  });
});

describe('refresh', () => {
  const refreshed = (names: string[] | undefined) => ({
    refresh: {
      action: { type: 'Action.Execute', verb: 'viewIdea', data: { idea: '1' } },
      ...(names ? { userIds: names.map((name) => teams.person(name).id) } : {}),
    },
    body: [{ type: 'TextBlock', text: 'voor ieder' }],
  });

  test('runs once per person and version, for those who are named', async () => {
    const message = await show(inChannel(), refreshed(['Lidia', 'Tom']));
    bot.onActivity = (activity) => answerCard(`voor ${String(asJson(activity['from'])['name'])}`);
    await Promise.all([teams.look('Lidia', message), teams.look('Lidia', message)]);
    expect(await teams.look('Lidia', message)).toEqual(text('voor Lidia Bakker'));
    expect(await teams.look('Daan', message)).toMatchObject({ body: [{ text: 'voor ieder' }] });
    expect(bot.heard).toHaveLength(1);
    expect(valueOf(bot.heard[0])).toEqual({
      action: { type: 'Action.Execute', verb: 'viewIdea', data: { idea: '1' } },
      trigger: 'automatic',
    });
    await call(teams.serviceUrl, 'PUT', `${inChannel()}/${message.id}`, cardMessage(refreshed(['Lidia'])));
    await teams.look('Lidia', message);
    expect(bot.heard).toHaveLength(2);
  });

  test('without names it runs for everybody in a small team, and a failing one leaves the card', async () => {
    const message = await show(inChannel(), refreshed(undefined));
    bot.onActivity = () => ({ status: 500 });
    expect(await teams.look('Daan', message)).toMatchObject({ body: [{ text: 'voor ieder' }] });
    await teams.look('Daan', message);
    expect(bot.heard).toHaveLength(1);
  });

  test('names after the sixtieth are not looked at', async () => {
    const card = refreshed([]);
    const others = Array.from({ length: 60 }, (_, index) => `29:other${index}`);
    const userIds = [...others, teams.person('Lidia').id];
    const message = await show(inChannel(), { ...card, refresh: { ...card.refresh, userIds } });
    await teams.look('Lidia', message);
    expect(bot.heard).toHaveLength(0);
  });
});

describe('Action.Submit', () => {
  test('is a message with a value; messageBack and imBack say something', async () => {
    const message = await show(inChat('Lidia'), { body: [] });
    await teams.pressSubmit('Lidia', message, { kind: 'search' }, { query: 'rij' });
    expect(bot.heard[0]).toMatchObject({
      type: 'message',
      value: { kind: 'search', query: 'rij' },
      replyToId: message.id,
    });
    expect(bot.heard[0]).not.toHaveProperty('text');
    await teams.pressSubmit('Lidia', message, {
      msteams: { type: 'messageBack', text: 'go', displayText: 'Ga maar', value: { a: 1 } },
    });
    expect(bot.heard[1]).toMatchObject({ type: 'message', text: 'go', value: { a: 1 } });
    await teams.pressSubmit('Lidia', message, { msteams: { type: 'imBack', value: 'help' } });
    expect(bot.heard[2]).toMatchObject({ type: 'message', text: 'help' });
    expect(teams.chat('Lidia').messages.map((one) => one.text)).toEqual(['', 'Ga maar', 'help']);
  });
});

describe('dialogs', () => {
  const dialog = (title: string) => ({
    body: {
      task: {
        type: 'continue',
        value: { title, height: 'medium', card: { contentType: CARD, content: text(title) } },
      },
    },
  });

  test('open from a button, go on, survive a failure, and close', async () => {
    const message = await show(inChannel(), { body: [] });
    bot.onActivity = () => dialog('Besluit');
    const opened = (await teams.pressSubmit('Lidia', message, {
      msteams: { type: 'task/fetch' },
      idea: '1',
    })) as DialogResult;
    expect(bot.heard[0]).toMatchObject({
      type: 'invoke',
      name: 'task/fetch',
      value: { data: { msteams: { type: 'task/fetch' }, idea: '1' }, context: { theme: 'default' } },
    });
    expect(opened).toMatchObject({
      outcome: 'dialog',
      dialog: { title: 'Besluit', height: 'medium', card: text('Besluit') },
    });

    bot.onActivity = () => ({ status: 500 });
    const failed = await teams.submitDialog('Lidia', opened.dialog!, { reason: 'Past' });
    expect(failed).toMatchObject({ outcome: 'failed', dialog: { id: opened.dialog?.id } });
    bot.onActivity = () => dialog('Nog iets');
    const next = await teams.submitDialog('Lidia', opened.dialog!.id, { reason: 'Past' });
    expect(bot.heard.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { reason: 'Past' } } });
    expect(next.dialog?.title).toBe('Nog iets');
    bot.onActivity = () => ({ body: { task: { type: 'message', value: 'Klaar' } } });
    expect(await teams.submitDialog('Lidia', next.dialog!)).toMatchObject({
      outcome: 'message',
      message: 'Klaar',
    });
    bot.onActivity = () => undefined;
    expect(await teams.submitDialog('Lidia', next.dialog!)).toMatchObject({ outcome: 'closed' });
  });

  test('open from a message, with that message', async () => {
    const said = await teams.sayInChannel('Tom', 'Innovatieclub', 'De <lift> is stuk', { mention: false });
    bot.onActivity = () => dialog('Idee');
    const opened = await teams.messageAction('Lidia', 'submitIdeaFromMessage', said.activityId);
    expect(bot.heard[0]).toMatchObject({
      name: 'composeExtension/fetchTask',
      value: {
        commandId: 'submitIdeaFromMessage',
        commandContext: 'message',
        messagePayload: {
          id: said.activityId,
          from: { user: { displayName: 'Tom Visser' } },
          body: { contentType: 'html', content: '<div>De &lt;lift&gt; is stuk</div>' },
        },
      },
    });
    bot.onActivity = () => ({
      body: {
        composeExtension: { type: 'result', attachments: [{ contentType: CARD, content: text('K-1') }] },
      },
    });
    const sent = await teams.submitDialog('Lidia', opened.dialog!, { title: 'Lift' });
    expect(bot.heard.at(-1)).toMatchObject({
      name: 'composeExtension/submitAction',
      value: { commandId: 'submitIdeaFromMessage', data: { title: 'Lift' } },
    });
    expect(sent).toMatchObject({
      outcome: 'posted',
      posted: { from: { name: 'Lidia Bakker' }, rootId: said.activityId },
    });
  });

  test('search gives results, and the chosen one becomes a message', async () => {
    const preview = {
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'Afspraken', text: 'K-1' },
    };
    bot.onActivity = () => ({
      body: {
        composeExtension: {
          type: 'result',
          attachmentLayout: 'list',
          attachments: [{ contentType: CARD, content: text('Afspraken'), preview }],
        },
      },
    });
    const { id } = teams.channel('Innovatieclub');
    const found = await teams.search('Lidia', id, 'searchIdeas', [{ name: 'query', value: 'afspr' }]);
    expect(bot.heard[0]).toMatchObject({
      name: 'composeExtension/query',
      value: {
        commandId: 'searchIdeas',
        parameters: [{ name: 'query', value: 'afspr' }],
        queryOptions: { skip: 0, count: 25 },
      },
    });
    expect(found.hits).toMatchObject([{ title: 'Afspraken', text: 'K-1' }]);
    await teams.select('Lidia', id, found.hits[0]!);
    expect(teams.threads(id).at(-1)?.root).toMatchObject({
      from: { name: 'Lidia Bakker' },
      cards: [text('Afspraken')],
    });
  });
});

describe('the API of the page', () => {
  const api = (path: string, body?: unknown) =>
    fetch(
      `${teams.url}/api/${path}`,
      body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );

  test('people, chats with the card of this person, doings and events', async () => {
    const events = await api('events');
    const reader = events.body!.getReader();
    const fatima = teams.person('Fatima').aadObjectId;
    await api(`people/${fatima}/install`, {});
    await api(`people/${fatima}/say`, { text: 'Dag' });
    const chat = asJson(await (await api(`people/${fatima}/chat`)).json());
    expect(chat['messages']).toMatchObject([{ text: 'Dag', from: { name: 'Fatima El Amrani' } }]);
    const state = asJson(await (await api('state')).json());
    expect(state).toMatchObject({
      organisation: 'Gemeente Voorbeeldstad',
      people: expect.arrayContaining([
        expect.objectContaining({ name: 'Fatima El Amrani', installed: true }),
      ]) as unknown,
    });
    let heard = '';
    while (!heard.includes('"type":"message"'))
      heard += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
  });

  test('refuses other hosts, other content and unknown doings', async () => {
    expect((await api(`people/${teams.person('Tom').aadObjectId}/dance`, {})).status).toBe(404);
    expect((await api(`people/${teams.person('Tom').aadObjectId}/say`, { text: '' })).status).toBe(400);
    expect((await fetch(`${teams.url}/api/people/x/say`, { method: 'POST', body: 'text' })).status).toBe(403);
  });
});

test('a thousand presses, thirty-two at once, stay quick', async () => {
  const message = await show(inChannel(), { body: [] });
  bot.onActivity = () => answerCard('gestemd');
  let left = 1000;
  const started = Date.now();
  const worker = async () => {
    while (left-- > 0) {
      const result = await teams.pressExecute('Lidia', message, { verb: 'castVote' });
      if (!result.ok) throw new Error(result.problem);
    }
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  expect(Date.now() - started).toBeLessThan(30_000);
}, 60_000);
