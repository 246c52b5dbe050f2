import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { Person } from './directory';
import { TeamsError } from './errors';
import { asText, type Json } from './json';
import type { State } from './state';
import type { Message } from './types';

const TOP_DEFAULT = 20;
const TOP_LIMIT = 50;

/** The part of Microsoft Graph v1.0 that the sandbox knows: messages of a channel, and people. */
export function graphRouter(state: State, base: () => string): Router {
  const router = express.Router();

  router.get('/v1.0/teams/:group/channels/:channel/messages', (request, response) => {
    const { team, channel } = placeOf(state, request);
    const threads = state.threadsIn(channel.id).toReversed();
    const path = `teams/${team.aadGroupId}/channels/${encodeURIComponent(channel.id)}/messages`;
    answerPage(
      request,
      response,
      threads.map((thread) => thread.root),
      (one) => graphMessage(state, one),
      `${base()}${path}`,
    );
  });
  router.get('/v1.0/teams/:group/channels/:channel/messages/:id', (request, response) => {
    placeOf(state, request);
    const message = state.findMessage(request.params.id);
    if (!message) throw new TeamsError(404, 'NotFound', 'The message was not found.');
    response.json(graphMessage(state, message));
  });
  router.get('/v1.0/teams/:group/channels/:channel/messages/:id/replies', (request, response) => {
    const { team, channel } = placeOf(state, request);
    const id = request.params.id;
    const thread = state.thread(id);
    if (!thread) throw new TeamsError(404, 'NotFound', 'The message was not found.');
    const path = `teams/${team.aadGroupId}/channels/${encodeURIComponent(channel.id)}/messages/${id}/replies`;
    answerPage(
      request,
      response,
      thread.replies.toReversed(),
      (one) => graphMessage(state, one),
      `${base()}${path}`,
    );
  });
  router.get('/v1.0/users', (request, response) => {
    const words = (asText(request.query['$search']) ?? '').toLowerCase();
    const terms = [...words.matchAll(/"(?:[a-z]+:)?([^"]*)"/g)].map((match) => match[1] ?? '');
    const people = state.directory.people.filter((person) =>
      terms.every((term) => `${person.name} ${person.email}`.toLowerCase().includes(term)),
    );
    answerPage(request, response, people, graphUser, `${base()}users`);
  });
  router.get('/v1.0/users/:id', (request, response) => {
    const person = state.findPerson(request.params.id);
    if (!person) throw new TeamsError(404, 'Request_ResourceNotFound', 'The user does not exist.');
    response.json(graphUser(person));
  });

  router.use((_request: Request, _response: Response) => {
    throw new TeamsError(404, 'NotFound', 'The sandbox does not serve this part of Graph.');
  });
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof TeamsError)) {
      next(error);
      return;
    }
    response.status(error.status).json({ error: { code: error.code, message: error.message } });
  });
  return router;
}

function placeOf(state: State, request: Request) {
  const team = state.teamByGroup(asText(request.params['group']) ?? '');
  const channel = team?.channels.find((one) => one.id === request.params['channel']);
  if (!team || !channel) throw new TeamsError(404, 'NotFound', 'No such team or channel.');
  return { team, channel };
}

function answerPage<T>(
  request: Request,
  response: Response,
  all: T[],
  show: (one: T) => Json,
  url: string,
): void {
  const top = Math.min(Number(request.query['$top'] ?? TOP_DEFAULT) || TOP_DEFAULT, TOP_LIMIT);
  const start = Number(request.query['$skiptoken'] ?? 0) || 0;
  const value = all.slice(start, start + top).map(show);
  const next = new URLSearchParams({ $top: String(top), $skiptoken: String(start + top) });
  const search = request.query['$search'];
  if (typeof search === 'string') next.set('$search', search);
  response.json({
    '@odata.count': value.length,
    ...(start + top < all.length ? { '@odata.nextLink': `${url}?${next.toString()}` } : {}),
    value,
  });
}

function graphMessage(state: State, message: Message): Json {
  const { bot, tenantId } = state.directory;
  const person = message.from.kind === 'person' ? state.findPerson(message.from.id) : undefined;
  const attachments = message.attachments.map((one, index) => ({
    id: `${message.id}-${index}`,
    contentType: one.contentType,
    contentUrl: null,
    content: typeof one.content === 'string' ? one.content : JSON.stringify(one.content),
    name: one.name ?? null,
  }));
  const marks = attachments.map((one) => `<attachment id="${one.id}"></attachment>`).join('');
  return {
    id: message.id,
    replyToId: message.rootId === message.id ? null : (message.rootId ?? null),
    etag: `${message.id}-${message.version}`,
    messageType: 'message',
    createdDateTime: message.at,
    lastModifiedDateTime: message.editedAt ?? message.at,
    lastEditedDateTime: message.editedAt ?? null,
    deletedDateTime: message.deleted ? (message.editedAt ?? message.at) : null,
    subject: null,
    summary: message.summary ?? null,
    importance: 'normal',
    channelIdentity: {
      teamId: state.place(message.conversationId)?.team.aadGroupId,
      channelId: message.conversationId,
    },
    from: {
      application: person
        ? null
        : { id: bot.id.replace(/^28:/, ''), displayName: bot.name, applicationIdentityType: 'bot' },
      device: null,
      user: person
        ? { id: person.aadObjectId, displayName: person.name, userIdentityType: 'aadUser', tenantId }
        : null,
    },
    body: { contentType: 'html', content: message.deleted ? '' : `${escapeHtml(message.text)}${marks}` },
    attachments: message.deleted ? [] : attachments,
    mentions: [],
    reactions: [],
  };
}

function graphUser(person: Person): Json {
  return {
    id: person.aadObjectId,
    displayName: person.name,
    givenName: person.givenName,
    surname: person.surname,
    mail: person.email,
    userPrincipalName: person.userPrincipalName,
    jobTitle: person.jobTitle,
    userType: person.userRole === 'guest' ? 'Guest' : 'Member',
  };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
