import type { Clock } from '../../store/clock.ts';

/** The example's clock: moved while its past is written, the real one from then on. */
export interface StoryClock extends Clock {
  /** From now on it is that instant. */
  moveTo(instant: string): void;
  /** It is now again, for good. */
  release(): void;
}

export function storyClock(): StoryClock {
  let at: Date | undefined;
  return {
    now: () => (at ? new Date(at) : new Date()),
    moveTo: (instant) => {
      at = new Date(instant);
    },
    release: () => {
      at = undefined;
    },
  };
}
