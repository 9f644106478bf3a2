import { type BaselineModel, chooseBaselineModel, fitStructure } from './baseline-model.ts';
import { candidateScales, logDerivative, plainScale, type StabilisingScale, toScale } from './stabilising-scale.ts';
import type { Values } from './unusable.ts';

/** Log-likelihood that another scale must win by: the plain one is what people read. */
const gain = 3;

export type ScaledModel = { model: BaselineModel; scale: StabilisingScale };

function rescaled(values: Values, scale: StabilisingScale): Values {
  return scale.name === 'plain' ? values : values.map((value) => (value == null ? null : toScale(scale, value)));
}

function score(model: BaselineModel, scale: StabilisingScale, values: Values, span: number): number {
  const n = model.fit.residuals.length;
  let jacobian = 0;
  if (scale.name !== 'plain')
    for (let t = 0; t < span; t++) if (values[t] != null) jacobian += logDerivative(scale, values[t]!);
  return -0.5 * n * Math.log(Math.max(model.fit.squares / n, Number.MIN_VALUE)) + jacobian;
}

/**
 * Plain, square root or logarithm by profile likelihood (Box & Cox 1964), and the structure that suits the winner.
 * Undefined when the first `span` values cannot carry a level.
 */
export function chooseScaledModel(values: Values, span: number, season: number): ScaledModel | undefined {
  const plain = chooseBaselineModel(values, span, season);
  if (!plain) return undefined;
  let best: ScaledModel = { model: plain, scale: plainScale };
  let highest = score(plain, plainScale, values, span) + gain;
  for (const scale of candidateScales(values, span)) {
    if (scale.name === 'plain') continue;
    const model = fitStructure(plain, rescaled(values, scale), span);
    if (!model) continue;
    const reached = score(model, scale, values, span);
    if (reached > highest) {
      highest = reached;
      best = { model, scale };
    }
  }
  if (best.scale.name === 'plain') return best;
  return { scale: best.scale, model: chooseBaselineModel(rescaled(values, best.scale), span, season) ?? best.model };
}
