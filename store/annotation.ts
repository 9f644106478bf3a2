import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Kpi } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

export type MarketAnswer = 'yes' | 'no' | 'unknown';

export interface Annotation {
  readonly id: string;
  readonly period: string;
  readonly text: string;
  /** Did the market move too? Null when nobody answered. */
  readonly market: MarketAnswer | null;
  readonly authorId: string | null;
  readonly createdAt: string;
}

/** What happened, in the order of the periods it happened in; those known at an instant when one is asked. */
export async function annotationsOf(db: Reader, kpiId: string, asOf?: string): Promise<Annotation[]> {
  const rows = await db
    .selectFrom('annotation')
    .selectAll()
    .where('kpi_id', '=', kpiId)
    .orderBy('period')
    .orderBy('id')
    .execute();
  return rows
    .filter((row) =>
      asOf === undefined
        ? row.withdrawn_at === null
        : row.created_at <= asOf && (row.withdrawn_at === null || row.withdrawn_at > asOf),
    )
    .map((row) => ({
      id: row.id,
      period: row.period,
      text: row.text,
      market: row.market as MarketAnswer | null,
      authorId: row.author_id,
      createdAt: row.created_at,
    }));
}

/** What was noted on any KPI for the periods that begin between two days. */
export async function annotationsBetween(
  db: Reader,
  from: string,
  to: string,
): Promise<{ kpiId: string; period: string; text: string }[]> {
  const rows = await db
    .selectFrom('annotation')
    .select(['kpi_id', 'period', 'text'])
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('withdrawn_at', 'is', null)
    .orderBy('period')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ kpiId: row.kpi_id, period: row.period, text: row.text }));
}

export function annotate(
  store: Store,
  by: Authorized<'annotation.write'>,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  note: Pick<Annotation, 'period' | 'text' | 'market'>,
  idempotencyKey?: string,
): Promise<Annotation> {
  return write(
    store,
    by,
    'annotation.write',
    async ({ tx, now, newId, record }) => {
      const id = newId();
      const { period, text, market } = note;
      await tx
        .insertInto('annotation')
        .values({
          id,
          kpi_id: kpi.id,
          period,
          text,
          market,
          author_id: by.actorId,
          created_at: now,
          withdrawn_at: null,
        })
        .execute();
      const after = { id, period, text, market, authorId: by.actorId, createdAt: now };
      await record({ subject: { kind: 'annotation', id }, teamId: kpi.ownerTeamId, before: null, after });
      return after;
    },
    { idempotencyKey, request: { kpi: kpi.id, ...note } },
  );
}

export function withdrawAnnotation(
  store: Store,
  by: Authorized<'annotation.write'>,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  id: string,
): Promise<void> {
  return write(store, by, 'annotation.withdraw', async ({ tx, now, record }) => {
    const before = (await annotationsOf(tx, kpi.id)).find((note) => note.id === id);
    if (!before) throw new Refusal('annotation.not-found', { id });
    await tx.updateTable('annotation').set({ withdrawn_at: now }).where('id', '=', id).execute();
    await record({ subject: { kind: 'annotation', id }, teamId: kpi.ownerTeamId, before, after: null });
  });
}
