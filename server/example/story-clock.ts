import type { Clock } from '../../store/clock.ts';

/** The example's clock: moved while its past is written, the real one from then on. */
export interface StoryClock extends Clock {
  /** From now on it is that instant, or the machine's own where that is still to come: a page hears what is newer than the last event. */
  moveTo(instant: string): void;
  /** It is now again. */
  release(): void;
}

/** `real` is the machine's own time, save in tests. */
export function storyClock(real: () => Date = () => new Date()): StoryClock {
  let at: Date | undefined;
  return {
    now: () => (at ? new Date(at) : real()),
    moveTo: (instant) => {
      const now = real();
      at = new Date(Math.min(Date.parse(instant), now.getTime()));
    },
    release: () => {
      at = undefined;
    },
  };
}
