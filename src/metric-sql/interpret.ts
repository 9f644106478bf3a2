import { instantOfWall, localDate } from '../calendar/local-time.ts';
import { type Definition, inherit, isPinned, type Ref } from './definition.ts';
import { evaluateFormula, parseFormula } from './formula.ts';
import { compareCells, holds, type Row } from './holds.ts';
import { type Asked, type MeasuredRow, type ReportBucket, reportBuckets, reportRows } from './report-bucket.ts';
import { lastFirst, measureColumn } from './scan.ts';
import { toldBy } from './tables-read.ts';

/**
 * What a definition means, said a second time without SQL: every row looked at for every bucket. It is the reference the
 * compiled queries are held to, and what answers a handful of typed rows. Rows are plain objects, times `2026-11-23` or
 * `2026-11-23 10:00:00`. Not for more than some thousands of rows: it costs rows × buckets. Not for a formula over other
 * KPIs, whose rows are elsewhere: a fault.
 */
export function interpret(definition: Definition, rows: readonly Row[], asked: Asked): MeasuredRow[] {
  const buckets = reportBuckets(definition, asked);
  return reportRows(definition, buckets, valuesOf(definition, definition, rows, asked));
}

type Dated = { readonly row: Row; readonly day: string };

/** `whole`: what the definition is an inline part of, or itself. */
function valuesOf(
  definition: Definition,
  whole: Definition,
  rows: readonly Row[],
  asked: Asked,
): Map<string, number | null> {
  const { measure } = definition;
  const part = (ref: Ref): Map<string, number | null> => {
    if (isPinned(ref)) throw new Error(`the rows of ${ref.kpi} are not here`);
    return valuesOf(inherit(definition, ref), whole, rows, asked);
  };
  const buckets = reportBuckets(definition, asked);
  if (measure.kind === 'ratio' || measure.kind === 'formula') {
    const refs = measure.kind === 'ratio' ? { a: measure.numerator, b: measure.denominator } : measure.inputs;
    const formula = parseFormula(measure.kind === 'ratio' ? 'a / b' : measure.expr);
    const inputs = Object.entries(refs).map(([name, ref]) => [name, part(ref)] as const);
    return new Map(
      buckets.map(({ period }) => [
        period,
        evaluateFormula(
          formula,
          Object.fromEntries(inputs.map(([name, values]) => [name, values.get(period) ?? null])),
        ),
      ]),
    );
  }
  const read = once(definition, toldBy(definition, whole), readRows(definition, rows, asked));
  const kept = read.filter(({ row }) => isKept(definition, row));
  return new Map(buckets.map((bucket) => [bucket.period, bucketValue(definition, bucket, kept, read)]));
}

/** The rows known at the instant asked, each with its local day, none after the last day asked. */
function readRows(definition: Definition, rows: readonly Row[], { to, asOf }: Asked): Dated[] {
  const received = definition.late.receivedAt;
  return rows.flatMap((row) => {
    const time = row[definition.time.column];
    if (typeof time !== 'string') return [];
    const day = localDay(definition, time);
    if (day > to) return [];
    if (received !== undefined && asOf !== undefined) {
      const at = row[received];
      if (typeof at !== 'string' || instantOfWall(definition.time.sourceTz ?? 'UTC', wallOf(at)) >= Date.parse(asOf))
        return [];
    }
    return [{ row, day }];
  });
}

const wallOf = (time: string): number => Date.parse(`${time.slice(0, 10)}T${time.slice(11) || '00:00:00'}Z`);

function localDay(definition: Definition, time: string): string {
  const { kind, sourceTz } = definition.time;
  if (kind === 'date' || (kind === 'local' && (sourceTz ?? definition.timezone) === definition.timezone))
    return time.slice(0, 10);
  return localDate(definition.timezone, instantOfWall(sourceTz ?? 'UTC', wallOf(time)));
}

/** Whether a row comes after another by the first column that tells them apart; a missing cell comes before any. */
function comesAfter(row: Row, other: Row, columns: readonly string[]): boolean {
  for (const column of columns) {
    const [a, b] = [row[column] ?? null, other[column] ?? null];
    const gap = a === null || b === null ? Number(a !== null) - Number(b !== null) : compareCells(a, b);
    if (gap !== 0) return gap > 0;
  }
  return false;
}

/** One row per key, the last in `lastFirst`; a row without its whole key is nobody's duplicate. */
function once(definition: Definition, told: readonly string[], rows: readonly Dated[]): readonly Dated[] {
  const key = definition.source.dedupeKey;
  if (!key) return rows;
  const columns = lastFirst(definition, told);
  const kept = new Map<string, Dated>();
  rows.forEach((dated, index) => {
    const values = key.map((name) => dated.row[name] ?? null);
    const name = values.includes(null) ? `alone ${index}` : JSON.stringify(values);
    const before = kept.get(name);
    if (!before || comesAfter(dated.row, before.row, columns)) kept.set(name, dated);
  });
  return [...kept.values()];
}

function isKept(definition: Definition, row: Row): boolean {
  const column = measureColumn(definition);
  if (definition.entity !== undefined && (row[definition.entity] ?? null) === null) return false;
  if (column !== undefined && (row[column] ?? null) === null) return false;
  return (
    definition.qualify.every((where) => holds(row, where) === true) &&
    !definition.exclude.some((where) => holds(row, where) === true)
  );
}

function bucketValue(
  definition: Definition,
  bucket: ReportBucket,
  kept: readonly Dated[],
  read: readonly Dated[],
): number | null {
  const { measure, emptyBucket } = definition;
  if (measure.kind === 'snapshot') return stock(definition, bucket, kept, read);
  const within = kept.filter(
    ({ day }) => day <= bucket.windowEnd && (bucket.windowStart === undefined || day >= bucket.windowStart),
  );
  const zeroable = measure.kind === 'count' || measure.kind === 'countDistinct' || measure.kind === 'sum';
  if (within.length === 0) return zeroable && emptyBucket === 'zero' ? 0 : null;
  return aggregate(
    definition,
    aboveThreshold(definition, within).map(({ row }) => row),
  );
}

/** The rows of the entities that reach the threshold within the window. */
function aboveThreshold(definition: Definition, rows: readonly Dated[]): readonly Dated[] {
  const { threshold, entity } = definition;
  if (!threshold || entity === undefined) return rows;
  const totals = new Map<unknown, { events: number; days: Set<string>; millionths: number }>();
  for (const { row, day } of rows) {
    const total = totals.get(row[entity]) ?? { events: 0, days: new Set<string>(), millionths: 0 };
    total.events++;
    total.days.add(day);
    if (threshold.column !== undefined) total.millionths += Math.round(Number(row[threshold.column] ?? 0) * 1e6);
    totals.set(row[entity], total);
  }
  return rows.filter(({ row }) => {
    const total = totals.get(row[entity])!;
    if (threshold.of === 'events') return total.events >= threshold.min;
    return threshold.of === 'days'
      ? total.days.size >= threshold.min
      : total.millionths >= Math.round(threshold.min * 1e6);
  });
}

function aggregate(definition: Definition, rows: readonly Row[]): number | null {
  const { measure, entity } = definition;
  if (measure.kind === 'count') return rows.length;
  if (measure.kind === 'countDistinct') return new Set(rows.map((row) => row[measure.column ?? entity ?? ''])).size;
  if (!('column' in measure)) throw new Error(`no column in ${measure.kind}`);
  const values = rows.map((row) => Number(row[measure.column]));
  const sum = values.reduce((a, b) => a + b, 0);
  if (measure.kind === 'sum') return sum;
  if (values.length === 0) return null;
  if (measure.kind === 'avg') return sum / values.length;
  if (measure.kind === 'min') return Math.min(...values);
  if (measure.kind === 'max') return Math.max(...values);
  if (measure.kind !== 'quantile') throw new Error(`no aggregate for ${measure.kind}`);
  if (measure.per === 'row') return quantile(values, measure.p, measure.method);
  const totals = new Map<unknown, number>();
  for (const row of rows)
    totals.set(row[entity ?? ''], (totals.get(row[entity ?? '']) ?? 0) + Number(row[measure.column]));
  return quantile([...totals.values()], measure.p, measure.method);
}

function quantile(values: readonly number[], p: number, method: 'interpolated' | 'nearestRank'): number {
  const sorted = values.toSorted((a, b) => a - b);
  const millionths = Math.round(p * 1e6);
  if (method === 'nearestRank') return sorted[Math.max(1, Math.ceil((millionths * sorted.length) / 1e6)) - 1]!;
  const position = (millionths * (sorted.length - 1)) / 1e6;
  const low = Math.floor(position);
  return sorted[low]! + (position - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!);
}

function stock(
  definition: Definition,
  bucket: ReportBucket,
  kept: readonly Dated[],
  read: readonly Dated[],
): number | null {
  const { measure, entity, emptyBucket } = definition;
  if (measure.kind !== 'snapshot') throw new Error('not a snapshot');
  const dates = [...new Set(read.map(({ day }) => day))].filter((day) => day <= bucket.windowEnd).sort();
  const at = (day: string): number => {
    const rows = kept.filter((dated) => dated.day === day).map(({ row }) => row);
    if (measure.agg === 'countDistinct')
      return new Set(rows.map((row) => row[measure.column === entity ? (entity ?? '') : measure.column])).size;
    return rows.reduce((sum, row) => sum + Number(row[measure.column]), 0);
  };
  const shown = measure.at === 'periodEnd' ? dates.slice(-1) : dates.filter((day) => day >= bucket.period);
  if (shown.length === 0) return emptyBucket === 'zero' ? 0 : null;
  return shown.reduce((sum, day) => sum + at(day), 0) / shown.length;
}
