import { experimentBody, experimentEndBody, ideaView } from '../../contracts/api';
import { endExperiment, startExperiment } from '../../services/experiments';
import { route } from '../api/route';
import { ideaNow } from './shared';

/** What is tried with an idea, and what came out. */
export const experimentRoutes = [
  route({
    method: 'post',
    path: '/ideas/:id/experiments',
    operationId: 'startExperiment',
    summary: 'Begins to try something: what is expected, how it is tested, and by when people know more.',
    body: experimentBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await startExperiment(kiem, identity, { ...body, ideaId: param('id') });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/experiments/:id/outcome',
    operationId: 'endExperiment',
    cost: 'tell',
    summary: 'Tells what came out and what was learned, to the submitter and who supports the idea too.',
    body: experimentEndBody,
    answer: ideaView,
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const ideaId = await endExperiment(kiem, identity, { ...body, experimentId: param('id') });
      return ideaNow({ kiem, identity }, ideaId);
    },
  }),
];
