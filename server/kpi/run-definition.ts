import type { Definition } from '../../src/metric-sql/definition.ts';
import type { MeasuredRow } from '../../src/metric-sql/report-bucket.ts';
import { Refusal } from '../../src/refusal.ts';
import { asInstallation } from '../../store/authorize.ts';
import { type Measurement, valuesOf } from '../../store/measurement.ts';
import { lastRun, type Run, recordRun, runsById } from '../../store/run.ts';
import type { Series } from '../../store/series.ts';
import { isDatabase, markSource, type Source, theSource } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import type { Engines } from '../sources/engines.ts';
import { changedFrom } from './changed-from.ts';
import { justSettled, type Settled } from './just-settled.ts';
import type { Measured } from './measure.ts';
import { measureSource } from './measure-source.ts';
import { asPublished } from './published.ts';
import { isOfTheSource } from './readable-failure.ts';

/** A definition that computes, whose ever it is: a KPI's, or a key result's own. */
export interface Computing {
  readonly ownerTeamId: string;
  readonly series: Series;
  readonly definition: Definition;
  readonly hash: string;
}

/**
 * Computes the periods that can have changed, records the run and its values, or the failure and its cause. What means
 * the same over the same source is served by the same computation, each with a run of its own. False when it was
 * cancelled meanwhile.
 */
export async function runDefinition(
  store: Store,
  engines: Engines,
  computing: Computing,
  {
    sourceId,
    signal,
    alike = [],
  }: { sourceId: string; signal?: AbortSignal | undefined; alike?: readonly Computing[] },
): Promise<boolean> {
  const source = await theSource(store.db, sourceId);
  const startedAt = store.clock.now().toISOString();
  const served = await Promise.all([computing, ...alike].map((one) => withStored(store, one)));
  let measured: Measured;
  try {
    measured = await measureSource(store, engines, source, computing.definition, {
      now: new Date(startedAt),
      from: earliest(served.map(({ from }) => from)),
      signal,
    });
  } catch (error) {
    if (error instanceof Refusal && !signal?.aborted) {
      const problem = { code: error.code, params: { ...error.params } };
      if (isOfTheSource(error)) await markSource(store, source.id, problem);
      await record(store, computing, startedAt, { problem });
    }
    throw error;
  }
  const settled = await atTheirDay(store, engines, source, { computing, served, measured, signal });
  if (signal?.aborted) return false;
  if (source.status === 'failing' && isDatabase(source)) await markSource(store, source.id, null);
  for (const { one, from, stored } of served) {
    const open = stored.filter(({ partial }) => partial);
    const runs = await runsById(store.db, new Set(open.flatMap(({ runId }) => runId ?? [])));
    const own = from === undefined ? measured.rows : measured.rows.filter(({ period }) => period >= from);
    const mine = settled.filter(({ period }) => open.some((one) => one.period === period));
    for (const { at, measured } of mine) await record(store, one, startedAt, { ...measured, asOf: at.toISOString() });
    const rest = own.filter((row) => mine.every(({ period }) => period !== row.period));
    const rows = [...asPublished(one.definition, rest, open, runs), ...noLongerKnown(stored, measured)];
    await record(store, one, startedAt, { ...measured, rows });
  }
  return true;
}

/** Zeros of periods after the last row, from before the table was known to have stopped: no measurements, and open again. */
function noLongerKnown(stored: readonly Measurement[], { to }: Measured): MeasuredRow[] {
  return stored
    .filter(({ period, value }) => period > to && value !== null)
    .map(({ period }) => ({ period, value: null, partial: true }));
}

/** What the periods that have just settled were worth then, each by a query of its own. */
async function atTheirDay(
  store: Store,
  engines: Engines,
  source: Source,
  {
    computing,
    served,
    measured,
    signal,
  }: {
    computing: Computing;
    served: readonly { stored: readonly Measurement[] }[];
    measured: Measured;
    signal: AbortSignal | undefined;
  },
): Promise<(Settled & { measured: Measured })[]> {
  const { definition } = computing;
  const open = served.flatMap(({ stored }) => stored.filter(({ partial }) => partial));
  const settled: (Settled & { measured: Measured })[] = [];
  for (const one of justSettled(definition, measured.rows, open)) {
    const then = { now: one.at, from: one.period, to: one.lastDay, signal };
    settled.push({ ...one, measured: await measureSource(store, engines, source, definition, then) });
  }
  return settled;
}

async function withStored({ db }: Pick<Store, 'db'>, one: Computing) {
  const done = await lastRun(db, one.series.id);
  const stored = done?.specHash === one.hash ? await valuesOf(db, one.series.id) : [];
  return { one, stored, from: changedFrom(one.definition, stored) };
}

/** Undefined: everything. */
const earliest = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.reduce((least, date) => (least === undefined || date === undefined ? undefined : date < least ? date : least));

async function record(
  store: Store,
  { ownerTeamId, series, hash }: Computing,
  startedAt: string,
  outcome: (Measured & { readonly asOf?: string }) | { readonly problem: NonNullable<Run['problem']> },
): Promise<void> {
  const of = { seriesId: series.id, specHash: hash, startedAt };
  const day = startedAt.slice(0, 10);
  const failed = 'problem' in outcome;
  await recordRun(
    store,
    asInstallation(),
    ownerTeamId,
    failed
      ? {
          ...of,
          sql: '',
          engine: '',
          timezoneData: '',
          periodFrom: day,
          periodTo: day,
          rowsRead: null,
          durationMs: null,
          outcome: 'failed',
          problem: outcome.problem,
        }
      : {
          ...of,
          sql: outcome.sql,
          engine: outcome.engine,
          timezoneData: outcome.timezoneData,
          periodFrom: outcome.from,
          periodTo: outcome.to,
          rowsRead: outcome.rowsRead,
          durationMs: outcome.durationMs,
          outcome: 'done',
          problem: null,
        },
    failed ? [] : outcome.rows,
    failed ? undefined : outcome.asOf,
  );
}
