import type { Clock } from './clock.ts';

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
