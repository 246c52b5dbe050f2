import { ideaView, partnerBody, partnerChangeBody } from '../../contracts/api';
import { addPartner, changePartner, removePartner } from '../../services/partners';
import { route } from '../api/route';
import { ideaNow } from './shared';

/** The playing field of an idea: which parties matter, and how they join in. */
export const partnerRoutes = [
  route({
    method: 'post',
    path: '/ideas/:id/partners',
    operationId: 'addPartner',
    summary: 'Adds a party, and how it joins in.',
    body: partnerBody,
    status: 201,
    answer: ideaView,
    ifMatch: 'accepted',
    etag: true,
    handle: async ({ kiem, identity, param, body }) => {
      await addPartner(kiem, identity, { ...body, ideaId: param('id') });
      return ideaNow({ kiem, identity }, param('id'));
    },
  }),
  route({
    method: 'put',
    path: '/partners/:id',
    operationId: 'changePartner',
    summary: 'Changes what is written of a party.',
    body: partnerChangeBody,
    answer: ideaView,
    etag: true,
    handle: async ({ kiem, identity, param, body }) =>
      ideaNow({ kiem, identity }, await changePartner(kiem, identity, param('id'), body)),
  }),
  route({
    method: 'delete',
    path: '/partners/:id',
    operationId: 'removePartner',
    summary: 'Takes a party away.',
    answer: ideaView,
    etag: true,
    handle: async ({ kiem, identity, param }) =>
      ideaNow({ kiem, identity }, await removePartner(kiem, identity, param('id'))),
  }),
];
