import {
  addThemeBody,
  auditPage,
  auditQuery,
  club,
  clubs,
  knownPerson,
  parkedMessages,
  patchClubBody,
  people,
  peopleQuery,
  personData,
  rejectClubBody,
  rolesBody,
  settings,
  theme,
  themes,
} from '../../contracts/api';
import { presentParkedMessage } from '../../presenters/chat';
import { presentAuditLine } from '../../presenters/audit';
import { presentClubSettings, presentPerson, presentPersonData } from '../../presenters/people';
import {
  addTheme,
  changeClub,
  listClubs,
  listThemes,
  removeTheme,
  viewClubSettings,
} from '../../services/clubSettings';
import { approveClub, rejectClub } from '../../services/clubApproval';
import { changeRoles, findPeople, viewPersonData } from '../../services/peopleSettings';
import { changeSettings, listAudit, viewSettings } from '../../services/settings';
import { listParkedMessages, retryParkedMessage } from '../../services/views';
import { mustBeOurs } from '../api/cursors';
import { route } from '../api/route';
import { readCursor, writeCursor } from './shared';

const presentTheme = (row: {
  id: string;
  name: string;
  clubId: string | null;
}): { themeId: string; name: string; clubId: string | null } => ({
  themeId: row.id,
  name: row.name,
  clubId: row.clubId,
});

/** What administrators set up, and see of how Kiem is doing. */
export const settingsRoutes = [
  route({
    method: 'get',
    path: '/settings',
    operationId: 'viewSettings',
    summary: 'The numbers of the organisation.',
    answer: settings,
    handle: async ({ kiem, identity }) => toSettings(await viewSettings(kiem, identity)),
  }),
  route({
    method: 'put',
    path: '/settings',
    operationId: 'changeSettings',
    summary: 'Changes the numbers of the organisation.',
    body: settings,
    answer: settings,
    handle: async ({ kiem, identity, body }) => toSettings(await changeSettings(kiem, identity, body)),
  }),
  route({
    method: 'get',
    path: '/clubs',
    operationId: 'listClubs',
    summary: 'The clubs, with their people and themes.',
    answer: clubs,
    handle: async ({ kiem, identity }) => ({
      items: (await listClubs(kiem, identity)).map(presentClubSettings),
    }),
  }),
  route({
    method: 'get',
    path: '/clubs/:id',
    operationId: 'viewClub',
    summary: 'One club.',
    answer: club,
    handle: async ({ kiem, identity, param }) =>
      presentClubSettings(await viewClubSettings(kiem, identity, param('id'))),
  }),
  route({
    method: 'patch',
    path: '/clubs/:id',
    operationId: 'changeClub',
    summary: 'Changes the name, themes or leads of a club, or makes it the default one.',
    body: patchClubBody,
    answer: club,
    handle: async ({ kiem, identity, param, body }) =>
      presentClubSettings(await changeClub(kiem, identity, param('id'), body)),
  }),
  route({
    method: 'post',
    path: '/clubs/:id/approve',
    operationId: 'approveClub',
    summary: 'Lets a club that waits begin; who asked for it leads it.',
    answer: club,
    handle: async ({ kiem, identity, param }) => {
      await approveClub(kiem, identity, param('id'));
      return presentClubSettings(await viewClubSettings(kiem, identity, param('id')));
    },
  }),
  route({
    method: 'post',
    path: '/clubs/:id/reject',
    operationId: 'rejectClub',
    summary: 'Says no to a club that waits, with a reason for who asked for it.',
    body: rejectClubBody,
    answer: club,
    handle: async ({ kiem, identity, param, body }) => {
      await rejectClub(kiem, identity, { clubId: param('id'), reason: body.reason });
      return presentClubSettings(await viewClubSettings(kiem, identity, param('id')));
    },
  }),
  route({
    method: 'get',
    path: '/themes',
    operationId: 'listThemes',
    summary: 'The themes of the organisation.',
    answer: themes,
    handle: async ({ kiem, identity }) => ({ items: (await listThemes(kiem, identity)).map(presentTheme) }),
  }),
  route({
    method: 'post',
    path: '/themes',
    operationId: 'addTheme',
    summary: 'Adds a theme.',
    body: addThemeBody,
    status: 201,
    answer: theme,
    handle: async ({ kiem, identity, body }) => presentTheme(await addTheme(kiem, identity, body)),
  }),
  route({
    method: 'delete',
    path: '/themes/:id',
    operationId: 'removeTheme',
    summary: 'Removes a theme; ideas keep the word that was chosen.',
    status: 204,
    answer: null,
    handle: async ({ kiem, identity, param }) => {
      await removeTheme(kiem, identity, param('id'));
      return undefined;
    },
  }),
  route({
    method: 'get',
    path: '/people',
    operationId: 'findPeople',
    cost: 'look',
    summary: 'People whom Kiem knows, by a part of their name.',
    query: peopleQuery,
    answer: people,
    handle: async ({ kiem, identity, query }) => ({
      items: (await findPeople(kiem, identity, query.q, query.limit)).map(presentPerson),
    }),
  }),
  route({
    method: 'put',
    path: '/people/:id/roles',
    operationId: 'changeRoles',
    summary: 'Makes somebody a manager or administrator, or no longer.',
    body: rolesBody,
    answer: knownPerson,
    handle: async ({ kiem, identity, param, body }) =>
      presentPerson(await changeRoles(kiem, identity, param('id'), body)),
  }),
  route({
    method: 'get',
    path: '/people/:id/data',
    operationId: 'viewPersonData',
    cost: 'search',
    summary: 'What Kiem stores about somebody; it is written down that you looked.',
    answer: personData,
    handle: async ({ kiem, identity, param }) =>
      presentPersonData(await viewPersonData(kiem, identity, param('id'))),
  }),
  route({
    method: 'get',
    path: '/audit',
    operationId: 'listAudit',
    summary: 'What was done with rights, money and data of others, with what it changed.',
    query: auditQuery,
    answer: auditPage,
    handle: async ({ kiem, identity, query }) => {
      const position = mustBeOurs(readCursor('audit', query.cursor));
      const after = position === null ? null : String(position['id']);
      const page = await listAudit(kiem, identity, { after, limit: query.limit });
      return {
        items: page.lines.map(presentAuditLine),
        nextCursor: writeCursor('audit', page.next === null ? null : { id: page.next }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/outbox/parked',
    operationId: 'listParkedMessages',
    summary: 'Messages that could not be delivered.',
    answer: parkedMessages,
    handle: async ({ kiem, identity }) => ({
      items: (await listParkedMessages(kiem, identity)).map(presentParkedMessage),
    }),
  }),
  route({
    method: 'post',
    path: '/outbox/:id/retry',
    operationId: 'retryMessage',
    summary: 'Tries a message again.',
    status: 204,
    answer: null,
    handle: async ({ kiem, identity, param }) => {
      await retryParkedMessage(kiem, identity, param('id'));
      return undefined;
    },
  }),
];

/** The settings with nothing but what the contract names. */
function toSettings(values: Parameters<typeof changeSettings>[2]): ReturnType<typeof settings.parse> {
  return settings.strip().parse(values);
}
