/** A fitted way to carry a series forward: from any origin, the values of the steps that follow it. */
export type LevelPath = {
  /** Free parameters, for what fitting them costs. */
  parameters: number;
  /** Writes out[0..steps): the forecasts made at `origin` (0-based, the last point known) of origin + 1, + 2… */
  path(origin: number, steps: number, out: Float64Array): void;
};
