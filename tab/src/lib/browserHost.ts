import { localToken } from '../../../src/contracts/api';
import { languageOf, themeOf, type Host } from './host';

const PERSON = 'kiem.person';
const LOOK = 'kiem.look';

/** Who signed in here in local mode: an object id, or null. Gone when the window closes. */
function localPerson(): string | null {
  return sessionStorage.getItem(PERSON);
}

/** Local mode: from now on this window is that person; null is nobody. */
export function setLocalPerson(aadObjectId: string | null): void {
  if (aadObjectId === null) sessionStorage.removeItem(PERSON);
  else sessionStorage.setItem(PERSON, aadObjectId);
}

/** Asks the local issuer for a token; null when it gives none: an unknown person, or this Kiem is not in local mode. */
async function localTokenFor(aadObjectId: string): Promise<string | null> {
  const response = await fetch('/api/v1/local-token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aadObjectId }),
  });
  return response.ok ? localToken.parse(await response.json()).token : null;
}

/** `?lang=en&look=dark&as=<object id>` in the first address is remembered for this window; else what the browser prefers. */
function look(): { lang: string; theme: string } {
  const asked = new URLSearchParams(window.location.search);
  const kept = new URLSearchParams(sessionStorage.getItem(LOOK) ?? '');
  for (const name of ['lang', 'look']) {
    const value = asked.get(name);
    if (value !== null) kept.set(name, value);
  }
  sessionStorage.setItem(LOOK, kept.toString());
  const person = asked.get('as');
  if (person !== null) setLocalPerson(person);
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const contrast = window.matchMedia('(forced-colors: active)').matches;
  return {
    lang: kept.get('lang') ?? navigator.language,
    theme: kept.get('look') ?? (contrast ? 'contrast' : dark ? 'dark' : 'default'),
  };
}

/** A plain browser: everything works, with the sign-in of local mode. */
export function openBrowserHost(): Host {
  const { lang, theme } = look();
  return {
    kind: 'browser',
    language: languageOf(lang),
    theme: themeOf(theme),
    frame: 'content',
    openAt: null,
    onTheme: () => undefined,
    getToken: async () => {
      const person = localPerson();
      return person === null ? null : localTokenFor(person);
    },
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
    share: async (path) => {
      const address = `${import.meta.env.BASE_URL}${path.replace(/^\//, '')}`;
      await navigator.clipboard.writeText(new URL(address, window.location.origin).href);
      return 'copied';
    },
  };
}
