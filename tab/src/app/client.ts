import { createQueryClient } from '../lib/queryClient';

/** The one cache of this tab. */
export const client = createQueryClient();
