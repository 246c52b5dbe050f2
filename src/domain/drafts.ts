/**
 * A text that somebody typed and did not send is kept so many days: long enough for a holiday, and no archive of what
 * people thought better of. After that it stands in their own chat only.
 */
export const DRAFT_DAYS = 30;

const DAY_MS = 86_400_000;

/** When a text that was typed at `typedAt` is no longer kept. */
export function draftEndsAt(typedAt: Date): Date {
  return new Date(typedAt.getTime() + DRAFT_DAYS * DAY_MS);
}

/** Texts that were typed before this instant are no longer kept at `now`. */
export function draftsEndedBefore(now: Date): Date {
  return new Date(now.getTime() - DRAFT_DAYS * DAY_MS);
}
