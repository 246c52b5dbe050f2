import { channelFixtures } from './channelFixtures';
import { chatFixtures } from './chatFixtures';
import type { Fixture } from './fixture';

export type { Fixture } from './fixture';
export { SECRET_NAME } from './views';

/** Every card of Kiem in the states that tell most about it. */
export const fixtures: readonly Fixture[] = [...chatFixtures, ...channelFixtures];
