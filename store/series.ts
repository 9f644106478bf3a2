import type { Reader } from './store.ts';
import type { SeriesTable } from './tables/kpi.ts';
import type { WriteContext } from './write.ts';

export type SeriesSubject = 'kpi' | 'key-result' | 'candidate';

export interface Series {
  readonly id: string;
  readonly subject: { readonly kind: SeriesSubject; readonly id: string };
  readonly definitionVersionId: string;
  readonly specHash: string | null;
  readonly grain: string;
}

const fromRow = (row: SeriesTable): Series => ({
  id: row.id,
  subject: { kind: row.subject_kind as SeriesSubject, id: row.subject_id },
  definitionVersionId: row.definition_version_id,
  specHash: row.spec_hash,
  grain: row.grain,
});

/** The values of one definition version: never of a KPI as such. Created on first use. */
export async function seriesFor({ tx, now, newId }: WriteContext, series: Omit<Series, 'id'>): Promise<Series> {
  const found = await findSeries(tx, series.subject, series.definitionVersionId);
  if (found) return found;
  const row: SeriesTable = {
    id: newId(),
    subject_kind: series.subject.kind,
    subject_id: series.subject.id,
    definition_version_id: series.definitionVersionId,
    spec_hash: series.specHash,
    grain: series.grain,
    created_at: now,
  };
  await tx.insertInto('series').values(row).execute();
  return fromRow(row);
}

export async function findSeries(
  db: Reader,
  subject: Series['subject'],
  definitionVersionId: string,
): Promise<Series | null> {
  const row = await db
    .selectFrom('series')
    .selectAll()
    .where((is) =>
      is.and({ subject_kind: subject.kind, subject_id: subject.id, definition_version_id: definitionVersionId }),
    )
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function seriesOfKpis(db: Reader): Promise<Series[]> {
  return (await db.selectFrom('series').selectAll().where('subject_kind', '=', 'kpi').execute()).map(fromRow);
}
