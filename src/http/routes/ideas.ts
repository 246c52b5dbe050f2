import {
  changesQuery,
  editIdeaBody,
  exportIdeasQuery,
  ideaChanges,
  ideaCounts,
  ideaView,
  ideaFilter,
  ideaPage,
  listIdeasQuery,
  myIdeaPage,
  myIdeasQuery,
  receipt,
  similarIdeas,
  similarQuery,
  submitIdeaBody,
  supportBody,
  timelinePage,
  timelineQuery,
} from '../../contracts/api';
import { presentAlike } from '../../presenters/chat';
import { presentChanges, presentCounts, presentIdeaList } from '../../presenters/ideaList';
import { presentMyIdeasPage, presentTimeline } from '../../presenters/ideaView';
import { countIdeas, listChanges, listIdeas } from '../../services/ideaLists';
import { listMyIdeasPage, viewIdea, viewTimeline } from '../../services/ideaView';
import {
  editIdea,
  endSupport,
  findAlikeIdeas,
  submitIdea,
  supportIdea,
  withdrawIdea,
} from '../../services/ideas';
import { mustBeOurs } from '../api/cursors';
import { download, route } from '../api/route';
import { sendExport } from './ideaExport';
import { ideaNow, readCursor, readInstantCursor, writeCursor } from './shared';

/** Ideas: lists, one idea, and what its submitter and supporters do with it. */
export const ideaRoutes = [
  route({
    method: 'get',
    path: '/ideas',
    operationId: 'listIdeas',
    summary: 'A page of the ideas that a filter finds.',
    query: listIdeasQuery,
    answer: ideaPage,
    handle: async ({ kiem, identity, query }) => {
      const { sort, limit, cursor, ...filter } = query;
      const position = mustBeOurs(readCursor(`ideas ${sort}`, cursor));
      const key = position?.['key'];
      const after =
        position === null
          ? null
          : { key: typeof key === 'number' ? key : String(key), id: String(position['id']) };
      const page = await listIdeas(kiem, identity, filter, { sort, limit, after });
      return {
        items: presentIdeaList(page),
        nextCursor: writeCursor(`ideas ${sort}`, page.next === null ? null : { ...page.next }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/ideas/counts',
    operationId: 'countIdeas',
    summary: 'How many ideas a filter finds in each column of the board.',
    query: ideaFilter,
    answer: ideaCounts,
    handle: async ({ kiem, identity, query }) => presentCounts(await countIdeas(kiem, identity, query)),
  }),
  download({
    method: 'get',
    path: '/ideas/export',
    operationId: 'exportIdeas',
    cost: 'all',
    summary: 'All ideas that a filter finds, as CSV or XLSX.',
    query: exportIdeasQuery,
    answer: null,
    mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    send: async ({ kiem, identity, query }, response) => {
      const { format, ...filter } = query;
      await sendExport(kiem, identity, filter, format, response);
    },
  }),
  route({
    method: 'get',
    path: '/ideas/:id',
    operationId: 'viewIdea',
    summary: 'One idea with the first page of its timeline, and what the reader may do.',
    answer: ideaView,
    etag: true,
    handle: ({ kiem, identity, param }) => ideaNow({ kiem, identity }, param('id')),
  }),
  route({
    method: 'get',
    path: '/changes',
    operationId: 'listChanges',
    summary: 'Ideas that changed since a cursor, votes included: for what must stay live.',
    query: changesQuery,
    answer: ideaChanges,
    handle: async ({ kiem, identity, query }) => {
      const isOurs = query.since === undefined || /^[0-9a-f-]{36}$/.test(query.since);
      const since = mustBeOurs(isOurs ? (query.since ?? null) : undefined);
      return presentChanges(await listChanges(kiem, identity, since));
    },
  }),
  route({
    method: 'get',
    path: '/ideas/:id/events',
    operationId: 'listEvents',
    summary: 'The timeline of an idea, newest first.',
    query: timelineQuery,
    answer: timelinePage,
    handle: async ({ kiem, identity, param, query }) => {
      const after = mustBeOurs(readInstantCursor('events', query.cursor));
      const data = await viewTimeline(kiem, identity, param('id'), { after, limit: query.limit });
      return {
        items: presentTimeline(data.timeline, data.idea),
        nextCursor: writeCursor('events', data.timeline.next),
      };
    },
  }),
  route({
    method: 'get',
    path: '/ideas/:id/similar',
    operationId: 'listSimilarToIdea',
    cost: 'search',
    summary: 'Ideas that look like this one.',
    answer: similarIdeas,
    handle: async ({ kiem, identity, param }) => {
      const { idea } = await viewIdea(kiem, identity, param('id'));
      const alike = await findAlikeIdeas(kiem, identity, `${idea.title}\n${idea.text}`);
      return { items: presentAlike(alike.filter((other) => other.idea.id !== idea.id)) };
    },
  }),
  route({
    method: 'get',
    path: '/similar',
    operationId: 'listSimilar',
    cost: 'search',
    summary: 'Ideas that look like a text, while it is typed.',
    query: similarQuery,
    answer: similarIdeas,
    handle: async ({ kiem, identity, query }) => ({
      items: presentAlike(await findAlikeIdeas(kiem, identity, query.text)),
    }),
  }),
  route({
    method: 'get',
    path: '/my-ideas',
    operationId: 'listMyIdeas',
    summary: 'My ideas and those I support, the last news on top.',
    query: myIdeasQuery,
    answer: myIdeaPage,
    handle: async ({ kiem, identity, query }) => {
      const after = mustBeOurs(readInstantCursor('my-ideas', query.cursor));
      const page = await listMyIdeasPage(kiem, identity, { after, limit: query.limit });
      return {
        items: presentMyIdeasPage(page),
        nextCursor: writeCursor('my-ideas', page.next === null ? null : { ...page.next }),
      };
    },
  }),
  route({
    method: 'post',
    path: '/ideas',
    operationId: 'submitIdea',
    cost: 'tell',
    summary: 'Tells a new idea; the same form sent twice is one idea.',
    body: submitIdeaBody,
    status: 201,
    answer: receipt,
    handle: async ({ kiem, identity, body }) => {
      const { idea } = await submitIdea(kiem, identity, { ...body, source: 'tab' });
      return {
        ideaId: idea.id,
        number: idea.number,
        title: idea.title,
        respondBy: idea.respondBy,
        unnamed: idea.unnamed,
        hasClub: idea.clubId !== null,
        searchEndsAt: idea.searchEndsAt?.toISOString() ?? null,
      };
    },
  }),
  route({
    method: 'patch',
    path: '/ideas/:id',
    operationId: 'editIdea',
    cost: 'tell',
    summary: 'Changes the words of one’s own idea, as long as nobody has voted.',
    body: editIdeaBody,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const { idea } = await viewIdea(kiem, identity, param('id'));
      const { title, text, problem, theme, seenElsewhere, unnamed } = idea;
      const before = { title, text, problem, theme, seenElsewhere, unnamed };
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      await editIdea(kiem, identity, { ...before, ...given, ideaId: idea.id });
      return ideaNow({ kiem, identity }, idea.id);
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/withdrawal',
    operationId: 'withdrawIdea',
    summary: 'Takes back one’s own open idea.',
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await withdrawIdea(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/ideas/:id/support',
    operationId: 'supportIdea',
    summary: 'Supports somebody else’s idea; `formId` of a draft that is not needed any more.',
    body: supportBody,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await supportIdea(kiem, identity, { ideaId: param('id'), formId: body.formId ?? null });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'delete',
    path: '/ideas/:id/support',
    operationId: 'endSupport',
    summary: 'Supports an idea no longer.',
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await endSupport(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
];
