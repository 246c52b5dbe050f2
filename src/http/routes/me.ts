import {
  localToken,
  localTokenBody,
  me,
  people,
  peopleQuery,
  personData,
  waiting,
} from '../../contracts/api';
import { DomainError } from '../../domain/errors';
import { presentMe, presentPerson, presentPersonData } from '../../presenters/people';
import { findPerson } from '../../services/people';
import { findPeopleToBe, viewMe, viewPersonData } from '../../services/peopleSettings';
import { presentWaiting } from '../../presenters/waiting';
import { listWaiting } from '../../services/waiting';
import { route, type Route } from '../api/route';
import type { LocalTokens } from '../api/tokens';

/** The reader themselves. */
export const meRoutes = [
  route({
    method: 'get',
    path: '/me',
    operationId: 'viewMe',
    summary: 'Who I am, and what I may do.',
    answer: me,
    handle: async ({ kiem, identity }) => presentMe(await viewMe(kiem, identity)),
  }),
  route({
    method: 'get',
    path: '/me/waiting',
    operationId: 'listWaiting',
    summary: 'What waits for me, what presses most first.',
    answer: waiting,
    handle: async ({ kiem, identity }) => presentWaiting(await listWaiting(kiem, identity)),
  }),
  route({
    method: 'get',
    path: '/me/data',
    operationId: 'viewMyData',
    cost: 'search',
    summary: 'Everything that Kiem stores about me.',
    answer: personData,
    handle: async ({ kiem, identity }) =>
      presentPersonData(await viewPersonData(kiem, identity, identity.aadObjectId)),
  }),
];

/** Local mode: the people of the sandbox sign in without Entra ID. */
export function localRoutes(tokens: LocalTokens): Route[] {
  return [
    route({
      method: 'get',
      path: '/local-people',
      operationId: 'findLocalPeople',
      summary: 'Local mode only: as whom one may sign in.',
      query: peopleQuery,
      answer: people,
      handle: async ({ kiem, query }) => ({
        items: (await findPeopleToBe(kiem, query.q, query.limit)).map(presentPerson),
      }),
    }),
    route({
      method: 'post',
      path: '/local-token',
      operationId: 'issueLocalToken',
      summary: 'Local mode only: a token for a person whom Kiem knows.',
      body: localTokenBody,
      answer: localToken,
      handle: async ({ kiem, body }) => {
        if ((await findPerson(kiem, body)) === null) throw new DomainError('unknown_person');
        return tokens.issue(body.aadObjectId);
      },
    }),
  ];
}
