import { ideaView, voteBody, voteReasonBody } from '../../contracts/api';
import { closeRound, startVote } from '../../services/rounds';
import { castVote, explainVote, takeBackVote } from '../../services/votes';
import { route } from '../api/route';
import { ideaNow } from './shared';

/** Rounds and votes. */
export const voteRoutes = [
  route({
    method: 'post',
    path: '/ideas/:id/round',
    operationId: 'startVote',
    summary: 'Starts the vote before the search days are over.',
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await startVote(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/round/closing',
    operationId: 'closeRound',
    summary: 'Closes the round before its deadline.',
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await closeRound(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/ideas/:id/vote',
    operationId: 'castVote',
    summary: 'Casts or changes one’s vote.',
    body: voteBody,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await castVote(kiem, identity, { ideaId: param('id'), choice: body.choice });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'delete',
    path: '/ideas/:id/vote',
    operationId: 'takeBackVote',
    summary: 'Takes back one’s vote.',
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await takeBackVote(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/ideas/:id/vote/reason',
    operationId: 'explainVote',
    summary: 'Gives the reason of one’s vote, or takes it away.',
    body: voteReasonBody,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await explainVote(kiem, identity, { ideaId: param('id'), reason: body.reason });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
];
