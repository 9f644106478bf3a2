import { currentVersions } from '../../store/definition-version.ts';
import { lastJobsOf } from '../../store/job.ts';
import { computedDefinitions } from '../../store/key-result.ts';
import { allKpis } from '../../store/kpi.ts';
import { lastRunTimes } from '../../store/run.ts';
import { findSeries, seriesOfKpis } from '../../store/series.ts';
import { allSources, isDatabase, type RefreshEvery } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { lookIsDue } from '../drift/look-due.ts';
import { askToLook } from '../drift/look-for-questions.ts';
import { askToCompute, computeSubject } from '../kpi/compute-kpi.ts';
import { nextRunAt } from '../kpi/run-due.ts';
import type { Logger } from '../log.ts';
import { askToComputeKeyResult, computeKeyResultSubject } from '../okr/compute-key-result.ts';
import { askToRefresh, refreshSubject } from '../sources/refresh-source.ts';

const LOOK_MS = 30_000;
const HOUR = 3_600_000;
const every: Readonly<Record<RefreshEvery, number>> = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR };

/**
 * Asks for what has fallen due since it was last done. Any server may ask, all of them at once too: work that waits is
 * asked once, and work that another server has done meanwhile finds itself done. A failure waits for the next due time;
 * its own trials are the job's.
 */
export async function askForDueWork(store: Store): Promise<number> {
  return (await dueSources(store)) + (await dueKpis(store)) + (await dueKeyResults(store));
}

async function dueSources(store: Store): Promise<number> {
  const now = store.clock.now().getTime();
  const read = (await allSources(store.db)).filter(({ refreshEvery }) => refreshEvery !== null);
  const jobs = await lastJobsOf(
    store,
    read.map(({ id }) => refreshSubject(id)),
  );
  let asked = 0;
  for (const source of read) {
    const since = [source.refreshedAt ?? '', jobs.get(refreshSubject(source.id))?.createdAt ?? ''].sort().at(-1) ?? '';
    const due = since === '' ? now : Date.parse(since) + every[source.refreshEvery!];
    if (due > now) continue;
    await askToRefresh(store, source, new Date(due).toISOString());
    asked++;
  }
  return asked;
}

async function dueKpis(store: Store): Promise<number> {
  const { db } = store;
  const now = store.clock.now();
  const kpis = (await allKpis(db)).filter(({ status }) => status !== 'retired');
  const [versions, series, ran, sources, jobs] = await Promise.all([
    currentVersions(
      db,
      kpis.map(({ id }) => id),
    ),
    seriesOfKpis(db),
    lastRunTimes(db),
    allSources(db),
    lastJobsOf(
      store,
      kpis.map(({ id }) => computeSubject(id)),
    ),
  ]);
  let asked = 0;
  for (const kpi of kpis) {
    const version = versions.get(kpi.id);
    const source = sources.find(({ id }) => id === version?.sourceId);
    // What was read once does not change by itself: its next reading asks.
    if (version?.kind !== 'structured' || !source || !isDatabase(source)) continue;
    const found = series.find(({ definitionVersionId }) => definitionVersionId === version.id);
    const since = [(found && ran.get(found.id)) ?? '', jobs.get(computeSubject(kpi.id))?.createdAt ?? ''].sort().at(-1);
    const due = since ? nextRunAt(String(version.body.timezone), since) : now;
    if (due > now) continue;
    await askToCompute(store, kpi, { due: due.toISOString() });
    asked++;
  }
  return asked;
}

/** The key results that a definition of their own computes from a live database. */
async function dueKeyResults(store: Store): Promise<number> {
  const { db } = store;
  const now = store.clock.now();
  const computed = await computedDefinitions(db);
  if (computed.length === 0) return 0;
  const [ran, sources, jobs] = await Promise.all([
    lastRunTimes(db),
    allSources(db),
    lastJobsOf(
      store,
      computed.map(({ keyResultId }) => computeKeyResultSubject(keyResultId)),
    ),
  ]);
  let asked = 0;
  for (const { id, keyResultId, says } of computed) {
    const source = says.kind === 'structured' ? sources.find((one) => one.id === says.sourceId) : undefined;
    if (says.kind !== 'structured' || !source || !isDatabase(source)) continue;
    const series = await findSeries(db, { kind: 'key-result', id: keyResultId }, id);
    const asking = jobs.get(computeKeyResultSubject(keyResultId))?.createdAt ?? '';
    const since = [(series && ran.get(series.id)) ?? '', asking].sort().at(-1);
    if (since && nextRunAt(String(says.body.timezone), since) > now) continue;
    await askToComputeKeyResult(store, keyResultId, source.id);
    asked++;
  }
  return asked;
}

/** The teams are looked at when a week begins, and when what is looked at has changed. */
async function askForDueLook(store: Store): Promise<number> {
  if (!(await lookIsDue(store))) return 0;
  await askToLook(store);
  return 1;
}

export interface Schedule {
  stop(): Promise<void>;
}

export interface Schedules {
  readonly wake: () => void;
  /** Clears this server's own folder: no job, which one server does for all. */
  readonly tidy: () => Promise<void>;
}

export function startSchedule(store: Store, log: Logger, { wake, tidy }: Schedules, lookMs = LOOK_MS): Schedule {
  let looking: Promise<void> = Promise.resolve();
  let tidied = Number.NEGATIVE_INFINITY;
  const tidyHourly = async () => {
    if (performance.now() - tidied < HOUR) return;
    tidied = performance.now();
    await tidy().catch((error) => log.error({ err: error }, 'what is over could not be cleared'));
  };
  const look = () => {
    looking = Promise.all([askForDueWork(store), askForDueLook(store), tidyHourly()]).then(
      ([values, looks]) => (values + looks > 0 ? wake() : undefined),
      (error) => log.error({ err: error }, 'what is due could not be looked for'),
    );
  };
  const timer = setInterval(look, lookMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
