import { type Aim, chanceOfLanding } from '../src/impact/chance.ts';
import type { Values } from '../src/statistics/unusable.ts';
import { runBatch } from './batch-lines.ts';
import { idOf, type Json, valuesOf, wholeOf } from './series-row.ts';

type Row = Aim & { id: string | number | null; values: Values; season: number; horizon: number };

function parse(json: Json): Row | undefined {
  const id = idOf(json);
  const values = valuesOf(json);
  const season = wholeOf(json, 'season', 1, 1);
  const horizon = wholeOf(json, 'horizon', 1);
  const { target, direction } = json;
  if (id === undefined || !values || season === undefined || horizon === undefined || horizon > 10_000)
    return undefined;
  if (typeof target !== 'number' || (direction !== 'up' && direction !== 'down')) return undefined;
  return { id, values, season, horizon, target, direction };
}

function answer({ values, season, horizon, target, direction }: Row) {
  const result = chanceOfLanding(values, { season, horizon, target, direction });
  if (result.kind !== 'chance') return { refusal: result.kind };
  const { probability, expected, lower, upper } = result;
  return { probability, expected, lower, upper };
}

export const run = (argv: string[]): Promise<number> => runBatch({ parse, answer }, argv);
