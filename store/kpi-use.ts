import type { Transaction } from 'kysely';
import type { LastUse } from '../src/kpi/budget.ts';
import type { Reader, Store } from './store.ts';
import type { Tables } from './tables.ts';

export async function usesOfKpis(db: Reader): Promise<Map<string, LastUse>> {
  const rows = await db.selectFrom('kpi_use').selectAll().execute();
  return new Map(rows.map((row) => [row.kpi_id, { openedOn: row.opened_on, citedOn: row.cited_on }]));
}

/**
 * Marks the day a KPI was opened, once a day. Beside the one write path on purpose: an event would keep who opened it,
 * and days are kept, never persons.
 */
export async function markOpened(store: Store, kpiId: string, today: string): Promise<void> {
  const row = await store.db.selectFrom('kpi_use').select('opened_on').where('kpi_id', '=', kpiId).executeTakeFirst();
  if (row?.opened_on === today) return;
  await store.db
    .insertInto('kpi_use')
    .values({ kpi_id: kpiId, opened_on: today, cited_on: null })
    .onConflict((conflict) => conflict.column('kpi_id').doUpdateSet({ opened_on: today }))
    .execute();
}

/** The day a decision cited a KPI, inside the write of that decision. */
export async function markCited(db: Transaction<Tables>, kpiId: string, today: string): Promise<void> {
  await db
    .insertInto('kpi_use')
    .values({ kpi_id: kpiId, opened_on: null, cited_on: today })
    .onConflict((conflict) => conflict.column('kpi_id').doUpdateSet({ cited_on: today }))
    .execute();
}
