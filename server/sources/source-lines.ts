import { tablesRead } from '../../src/metric-sql/tables-read.ts';
import { validateDefinition } from '../../src/metric-sql/validate-definition.ts';
import type { Actor } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { currentVersions } from '../../store/definition-version.ts';
import { type Job, lastJobsOf } from '../../store/job.ts';
import { allKpis } from '../../store/kpi.ts';
import { allSources, isReadable, type Source } from '../../store/source.ts';
import type { Store } from '../../store/store.ts';
import { computeSubject } from '../kpi/compute-kpi.ts';
import { refreshSubject } from './refresh-source.ts';

/** What the API shows of a source: never its connection, never where it lies on the server. */
export const shownSource = (source: Source) => ({
  id: source.id,
  name: source.name,
  kind: source.kind,
  status: source.status,
  problem: source.problem,
  refreshedAt: source.refreshedAt,
  refreshEvery: source.refreshEvery,
  canWrite: source.canWrite,
  readable: isReadable(source),
  location: source.kind === 'folder' || source.kind === 'file' ? null : source.location,
  version: source.version,
  tables: source.tables.map((table) => ({ name: table.name, columns: table.columns as never, rows: table.rows })),
});

const shownJob = ({ id, state, progress, problem, attempts, dueAt }: Job) => ({
  id,
  state,
  progress,
  problem,
  attempts,
  dueAt,
});

/** The sources with the KPIs that read them, those of teams the reader may not see left out, and what is going on. */
export async function sourceLines(store: Store, actor: Actor) {
  const { db } = store;
  const [sources, kpis] = await Promise.all([allSources(db), allKpis(db)]);
  const visible = kpis.filter((kpi) => kpi.status !== 'retired' && !isHidden(actor, { ownerTeamId: kpi.ownerTeamId }));
  const ids = visible.map(({ id }) => id);
  const [versions, jobs] = await Promise.all([
    currentVersions(db, ids),
    lastJobsOf(store, [...ids.map(computeSubject), ...sources.map(({ id }) => refreshSubject(id))]),
  ]);
  return sources.map((source) => {
    const job = jobs.get(refreshSubject(source.id));
    return {
      ...shownSource(source),
      job: job ? shownJob(job) : null,
      readers: visible.flatMap((kpi) => {
        const version = versions.get(kpi.id);
        if (version?.sourceId !== source.id) return [];
        const last = jobs.get(computeSubject(kpi.id));
        const valid = validateDefinition(version.body);
        const tables = valid.kind === 'valid' ? tablesRead(valid.definition) : [];
        return [{ key: kpi.key, name: kpi.name, tables, problem: last?.state === 'failed' ? last.problem : null }];
      }),
    };
  });
}
