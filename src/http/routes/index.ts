import { experimentRoutes } from './experiments';
import { ideaRoutes } from './ideas';
import { meRoutes } from './me';
import { overviewRoutes } from './overview';
import { partnerRoutes } from './partners';
import { questionRoutes } from './questions';
import { settingsRoutes } from './settings';
import { voteRoutes } from './votes';
import { workRoutes } from './work';

/** Every route of `/api/v1` that asks for a token; what is asked most stands first. */
export const apiRoutes = [
  ...ideaRoutes,
  ...voteRoutes,
  ...questionRoutes,
  ...workRoutes,
  ...experimentRoutes,
  ...partnerRoutes,
  ...meRoutes,
  ...overviewRoutes,
  ...settingsRoutes,
];
