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

/** The smallest id of an instant: UUIDv7 begins with its milliseconds. */
export function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** The smallest id of so long before another. */
export function idBefore(id: string, milliseconds: number): string {
  const at = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return firstIdAt((Number.isFinite(at) ? at : 0) - milliseconds);
}
