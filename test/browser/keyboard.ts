import type { Page } from 'playwright-core';

/** What is said of the element that has the focus: its label, or its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').trim()`,
  );
}

/** Presses Tab until something of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    passed.push(now.slice(0, 30));
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to: ${passed.join(' | ')}`);
}
