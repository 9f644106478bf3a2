import { addEdge, type KpiEdge } from '../src/kpi/kpi-tree.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import type { Kpi } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

export interface Influence extends KpiEdge {
  readonly kind: 'influence';
  readonly why: string;
}

export async function influences(db: Reader): Promise<Influence[]> {
  const rows = await db.selectFrom('kpi_influence').selectAll().execute();
  return rows.map((row) => ({ kind: 'influence', fromKpiId: row.from_kpi_id, toKpiId: row.to_kpi_id, why: row.why }));
}

/** One KPI is believed to drive another: said with why, and taken back as simply. */
export function sayInfluence(
  store: Store,
  by: Authorized<'kpi.edit'>,
  to: Pick<Kpi, 'id' | 'ownerTeamId'>,
  fromKpiId: string,
  why: string,
): Promise<void> {
  return write(store, by, 'kpi.influence', async ({ tx, now, record }) => {
    const edges = await influences(tx);
    addEdge(edges, { kind: 'influence', fromKpiId, toKpiId: to.id });
    const before = edges.find((edge) => edge.fromKpiId === fromKpiId && edge.toKpiId === to.id) ?? null;
    if (before?.why === why) return;
    await tx
      .insertInto('kpi_influence')
      .values({ from_kpi_id: fromKpiId, to_kpi_id: to.id, why, since: now })
      .onConflict((conflict) => conflict.columns(['from_kpi_id', 'to_kpi_id']).doUpdateSet({ why }))
      .execute();
    await record({
      subject: { kind: 'kpi-influence', id: `${fromKpiId}/${to.id}` },
      teamId: to.ownerTeamId,
      before,
      after: { fromKpiId, toKpiId: to.id, why },
    });
  });
}

export function unsayInfluence(
  store: Store,
  by: Authorized<'kpi.edit'>,
  to: Pick<Kpi, 'id' | 'ownerTeamId'>,
  fromKpiId: string,
): Promise<void> {
  return write(store, by, 'kpi.influence-withdraw', async ({ tx, record }) => {
    const before = (await influences(tx)).find((edge) => edge.fromKpiId === fromKpiId && edge.toKpiId === to.id);
    if (!before) throw new Refusal('kpi-tree.not-found', {});
    await tx
      .deleteFrom('kpi_influence')
      .where((row) => row.and({ from_kpi_id: fromKpiId, to_kpi_id: to.id }))
      .execute();
    await record({
      subject: { kind: 'kpi-influence', id: `${fromKpiId}/${to.id}` },
      teamId: to.ownerTeamId,
      before,
      after: null,
    });
  });
}
