import { overview, overviewQuery } from '../../contracts/api';
import { presentOverview } from '../../presenters/overview';
import { viewOverview } from '../../services/overview';
import { route } from '../api/route';

/** Figures for members and managers. */
export const overviewRoutes = [
  route({
    method: 'get',
    path: '/overview',
    operationId: 'viewOverview',
    cost: 'search',
    summary: 'What came in, how the promise is kept, how ideas flow, what it costs and brings.',
    query: overviewQuery,
    answer: overview,
    handle: async ({ kiem, identity, query }) => presentOverview(await viewOverview(kiem, identity, query)),
  }),
];
