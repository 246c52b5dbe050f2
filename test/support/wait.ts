/** Waits until something is so, and gives it back; fails when that takes too long. */
export async function waitUntil<T>(
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  timeoutMs = 5000,
): Promise<T> {
  const started = Date.now();
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() - started > timeoutMs)
      throw new Error(`waited ${timeoutMs} ms in vain for: ${look.toString()}`);
    await pause(10);
  }
}

/** Lets some time pass, where that is what the test is about. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
