import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Person, Team } from './directory';
import {
  answerError,
  badRequest,
  blockedByUser,
  noMember,
  notFound,
  notInRoster,
  notInstalled,
  TeamsError,
  throttled,
  tooBig,
} from './errors';
import { asJson, asList, asText, isJson, type Json } from './json';
import type { RateLimits } from './limits';
import { contentOf, type Chat, type State } from './state';
import type { ChannelPlace, Message } from './types';

/** Teams takes messages of about 28 KB. */
const MESSAGE_LIMIT = 28 * 1024;
const PAGE_DEFAULT = 200;
const PAGE_LIMIT = 500;

type Where = { chat: Chat; person: Person } | { place: ChannelPlace; rootId: string | undefined };

/** The Bot Connector REST API v3 as Teams serves it. */
export function connectorRouter(state: State, limits: RateLimits | undefined): Router {
  const router = express.Router();
  const sizes = new WeakMap<object, number>();
  router.use(
    express.json({
      limit: '4mb',
      verify: (request, _response, body) => void sizes.set(request, body.length),
    }),
  );

  const guard = (request: Request, conversationId: string) => {
    if ((sizes.get(request) ?? 0) > MESSAGE_LIMIT) throw tooBig();
    const wait = limits?.take(conversationId, Date.now()) ?? 0;
    if (wait > 0) throw throttled(wait);
  };

  const post = (request: Request, response: Response, replyTo?: string) => {
    const id = param(request, 'id');
    const where = writable(state, id);
    guard(request, id);
    const message = postActivity(state, where, asJson(request.body), replyTo);
    response.status(201).json({ id: message });
  };

  router.post('/v3/conversations', (request, response) => {
    const body = asJson(request.body);
    guard(request, asText(asJson(asJson(body['channelData'])['channel'])['id']) ?? 'new');
    response.status(201).json(createConversation(state, body));
  });
  router.post('/v3/conversations/:id/activities', (request, response) => post(request, response));
  router.post('/v3/conversations/:id/activities/:activityId', (request, response) =>
    post(request, response, param(request, 'activityId')),
  );
  router.put('/v3/conversations/:id/activities/:activityId', (request, response) => {
    const where = writable(state, param(request, 'id'));
    guard(request, param(request, 'id'));
    const message = messageAt(state, where, param(request, 'activityId'));
    if (message.from.kind !== 'bot') throw badRequest('A bot can only update its own messages.');
    state.update(message, asJson(request.body));
    response.json({ id: message.id });
  });
  router.delete('/v3/conversations/:id/activities/:activityId', (request, response) => {
    const where = writable(state, param(request, 'id'));
    guard(request, param(request, 'id'));
    state.remove(messageAt(state, where, param(request, 'activityId')));
    response.status(200).end();
  });

  router.get('/v3/conversations/:id/members', (request, response) => {
    response.json(membersOf(state, param(request, 'id')).map((id) => account(state.person(id))));
  });
  router.get('/v3/conversations/:id/pagedmembers', (request, response) => {
    response.json(page(state, membersOf(state, param(request, 'id')), request.query));
  });
  router.get('/v3/conversations/:id/members/:memberId', (request, response) => {
    const where = readable(state, param(request, 'id'));
    const person = state.findPerson(param(request, 'memberId'));
    if (!person || !isMember(state, where, person)) throw noMember();
    response.json(account(person));
  });
  router.get('/v3/conversations/:id/activities/:activityId/members', (request, response) => {
    messageAt(state, readable(state, param(request, 'id')), param(request, 'activityId'));
    response.json(membersOf(state, param(request, 'id')).map((id) => account(state.person(id))));
  });

  router.get('/v3/teams/:teamId', (request, response) => {
    const team = installedTeam(state, param(request, 'teamId'));
    response.json({
      id: team.id,
      name: team.name,
      aadGroupId: team.aadGroupId,
      type: 'standard',
      tenantId: state.directory.tenantId,
      channelCount: team.channels.length,
      memberCount: state.roster(team).size,
    });
  });
  router.get('/v3/teams/:teamId/conversations', (request, response) => {
    const team = installedTeam(state, param(request, 'teamId'));
    const conversations = team.channels.map((one) => ({
      id: one.id,
      name: one.id === team.id ? null : one.name,
      type: 'standard',
    }));
    response.json({ conversations });
  });

  router.use((_request: Request, response: Response) => {
    answerError(
      response,
      new TeamsError(404, 'NotFound', 'The sandbox does not serve this part of the API.'),
    );
  });
  router.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (response.headersSent) return;
    if (error instanceof TeamsError) {
      answerError(response, error);
      return;
    }
    const parse = error instanceof SyntaxError;
    if (!parse) console.error('The sandbox failed:', error);
    answerError(
      response,
      parse ? badRequest('Bad JSON.') : new TeamsError(500, 'ServiceError', 'An error occurred.'),
    );
  });
  return router;
}

function param(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' ? value : '';
}

function find(state: State, id: string): Where {
  const [base = '', rootId] = id.split(';messageid=');
  const chat = state.chat(base);
  if (chat) return { chat, person: state.person(chat.personId) };
  const place = state.place(base);
  if (!place || (rootId !== undefined && !state.thread(rootId))) throw notFound();
  return { place, rootId };
}

function readable(state: State, id: string): Where {
  const where = find(state, id);
  const there =
    'chat' in where ? state.settingsOf(where.person).installed : state.isInstalled(where.place.team);
  if (!there) throw notInRoster();
  return where;
}

function writable(state: State, id: string): Where {
  const where = find(state, id);
  if ('chat' in where && state.settingsOf(where.person).blocked) throw blockedByUser();
  return readable(state, id);
}

function installedTeam(state: State, id: string): Team {
  const team = state.place(id)?.team;
  if (!team) throw notFound();
  if (!state.isInstalled(team)) throw notInRoster();
  return team;
}

function messageAt(state: State, where: Where, id: string): Message {
  const message = state.findMessage(id);
  const base = 'chat' in where ? where.chat.id : where.place.channel.id;
  if (!message || message.deleted || message.conversationId !== base) {
    throw new TeamsError(
      404,
      'ActivityNotFoundInConversation',
      'The message was not found in the conversation.',
    );
  }
  return message;
}

function createConversation(state: State, body: Json): Json {
  const channelData = asJson(body['channelData']);
  const channelId = asText(asJson(channelData['channel'])['id']);
  if (channelId !== undefined) {
    if (!isJson(body['activity'])) throw badRequest('An activity is needed to start a thread in a channel.');
    const where = writable(state, channelId);
    const activityId = postActivity(state, where, body['activity'], undefined);
    return { id: `${channelId};messageid=${activityId}`, activityId };
  }
  const tenantId = asText(body['tenantId']) ?? asText(asJson(channelData['tenant'])['id']);
  if (tenantId === undefined) throw new TeamsError(400, 'BadSyntax', 'Tenant id is missing.');
  const memberId = asText(asJson(asList(body['members'])[0])['id']) ?? '';
  const person = state.findPerson(memberId);
  if (!person || tenantId !== state.directory.tenantId) {
    throw new TeamsError(400, 'MemberNotFoundInConversation', 'The member was not found in this tenant.');
  }
  if (!state.settingsOf(person).installed) throw notInstalled();
  const id = state.chatIdOf(person);
  if (!isJson(body['activity'])) return { id };
  return { id, activityId: postActivity(state, writable(state, id), body['activity'], undefined) };
}

/** Stores what the bot says; returns the id of the message. */
function postActivity(state: State, where: Where, activity: Json, replyTo: string | undefined): string {
  const conversationId = 'chat' in where ? where.chat.id : where.place.channel.id;
  const id = state.nextId();
  if (activity['type'] === 'typing') {
    state.emit({ type: 'typing', conversationId });
    return id;
  }
  if (activity['type'] !== undefined && activity['type'] !== 'message') {
    throw badRequest(`Teams does not take activities of type ${JSON.stringify(activity['type'])}.`);
  }
  const content = contentOf(activity);
  if (content.text === '' && content.attachments.length === 0) throw badRequest('Activity has no content.');
  const rootId = 'chat' in where ? undefined : (where.rootId ?? rootOf(state, replyTo) ?? id);
  const { bot } = state.directory;
  state.add({
    id,
    conversationId,
    ...(rootId === undefined ? {} : { rootId }),
    ...(replyTo === undefined ? {} : { replyToId: replyTo }),
    from: { kind: 'bot', id: bot.id, name: bot.name },
    ...content,
    at: state.now().toISOString(),
    deleted: false,
    version: 1,
  });
  return id;
}

function rootOf(state: State, replyTo: string | undefined): string | undefined {
  return replyTo === undefined ? undefined : state.findMessage(replyTo)?.rootId;
}

function membersOf(state: State, id: string): string[] {
  const where = readable(state, id);
  return 'chat' in where ? [where.chat.personId] : [...state.roster(where.place.team)];
}

function isMember(state: State, where: Where, person: Person): boolean {
  if ('chat' in where) return where.chat.personId === person.aadObjectId;
  return state.roster(where.place.team).has(person.aadObjectId);
}

function page(state: State, ids: string[], query: Request['query']): Json {
  const asked = Number(query['pageSize'] ?? PAGE_DEFAULT);
  if (!Number.isInteger(asked) || asked < 1) throw badRequest('pageSize must be a positive number.');
  const size = Math.min(asked, PAGE_LIMIT);
  const start = query['continuationToken'] === undefined ? 0 : offsetIn(query['continuationToken']);
  const end = start + size;
  const members = ids.slice(start, end).map((id) => account(state.person(id)));
  if (end >= ids.length) return { members };
  return { members, continuationToken: Buffer.from(`from ${end}`).toString('base64url') };
}

function offsetIn(token: unknown): number {
  const match = /^from (\d+)$/.exec(Buffer.from(String(token), 'base64url').toString());
  if (!match) throw badRequest('The continuation token is not valid.');
  return Number(match[1]);
}

/** A member with what a TeamsChannelAccount carries. */
function account(person: Person): Json {
  return {
    id: person.id,
    name: person.name,
    objectId: person.aadObjectId,
    aadObjectId: person.aadObjectId,
    givenName: person.givenName,
    surname: person.surname,
    email: person.email,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenantId,
    userRole: person.userRole,
  };
}
