import { kindsWeighed, type Shares, sharesOf } from '../weighing/shares.ts';

/** No reader is ever this sure that a line is not of a kind. */
const least = 1e-4;

/** Two readers who err on different lines: the kind that both find likely, each counting as much (the geometric mean of their shares). */
export const together = (one: Shares, other: Shares): Shares =>
  sharesOf(kindsWeighed.map((kind) => (Math.log(one[kind] + least) + Math.log(other[kind] + least)) / 2));
