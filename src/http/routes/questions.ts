import { answerBody, askBody, ideaView, precedentBody } from '../../contracts/api';
import { addPrecedent, answerQuestion, askSubmitter } from '../../services/questions';
import { route } from '../api/route';
import { ideaNow } from './shared';

/** Questions to the submitter, and examples from elsewhere. */
export const questionRoutes = [
  route({
    method: 'post',
    path: '/ideas/:id/questions',
    operationId: 'askSubmitter',
    cost: 'tell',
    summary: 'Asks the submitter something; the bot carries it to their chat.',
    body: askBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await askSubmitter(kiem, identity, { ...body, ideaId: param('id') });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/questions/:id/answer',
    operationId: 'answerQuestion',
    cost: 'tell',
    summary: 'The submitter answers a question.',
    body: answerBody,
    answer: ideaView,
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const { idea } = await answerQuestion(kiem, identity, {
        questionId: param('id'),
        answer: body.answer,
      });
      return ideaNow({ kiem, identity }, idea.id);
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/precedents',
    operationId: 'addPrecedent',
    cost: 'tell',
    summary: 'Points at a look-alike elsewhere.',
    body: precedentBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await addPrecedent(kiem, identity, { ...body, ideaId: param('id') });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
];
