import type { Line, Span } from '../line.ts';
import { type Joint, jointsOf } from './joints.ts';
import { chanceOf, sumOf, type Weights, weightsOf } from './weights.ts';
import { englishCompoundWeights } from './weights-compound-en.ts';
import { frenchCompoundWeights } from './weights-compound-fr.ts';

/** How likely it must be that a line says two results: where as many are said wrongly as are missed (docs/decisions/0122). */
export const compoundFrom = 0.35;

const own = weightsOf({ en: englishCompoundWeights, fr: frenchCompoundWeights });

/** Two results that can be scored apart: the words that join them, at the likeliest of the places where they may be joined. */
export function compoundSaid(line: Line, known: Weights = own(line.lang)): Span | undefined {
  const { share, joint } = weighJoints(jointsOf(line), line, known);
  return joint && share >= compoundFrom ? joint.at : undefined;
}

/** One place is enough; several that may be are likelier together than any of them. */
export function weighJoints(
  joints: readonly Joint[],
  { lang }: Line,
  known: Weights,
): { share: number; joint?: Joint } {
  let likeliest: Joint | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let together = 0;
  for (const joint of joints) {
    const sum = sumOf(joint.signs, known, `${lang} `);
    together += Math.exp(sum);
    if (sum <= most) continue;
    most = sum;
    likeliest = joint;
  }
  return likeliest ? { share: chanceOf(Math.log(together)), joint: likeliest } : { share: 0 };
}
