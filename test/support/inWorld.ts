import { startWorld, type World, type WorldOptions } from './kiem';
import { clubOf } from './people';

/**
 * One running world for all tests of a file (or of a `describe`): started before the first, stopped after the
 * last. With `club`, the channel of Voorbeeldstad's team is a club already. To be used inside tests and hooks only.
 */
export function inWorld(options: WorldOptions & { readonly club?: boolean } = {}): World {
  const { club = false, ...others } = options;
  let running: World | undefined;
  beforeAll(async () => {
    running = await startWorld(others);
    if (club) await clubOf(running);
  });
  afterAll(() => running?.stop());
  return new Proxy({} as World, {
    get: (_none, part: keyof World) => {
      if (running === undefined) throw new Error(`${part} of a world that has not begun`);
      return running[part];
    },
  });
}
