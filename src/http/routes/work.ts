import {
  anchorBody,
  appointBody,
  budgetBody,
  decisionBody,
  ideaView,
  level,
  resultBody,
  stepBody,
  teamRole,
} from '../../contracts/api';
import { DomainError } from '../../domain/errors';
import { explainDelay, mergeIdea, recordDecision } from '../../services/decisions';
import { anchorLevel, completeAnchoring, moveToAnchoring } from '../../services/stages';
import { addStep, appointTeamMember, changeBudget, completeStep } from '../../services/work';
import { route } from '../api/route';
import { ideaNow } from './shared';

/** A part of the path that is one of a few words; another word is a path that is not there. */
function wordIn<Word extends string>(words: { readonly options: readonly Word[] }, text: string): Word {
  const word = words.options.find((one) => one === text);
  if (word === undefined) throw new DomainError('not_found');
  return word;
}

/** Decisions, and what follows from them until an idea stays. */
export const workRoutes = [
  route({
    method: 'post',
    path: '/ideas/:id/decisions',
    operationId: 'decide',
    cost: 'tell',
    summary:
      'Takes on, parks, declines, merges, or says why it takes longer; the reason goes to the submitter.',
    body: decisionBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const ideaId = param('id');
      if (body.kind === 'merge') await mergeIdea(kiem, identity, { ...body, ideaId });
      else if (body.kind === 'explainDelay') await explainDelay(kiem, identity, { ...body, ideaId });
      else await recordDecision(kiem, identity, { ...body, ideaId });
      return ideaNow({ kiem, identity }, ideaId);
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/anchoring',
    operationId: 'moveToAnchoring',
    summary: 'Brings a tried idea to anchoring.',
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param }) => {
      await moveToAnchoring(kiem, identity, param('id'));
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/ideas/:id/anchoring/:level',
    operationId: 'anchorLevel',
    summary: 'Records what was arranged on one level.',
    body: anchorBody,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const ideaId = param('id');
      await anchorLevel(kiem, identity, { ideaId, level: wordIn(level, param('level')), ...body });
      return ideaNow({ kiem, identity }, ideaId);
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/result',
    operationId: 'completeAnchoring',
    cost: 'tell',
    summary: 'Tells what it brought, and calls the idea anchored.',
    body: resultBody,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const { result, brought = {} } = body;
      await completeAnchoring(kiem, identity, {
        ideaId: param('id'),
        result,
        brought: {
          broughtMoney: brought.money ?? null,
          broughtTime: brought.time ?? null,
          broughtService: brought.service ?? null,
          broughtSustainability: brought.sustainability ?? null,
        },
      });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/ideas/:id/team/:role',
    operationId: 'appointTeamMember',
    summary: 'Puts a colleague in a role of the trojka.',
    body: appointBody,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const ideaId = param('id');
      const role = wordIn(teamRole, param('role'));
      await appointTeamMember(kiem, identity, { ideaId, role, aadObjectId: body.personId });
      return ideaNow({ kiem, identity }, ideaId);
    },
  }),
  route({
    method: 'post',
    path: '/ideas/:id/steps',
    operationId: 'addStep',
    summary: 'Adds a step with a date and an owner.',
    body: stepBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      const { ownerRole = null, ...step } = body;
      await addStep(kiem, identity, { ...step, ideaId: param('id'), ownerRole });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'post',
    path: '/steps/:id/done',
    operationId: 'completeStep',
    cost: 'tell',
    summary: 'A step is done.',
    answer: ideaView,
    etag: true,
    handle: async ({ kiem, identity, param }) =>
      ideaNow({ kiem, identity }, await completeStep(kiem, identity, param('id'))),
  }),
  route({
    method: 'put',
    path: '/ideas/:id/budget',
    operationId: 'changeBudget',
    summary: 'What is asked, granted and spent; a manager grants.',
    body: budgetBody,
    answer: ideaView,
    ifMatch: 'required',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await changeBudget(kiem, identity, param('id'), body);
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
];
