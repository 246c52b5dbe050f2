import type { Language } from '../../../src/i18n/tab';

/** Nobody is signed in, or the host cannot say who. */
export class SignInNeeded extends Error {
  override readonly name = 'SignInNeeded';
}

let source: () => Promise<string | null> = () => Promise.resolve(null);
let language: Language = 'nl';
let held: Promise<string> | null = null;
let value: string | null = null;

/** Says where tokens come from and in which language refusals are told. Done once, by the app. */
export function openSession(getToken: () => Promise<string | null>, chosen: Language): void {
  source = getToken;
  language = chosen;
  held = null;
  value = null;
}

/** The language that the API answers in. */
export function sessionLanguage(): Language {
  return language;
}

/** The token to send. One question at a time, however many requests wait for it. */
export function token(): Promise<string> {
  held ??= source().then(
    (given) => {
      if (given === null) {
        held = null;
        throw new SignInNeeded();
      }
      value = given;
      return given;
    },
    (error: unknown) => {
      held = null;
      throw error;
    },
  );
  return held;
}

/** The API did not take `used` (any more): ask for a new one, unless somebody did already. */
export function renewToken(used: string): Promise<string> {
  if (value === used) {
    held = null;
    value = null;
  }
  return token();
}
