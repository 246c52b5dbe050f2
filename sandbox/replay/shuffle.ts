/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same items in an order that follows from the seed (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  const drawn = new Map(items.map((item, index) => [index, item]));
  return items.map((_, index) => {
    const last = items.length - 1 - index;
    const at = Math.floor(random() * (last + 1));
    const chosen = drawn.get(at) as T;
    drawn.set(at, drawn.get(last) as T);
    return chosen;
  });
}
