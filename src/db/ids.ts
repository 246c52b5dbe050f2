import { v7 } from 'uuid';

/** A new id: a UUIDv7, so that ids sort by the time at which they were made. */
export function newId(): string {
  return v7();
}

/** An id that sorts before every id made in the last so many milliseconds, by the clock that ids are made with. */
export function idFloor(agoMs: number): string {
  const hex = Math.max(0, Date.now() - agoMs)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
