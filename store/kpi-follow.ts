import type { Authorized } from './authorized.ts';
import type { Kpi } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import { write } from './write.ts';

/** The teams that follow each KPI. */
export async function followers(db: Reader, kpiId?: string): Promise<Map<string, string[]>> {
  let query = db.selectFrom('kpi_follow').select(['kpi_id', 'team_id']).orderBy('since');
  if (kpiId !== undefined) query = query.where('kpi_id', '=', kpiId);
  const byKpi = new Map<string, string[]>();
  for (const row of await query.execute()) byKpi.set(row.kpi_id, [...(byKpi.get(row.kpi_id) ?? []), row.team_id]);
  return byKpi;
}

/** A team follows a KPI, or no longer does: saying it twice changes nothing. */
export function followKpi(
  store: Store,
  by: Authorized<'kpi.follow'>,
  kpi: Pick<Kpi, 'id'>,
  teamId: string,
  follows: boolean,
): Promise<void> {
  return write(store, by, follows ? 'kpi.follow' : 'kpi.unfollow', async ({ tx, now, record }) => {
    const already = ((await followers(tx, kpi.id)).get(kpi.id) ?? []).includes(teamId);
    if (already === follows) return;
    if (follows)
      await tx
        .insertInto('kpi_follow')
        .values({ kpi_id: kpi.id, team_id: teamId, since: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await tx
        .deleteFrom('kpi_follow')
        .where((row) => row.and({ kpi_id: kpi.id, team_id: teamId }))
        .execute();
    const state = { kpiId: kpi.id, teamId };
    await record({
      subject: { kind: 'kpi-follow', id: `${kpi.id}/${teamId}` },
      teamId,
      before: follows ? null : state,
      after: follows ? state : null,
    });
  });
}
