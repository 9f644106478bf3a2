/** The only source of "now". Tests and the example company move theirs; production cannot. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export interface MovableClock extends Clock {
  moveTo(instant: string | Date): void;
}

export function movableClock(start: string | Date): MovableClock {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    moveTo: (instant) => {
      at = new Date(instant);
    },
  };
}
