import { type AutoregressiveFit, fitAutoregressive, type Rows } from './autoregressive-fit.ts';
import { fillSeason, type SeasonShape, seasonColumns, seasonFrequencies } from './season-basis.ts';
import type { Values } from './unusable.ts';

/** What a baseline is made of: level, perhaps a straight trend, perhaps a season (and a second, yearly, for daily series). */
export type Structure = { trend: boolean; season: SeasonShape; yearly: SeasonShape };

export type BaselineModel = Structure & {
  fit: AutoregressiveFit;
  /** Bayesian information criterion, in log-likelihood units × 2; only differences on the same points have a meaning. */
  bic: number;
  /** The number of points that the baseline spans, by which time is scaled. */
  span: number;
};

export const noSeason: SeasonShape = { kind: 'none' };

/** Season needs this many whole periods of past before it is tried. */
export const periodsToLearn = 2.5;

const columnsOf = (s: Structure): number => 1 + (s.trend ? 1 : 0) + seasonColumns(s.season) + seasonColumns(s.yearly);

/** Writes the regressors of point `t`: constant, trend, season, yearly. */
export function fillRow(s: Structure, span: number, t: number, row: Float64Array, at = 0): void {
  row[at] = 1;
  let next = at + 1;
  if (s.trend) row[next++] = (t - span / 2) / span;
  fillSeason(s.season, t, row, next);
  fillSeason(s.yearly, t, row, next + seasonColumns(s.season));
}

export function rowsOf(s: Structure, values: Values, span: number): Rows {
  let n = 0;
  for (let t = 0; t < span; t++) if (values[t] != null) n++;
  const columns = columnsOf(s);
  const rows: Rows = { index: new Int32Array(n), y: new Float64Array(n), x: new Float64Array(n * columns), columns };
  let i = 0;
  for (let t = 0; t < span; t++) {
    const value = values[t];
    if (value == null) continue;
    rows.index[i] = t;
    rows.y[i] = value;
    fillRow(s, span, t, rows.x, i * columns);
    i++;
  }
  return rows;
}

/** Fits one structure to the first `span` values (nulls are missing). Undefined when the points cannot carry it. */
export function fitStructure(s: Structure, values: Values, span: number): BaselineModel | undefined {
  const rows = rowsOf(s, values, span);
  const fit = fitAutoregressive(rows, s.trend, [...seasonFrequencies(s.season), ...seasonFrequencies(s.yearly)]);
  if (!fit) return undefined;
  const n = rows.y.length;
  let size = 0;
  for (let i = 0; i < n; i++) size += rows.y[i]! ** 2;
  // A perfect fit is rounding error away from any other: none is preferred to the simplest.
  const squares = Math.max(fit.squares, 1e-24 * size, Number.MIN_VALUE);
  return { ...s, fit, span, bic: n * Math.log(squares / n) + (rows.columns + 2) * Math.log(n) };
}

const weeksInYear = 365.25 / 7;

/** Orders of harmonics tried, most frugal first. */
const orders = [1, 2, 3, 4, 6, 8];
/** This many orders in a row without gain, and the rest are not tried. */
const patience = 2;

/**
 * Level, + trend, + season (beyond 2.5 periods), errors autoregressive: the structure with the smallest Bayesian
 * information criterion (Schwarz 1978). Shapes of season are compared beside a trend, which is then kept or dropped.
 * `season` in points, 1 for none; daily series beyond two years also try a yearly curve. Undefined when not even a level
 * can be fitted (under three points).
 */
export function chooseBaselineModel(values: Values, span: number, season: number): BaselineModel | undefined {
  let best: BaselineModel | undefined;
  const consider = (trend: boolean, shape: SeasonShape, yearly: SeasonShape = noSeason): boolean => {
    const model = fitStructure({ trend, season: shape, yearly }, values, span);
    if (!model || (best && model.bic >= best.bic)) return false;
    best = model;
    return true;
  };
  consider(true, noSeason);
  if (season > 1 && span >= periodsToLearn * season) {
    const period = season === 52 ? weeksInYear : season;
    for (let k = 0, idle = 0; k < orders.length && idle < patience && 2 * orders[k]! < season - 1; k++) {
      idle = consider(true, { kind: 'harmonics', period, order: orders[k]! }) ? 0 : idle + 1;
    }
    if (season <= 24) consider(true, { kind: 'dummies', period: season });
  }
  const shape = best?.season ?? noSeason;
  consider(false, noSeason);
  if (shape.kind !== 'none') consider(false, shape);
  if (best && season === 7 && span >= 730) {
    const { trend, season: weekly } = best;
    for (const order of [1, 2, 3, 4]) consider(trend, weekly, { kind: 'harmonics', period: 365.25, order });
  }
  return best;
}

/** The season's (and yearly curve's) part of point `t`, on the model's scale. `row` is working space, one per coefficient. */
export function seasonEffect(model: BaselineModel, t: number, row: Float64Array): number {
  fillRow(model, model.span, t, row);
  let sum = 0;
  for (let j = model.trend ? 2 : 1; j < row.length; j++) sum += row[j]! * model.fit.coefficients[j]!;
  return sum;
}
