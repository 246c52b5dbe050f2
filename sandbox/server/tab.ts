import type { Person } from './directory';

const TIMEOUT_MS = 10_000;

/** What single sign-on answers to a tab: a token, or why there is none. */
export type TabToken = { readonly token: string } | { readonly problem: string };

/**
 * A token for the tab of the app, as Teams would get it from Entra ID: here from the local issuer that the app has on
 * a machine of its own. Never throws.
 */
export async function tabToken(tabUrl: string, person: Person): Promise<TabToken> {
  try {
    const response = await fetch(new URL('/api/v1/local-token', tabUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ aadObjectId: person.aadObjectId }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body = (await response.json()) as { token?: unknown; detail?: unknown };
    if (response.ok && typeof body.token === 'string') return { token: body.token };
    return { problem: typeof body.detail === 'string' ? body.detail : `status ${response.status}` };
  } catch {
    return { problem: 'no connection' };
  }
}
