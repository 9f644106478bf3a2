import { candidateOf } from '../../src/alignment/candidate.ts';
import { type Computed, toCompute } from '../../src/alignment/reveal.ts';
import { bucketEnd, bucketStart, bucketsTouching, previousBucket } from '../../src/calendar/bucket.ts';
import { compileMeasure } from '../../src/metric-sql/compile-measure.ts';
import type { Definition } from '../../src/metric-sql/definition.ts';
import { type MeasuredRow, type ReportBucket, reportRows } from '../../src/metric-sql/report-bucket.ts';
import { Refusal } from '../../src/refusal.ts';
import { answersOf, numbersOf, type StoredTest, theTest } from '../../store/alignment-test.ts';
import { asInstallation } from '../../store/authorize.ts';
import { enqueue } from '../../store/job.ts';
import { leaveNoTrace } from '../../store/leave-no-trace.ts';
import { keepNumbers } from '../../store/reveal-test.ts';
import { theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Engine } from '../../warehouse/engine.ts';
import type { Work } from '../jobs/worker.ts';
import type { Engines } from '../sources/engines.ts';

export const COMPUTE_TEST = 'compute-alignment-test';
/** Fewer would not show a season. */
const PERIODS = 13;
const LIMITS = { timeoutMs: 120_000, maxRows: 50_000 };

export const computeSubject = (testId: string): string => `${COMPUTE_TEST}:${testId}`;

export function askToComputeTest(store: Store, testId: string): Promise<string> {
  return enqueue(store, { kind: COMPUTE_TEST, subject: computeSubject(testId), payload: { testId } });
}

/** After a reveal: the numbers; and a second sweep of the files, for a reader of that moment may have held the pages. */
export function computeTestWork(store: Store, engines: Engines): Work {
  return async (job) => {
    const { testId } = job.payload as { testId: string };
    const test = await theTest(store.db, testId);
    await compute(store, engines, test);
    if (test.names !== 'names') await leaveNoTrace(store);
  };
}

/** Each number as it comes, then the series: a room waits for the first number. */
async function compute(store: Store, engines: Engines, test: StoredTest): Promise<void> {
  const { frame, readOn, sourceId } = test;
  if (frame.profile === null || sourceId === null || readOn === null) return;
  const firstDay = frame.profile.from;
  const candidates = (await answersOf(store.db, test.id)).map(({ answer }) => candidateOf(frame, answer));
  const known = await numbersOf(store.db, test.id);
  const wanted = toCompute(candidates).filter(({ hash }) => !(known.get(hash)?.series.length ?? 0));
  const source = await theSource(store.db, sourceId);
  await engines.use(source, async (engine) => {
    const values = new Map<string, Computed>();
    for (const { hash, definition } of wanted) {
      const number = { value: await valueOn(engine, definition, readOn, asOf(store)), series: [] };
      values.set(hash, number);
      await keepNumbers(store, asInstallation(), test, new Map([[hash, number]]));
    }
    for (const { hash, definition } of wanted) {
      const series = await seriesUpTo(engine, definition, readOn, asOf(store), firstDay);
      const value = values.get(hash)?.value ?? null;
      // The last point is the number itself, its week or month under way or not: one definition, one number that day.
      values.set(hash, { value, series: series.with(-1, { period: series.at(-1)?.period ?? readOn, value }) });
    }
    await keepNumbers(store, asInstallation(), test, values);
  });
}

const asOf = (store: Store): string => store.clock.now().toISOString();

/** What `gouverne compare --at` says: the bucket of that day, whether it is over or not. */
export async function valueOn(
  engine: Engine,
  definition: Definition,
  on: string,
  asOf: string,
): Promise<number | null> {
  const { rows } = await run(engine, { ...definition, partialBucket: 'mark' }, on, on, asOf);
  return rows[0]?.value ?? null;
}

/** Every definition at the same month ends, so that a week and a month stand on one scale of time. */
export async function seriesUpTo(
  engine: Engine,
  definition: Definition,
  on: string,
  asOf: string,
  firstDay: string,
): Promise<Computed['series']> {
  let from = bucketStart(on, 'month');
  for (let back = 1; back < PERIODS; back++)
    // Before the first row there is nothing to count, which is not a zero.
    if (from > firstDay) from = previousBucket(from, 'month');
  if (cheaperByTheDay(definition)) return byTheDay(engine, definition, from, on, asOf);
  const { rows, buckets } = await run(engine, definition, from, on, asOf);
  const ends = new Map(buckets.map((bucket) => [bucket.period, bucket.windowEnd]));
  return bucketsTouching(from, on, 'month').map((period) => {
    const end = bucketEnd(period, 'month') < on ? bucketEnd(period, 'month') : on;
    const last = rows.findLast((row) => !row.partial && (ends.get(row.period) ?? '') <= end);
    return { period, value: last?.value ?? null };
  });
}

/** A sum that runs day by day for everyone costs more than thirteen readings of one day each. */
const cheaperByTheDay = ({ window, threshold }: Definition): boolean =>
  window.type === 'trailing' && threshold?.of === 'sum';

async function byTheDay(engine: Engine, definition: Definition, from: string, on: string, asOf: string) {
  const points: { period: string; value: number | null }[] = [];
  for (const period of bucketsTouching(from, on, 'month')) {
    const end = bucketEnd(period, 'month') < on ? bucketEnd(period, 'month') : on;
    points.push({ period, value: await valueOn(engine, definition, end, asOf) });
  }
  return points;
}

async function run(
  engine: Engine,
  definition: Definition,
  from: string,
  to: string,
  asOf: string,
): Promise<{ rows: MeasuredRow[]; buckets: readonly ReportBucket[] }> {
  const columns = await engine.columns(definition.source.table);
  const { sql, buckets, guards } = compileMeasure(definition, {
    dialect: engine.dialect,
    from,
    to,
    asOf,
    columns: Object.fromEntries(columns.map((column) => [column.name, column.kind])),
  });
  for (const guard of guards) {
    const { rows } = await engine.query(guard.sql, LIMITS);
    const count = Number(rows[0]?.[0] ?? 0);
    if (count > 0) throw new Refusal(guard.code, { column: guard.column, rows: count });
  }
  const { rows } = await engine.query(sql, LIMITS);
  const values = new Map(rows.map(([period, value]) => [String(period), value === null ? null : Number(value)]));
  return { rows: reportRows(definition, buckets, values), buckets };
}
