import { Refusal } from '../../src/refusal.ts';
import { revisionsOf } from '../../store/measurement.ts';
import { asOfRun, theRun } from '../../store/run.ts';
import type { Series } from '../../store/series.ts';
import { theSource } from '../../store/source.ts';
import type { Reader } from '../../store/store.ts';
import { shownValue } from './shown-version.ts';

/** Every revision of a value, the last first, and the run that computed that one. */
export async function provenanceOf(db: Reader, series: Series | null, period: string, sourceId: string | null) {
  const revisions = series ? await revisionsOf(db, series.id, period) : [];
  const [last] = revisions;
  if (!series || !last) throw new Refusal('measurement.not-found', { period });
  const run = last.runId ? await theRun(db, last.runId) : null;
  const source = sourceId ? await theSource(db, sourceId) : null;
  return {
    period,
    revisions: revisions.map((value) => ({ ...shownValue(value, series.definitionVersionId), note: value.note })),
    run: run && {
      id: run.id,
      sql: run.sql,
      engine: run.engine,
      timezoneData: run.timezoneData,
      specHash: run.specHash,
      asOf: await asOfRun(db, run.id),
      rowsRead: run.rowsRead,
      durationMs: run.durationMs,
      finishedAt: run.finishedAt,
      source: source?.name ?? null,
    },
  };
}
