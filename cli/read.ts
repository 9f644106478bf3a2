import { Refusal } from '../src/refusal.ts';
import { judgeLevel } from '../src/stability/judge-level.ts';
import { type AskedChart, judgeSeries } from '../src/stability/judge-series.ts';
import type { Values } from '../src/statistics/unusable.ts';
import { type BatchVerb, runBatch } from './batch-lines.ts';
import { idOf, type Json, valuesOf, wholeOf } from './series-row.ts';

type Row = {
  id: string | number | null;
  values: Values;
  season: number;
  baseline: number;
  periodsPerYear: number;
  chart?: AskedChart;
};

const charts = ['honest', 'adaptive', 'xmr', 'nhs'] as const;
const periodsPerYear: Record<number, number> = { 7: 365, 12: 12, 4: 4 };

function parse(json: Json): Row | undefined {
  const id = idOf(json);
  const values = valuesOf(json);
  const season = wholeOf(json, 'season', 1, 1);
  if (id === undefined || values === undefined || season === undefined) return undefined;
  const baseline = wholeOf(json, 'baseline', 0, Math.max(0, values.length - 1));
  const perYear = json.periodsPerYear ?? periodsPerYear[season] ?? 52;
  if (baseline === undefined || baseline > values.length) return undefined;
  if (typeof perYear !== 'number' || !(perYear > 0 && perYear <= 1e6)) return undefined;
  const row = { id, values, season, baseline, periodsPerYear: perYear };
  if (json.chart === undefined || json.chart === null) return row;
  const chart = charts.find((name) => name === json.chart);
  return chart && { ...row, chart };
}

function answer({ values, season, baseline, periodsPerYear, chart }: Row) {
  const judged = judgeSeries(values, baseline, season, chart);
  if (judged.kind !== 'judged') throw new Refusal(`series.${judged.kind}`, judged);
  const level = judgeLevel(values, judged, season, periodsPerYear);
  const { model } = judged;
  return {
    model: {
      chart: judged.chart,
      because: judged.because,
      scale: judged.scale.name,
      season: !!model && model.season.kind !== 'none',
      yearly: !!model && model.yearly.kind !== 'none',
      trend: !!model?.trend,
      memory: model?.fit.memory ?? 0,
    },
    points: judged.points.map(({ expected, lower, upper, rules }, index) => ({ index, expected, lower, upper, rules })),
    level: level ? { holds: level.holds, perYear: level.perYear, lower: level.lower, upper: level.upper } : null,
  };
}

export const readVerb: BatchVerb<Row> = { parse, answer };

/** `gouverne read --jsonl`: the range of every point, what fires there, and whether the level holds (null under half a year of periods). */
export const run = (argv: string[]): Promise<number> => runBatch(readVerb, argv);
