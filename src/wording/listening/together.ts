import type { Language } from '../lexicon.ts';
import { kindsWeighed, type Shares, sharesOf } from '../weighing/shares.ts';

/** No reader is ever this sure that a line is not of a kind. */
const least = 1e-4;

/** How much the ear counts beside the weights. French ears were taught by what English teams wrote (docs/decisions/0118): they count less. */
const earCounts: Readonly<Record<Language, number>> = { en: 0.5, fr: 0.3 };

/** Two readers who err on different lines: the kind that both find likely (the weighted geometric mean of their shares). */
export const together = (weighed: Shares, heard: Shares, lang: Language): Shares =>
  sharesOf(
    kindsWeighed.map(
      (kind) =>
        (1 - earCounts[lang]) * Math.log(weighed[kind] + least) + earCounts[lang] * Math.log(heard[kind] + least),
    ),
  );
