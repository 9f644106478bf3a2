/** Recent enough to be where things stand, and enough of them that one value does not decide. */
const RECENT = 8;

export interface BaselineProposal {
  /** The middle of the latest values. */
  readonly value: number;
  /** Between which they went meanwhile: the noise that a change has to rise above. Null with one value. */
  readonly from: number | null;
  readonly to: number | null;
  readonly points: number;
}

/** A starting point from the data, with its noise; null where nothing was measured. `values` in order, missing ones null. */
export function proposeBaseline(values: readonly (number | null)[]): BaselineProposal | null {
  const latest = values
    .filter((value) => value !== null)
    .slice(-RECENT)
    .sort((a, b) => a - b);
  const points = latest.length;
  if (points === 0) return null;
  const value = (latest[Math.floor((points - 1) / 2)]! + latest[Math.floor(points / 2)]!) / 2;
  return {
    value: rounded(value),
    from: points > 1 ? latest[0]! : null,
    to: points > 1 ? latest.at(-1)! : null,
    points,
  };
}

/** Three figures: more would say a precision that the noise does not have. */
const rounded = (value: number): number => Number(value.toPrecision(3));
