/** Two engines add in different orders: the last bits of a sum are nobody's fault. */
const CLOSE = 1e-9;

export function sameValue(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
}

/** How far two values are, as a fraction of the larger; null against a value is all of it. */
export function relativeDifference(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : 1;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}
