import type { Clock } from '../../store/clock.ts';

/** The example's clock: moved while its past is written, the real one from then on. */
export interface StoryClock extends Clock {
  /** From now on it is that instant. */
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
      at = new Date(instant);
    },
    release: () => {
      at = undefined;
    },
  };
}
