import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Person } from './directory';
import type { Json } from './json';
import type { Teams } from './teams';
import type { Message } from './types';

const HEARTBEAT_MS = 20_000;

const json = z.record(z.string(), z.unknown());
const attachment = z.object({
  contentType: z.string(),
  content: z.unknown(),
  name: z.string().exactOptional(),
});
const hit = z.object({
  title: z.string(),
  text: z.string(),
  attachment,
  preview: attachment.exactOptional(),
});
const again = { activityId: z.string().optional() };

type Doing = (teams: Teams, person: Person, body: unknown) => unknown;

/** Something that a person can do, with what it needs to be told. */
function doing<S extends z.ZodType>(
  schema: S,
  run: (teams: Teams, person: Person, body: z.infer<S>) => unknown,
): Doing {
  return (teams, person, body) => run(teams, person, schema.parse(body ?? {}));
}

const nothing = z.object({});

/** What a person can do, each as `POST /api/people/:id/<name>`. */
const doings: ReadonlyMap<string, Doing> = new Map([
  ['tabToken', doing(nothing, (teams, person) => teams.tabToken(person))],
  ['install', doing(z.object(again), (teams, person, body) => teams.installPersonal(person, body))],
  ['uninstall', doing(nothing, (teams, person) => teams.uninstall(person))],
  ['block', doing(nothing, (teams, person) => teams.block(person))],
  ['unblock', doing(nothing, (teams, person) => teams.unblock(person))],
  [
    'settings',
    doing(
      z.object({
        locale: z.enum(['nl-NL', 'en-GB']).optional(),
        theme: z.enum(['default', 'dark', 'contrast']).optional(),
      }),
      (teams, person, { locale, theme }) => {
        if (locale) teams.setLocale(person, locale);
        if (theme) teams.setTheme(person, theme);
      },
    ),
  ],
  [
    'say',
    doing(z.object({ text: z.string().min(1), ...again }), (teams, person, body) =>
      teams.say(person, body.text, body),
    ),
  ],
  [
    'sayInChannel',
    doing(
      z.object({ where: z.string(), text: z.string().min(1), mention: z.boolean().optional(), ...again }),
      (teams, person, { where, text, mention, activityId }) =>
        teams.sayInChannel(person, where, text, {
          activityId,
          ...(mention === undefined ? {} : { mention }),
        }),
    ),
  ],
  [
    'look',
    doing(z.object({ messageIds: z.array(z.string()).max(200) }), async (teams, person, body) => {
      await Promise.all(body.messageIds.map((id) => teams.look(person, id)));
    }),
  ],
  [
    'execute',
    doing(
      z.object({
        messageId: z.string(),
        verb: z.string().optional(),
        id: z.string().optional(),
        data: json.optional(),
        inputs: json.optional(),
        ...again,
      }),
      (teams, person, { messageId, verb, id, data, inputs, activityId }) => {
        const action = {
          data,
          ...(verb === undefined ? {} : { verb }),
          ...(id === undefined ? {} : { id }),
        };
        return teams.pressExecute(person, messageId, action, inputs, { activityId });
      },
    ),
  ],
  [
    'submit',
    doing(
      z.object({ messageId: z.string(), data: json.optional(), inputs: json.optional(), ...again }),
      (teams, person, body) => teams.pressSubmit(person, body.messageId, body.data, body.inputs, body),
    ),
  ],
  [
    'submitDialog',
    doing(z.object({ dialogId: z.string(), data: json, ...again }), (teams, person, body) =>
      teams.submitDialog(person, body.dialogId, body.data, body),
    ),
  ],
  [
    'closeDialog',
    doing(z.object({ dialogId: z.string() }), (teams, _person, body) => teams.closeDialog(body.dialogId)),
  ],
  [
    'messageAction',
    doing(z.object({ messageId: z.string(), commandId: z.string(), ...again }), (teams, person, body) =>
      teams.messageAction(person, body.commandId, body.messageId, body),
    ),
  ],
  [
    'search',
    doing(
      z.object({
        conversationId: z.string(),
        commandId: z.string(),
        parameters: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
      (teams, person, body) => teams.search(person, body.conversationId, body.commandId, body.parameters),
    ),
  ],
  [
    'select',
    doing(z.object({ conversationId: z.string(), hit }), (teams, person, body) =>
      teams.select(person, body.conversationId, body.hit),
    ),
  ],
]);

/** The API of the client: what people see and do, and events as they happen. */
export function controlRouter(teams: Teams): { router: Router; close: () => void } {
  const router = express.Router();
  const streams = new Set<Response>();
  router.use(onlyFromHere);
  router.use(express.json({ limit: '1mb' }));

  router.get('/keeps', (_request, response) => {
    response.json({ file: teams.dataFile ?? null });
  });
  router.get('/state', (_request, response) => {
    response.json(overview(teams));
  });
  router.get('/people/:id/chat', (request, response) => {
    const person = teams.person(request.params.id);
    const chat = teams.chat(person);
    response.json({ id: chat.id, messages: chat.messages.map((one) => seen(teams, person, one)) });
  });
  router.get('/people/:id/channels/:channel', (request, response) => {
    const person = teams.person(request.params.id);
    const channel = teams.channel(request.params.channel);
    const threads = teams.threads(channel.id).map((thread) => ({
      root: seen(teams, person, thread.root),
      replies: thread.replies.map((one) => seen(teams, person, one)),
    }));
    response.json({ id: channel.id, threads });
  });
  router.post('/people/:id/:doing', async (request, response) => {
    const run = doings.get(request.params.doing);
    if (!run) {
      response.status(404).json({ error: `Nobody can do "${request.params.doing}" here` });
      return;
    }
    const person = teams.person(request.params.id);
    response.json((await run(teams, person, request.body)) ?? {});
  });

  router.get('/events', (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  });
  const unlisten = teams.state.listen((event) => {
    const line = streams.size > 0 ? `data: ${JSON.stringify(event)}\n\n` : '';
    for (const stream of streams) stream.write(line);
  });
  const heartbeat = setInterval(() => {
    for (const stream of streams) stream.write(': here\n\n');
  }, HEARTBEAT_MS).unref();

  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    response.status(400).json({ error: message });
  });
  const close = () => {
    unlisten();
    clearInterval(heartbeat);
    for (const stream of streams) stream.end();
  };
  return { router, close };
}

/** Other sites in the same browser have no business here. */
function onlyFromHere(request: Request, response: Response, next: NextFunction): void {
  const host = request.headers.host?.replace(/:\d+$/, '');
  const local = host === '127.0.0.1' || host === 'localhost';
  const plain = request.method === 'POST' && !request.is('application/json');
  if (local && !plain) {
    next();
    return;
  }
  response.status(403).json({ error: 'The sandbox only answers its own page' });
}

function overview(teams: Teams): Json {
  const { directory } = teams.state;
  return {
    organisation: directory.organisation,
    bot: directory.bot,
    tenantId: directory.tenantId,
    tabUrl: teams.tabUrl,
    commands: directory.commands,
    people: directory.people.map((person) => {
      const { installed, blocked } = teams.state.settingsOf(person);
      const chat = teams.chat(person);
      const fromBot = chat.messages.findLast((one) => one.from.kind === 'bot' && !one.deleted);
      return {
        ...person,
        locale: teams.state.localeOf(person),
        installed,
        blocked,
        chatId: chat.id,
        lastFromBot: fromBot?.id ?? null,
      };
    }),
    teams: directory.teams.map((team) => ({
      id: team.id,
      name: team.name,
      installed: teams.state.isInstalled(team),
      members: [...teams.state.roster(team)],
      owners: team.owners,
      channels: team.channels,
    })),
  };
}

/** A message with the card that this person sees. */
function seen(teams: Teams, person: Person, message: Message): Json {
  if (message.deleted)
    return { ...message, text: '', cards: [], attachments: [], suggestedActions: [], card: null };
  const { attachments: _left, cards: _out, ...rest } = message;
  const view = teams.state.viewFor(person, message);
  const card = teams.viewOf(person, message) ?? null;
  return { ...rest, card, otherCards: message.cards.slice(1), personal: view?.card !== undefined };
}
