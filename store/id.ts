import { v7 } from 'uuid';
import type { Clock } from './clock.ts';

/** UUIDv7s that follow the injected clock and increase within one process, even within one millisecond. */
export function idMaker(clock: Clock): () => string {
  let last = 0;
  let sequence = 0;
  return () => {
    const msecs = clock.now().getTime();
    sequence = msecs === last ? sequence + 1 : 0;
    last = msecs;
    return v7({ msecs, seq: sequence });
  };
}
