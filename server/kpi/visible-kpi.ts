import type { Actor, Subject } from '../../src/people/relation.ts';
import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { type Kpi, kpiByKey } from '../../store/kpi.ts';
import type { Reader } from '../../store/store.ts';

/** The KPI, or "absent" for those who may not see the team that owns it. */
export async function visibleKpi(db: Reader, actor: Actor, key: string): Promise<Kpi> {
  const kpi = await kpiByKey(db, key);
  if (isHidden(actor, { ownerTeamId: kpi.ownerTeamId })) throw new Refusal('kpi.not-found', { key });
  return kpi;
}

export const subjectOf = (kpi: Kpi): Subject => ({
  ownerTeamId: kpi.ownerTeamId,
  id: kpi.id,
  stewardId: kpi.stewardId,
});

/** By id, where a request only refers to it. */
export async function seesKpi(db: Reader, actor: Actor, id: string): Promise<boolean> {
  const found = await db.selectFrom('kpi').select('owner_team_id').where('id', '=', id).executeTakeFirst();
  return found !== undefined && !isHidden(actor, { ownerTeamId: found.owner_team_id });
}
