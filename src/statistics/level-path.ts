/** A fitted way to carry a series forward: from any origin, the values of the steps that follow it. */
export type LevelPath = {
  /** Free parameters of the level: what fitting it costs. */
  parameters: number;
  /** Those of the season, 0 without one: about the same for every method, so they widen ranges but price no method. */
  seasonParameters: number;
  /** Writes out[0..steps): the forecasts made at `origin` (0-based, the last point known) of origin + 1, + 2… */
  path(origin: number, steps: number, out: Float64Array): void;
};
