/** A clock that runs on from a chosen moment, and that a test can put forward. */
export interface Clock {
  readonly now: () => Date;
  /** Puts the clock to a later moment, from which it runs on. */
  moveTo(moment: Date): void;
}

/** A clock that shows `start` now. */
export function createClock(start: Date): Clock {
  let offset = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (moment) => {
      offset = moment.getTime() - Date.now();
    },
  };
}
