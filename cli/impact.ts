import { difference } from '../src/impact/difference.ts';
import type { Values } from '../src/statistics/unusable.ts';
import { runBatch } from './batch-lines.ts';
import { idOf, type Json, valuesOf, wholeOf } from './series-row.ts';

type Row = { id: string | number | null; values: Values; season: number; from: number };

function parse(json: Json): Row | undefined {
  const id = idOf(json);
  const values = valuesOf(json);
  const season = wholeOf(json, 'season', 1, 1);
  const from = wholeOf(json, 'from', 0);
  if (id === undefined || !values || season === undefined || from === undefined || from >= values.length)
    return undefined;
  return { id, values, season, from };
}

function answer({ values, season, from }: Row) {
  const result = difference(values, { season, from });
  if (result.kind === 'nothing-measured') return { refusal: 'too-few-points' };
  if (result.kind !== 'difference') return { refusal: result.kind };
  const { effect, lower, upper, relative, relativeLower, relativeUpper, detectable, verdict } = result;
  return { effect, lower, upper, relative, relativeLower, relativeUpper, detectable, verdict };
}

export const run = (argv: string[]): Promise<number> => runBatch({ parse, answer }, argv);
