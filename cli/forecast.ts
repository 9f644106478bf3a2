import { type ForecastMethod, forecast } from '../src/statistics/forecast.ts';
import { forecastInterval } from '../src/statistics/forecast-interval.ts';
import type { Values } from '../src/statistics/unusable.ts';
import { runBatch } from './batch-lines.ts';
import { idOf, type Json, valuesOf, wholeOf } from './series-row.ts';

type Row = { id: string | number | null; values: Values; season: number; horizon: number; levels: number[] };

/** Longer horizons are a mistake in the file, not a question. */
const longestHorizon = 10_000;

function parse(json: Json): Row | undefined {
  const id = idOf(json);
  const values = valuesOf(json);
  const season = wholeOf(json, 'season', 1, 1);
  const horizon = wholeOf(json, 'horizon', 1);
  const levels = json.levels ?? [80, 95];
  if (id === undefined || !values || season === undefined || horizon === undefined || horizon > longestHorizon)
    return undefined;
  if (!Array.isArray(levels) || !levels.every((level) => typeof level === 'number' && level > 0 && level < 100))
    return undefined;
  return { id, values, season, horizon, levels };
}

/** `season=12,multiplicative theta=0.412 …`: what was done, in code words, for whoever checks the figures. */
function methodText({ season, members, yearly }: ForecastMethod): string {
  const parts = [season.found ? `season=${season.period},${season.form}` : `season=none,${season.why}`];
  for (const { name, weight } of members) parts.push(`${name}=${weight.toFixed(3)}`);
  if (yearly > 0) parts.push(`yearly=${yearly.toFixed(3)}`);
  return parts.join(' ');
}

function answer({ values, season, horizon, levels }: Row) {
  const result = forecast(values, { season, horizon });
  if (result.kind !== 'forecast') return { refusal: result.kind };
  const ranges: Record<string, number[]> = {};
  for (const level of levels) {
    const { lower, upper } = forecastInterval(result, level / 100);
    ranges[`lower${level}`] = Array.from(lower);
    ranges[`upper${level}`] = Array.from(upper);
  }
  return { mean: Array.from(result.mean), ...ranges, method: methodText(result.method) };
}

export const run = (argv: string[]): Promise<number> => runBatch({ parse, answer }, argv);
