import { isHidden } from '../../src/people/rights.ts';
import { Refusal } from '../../src/refusal.ts';
import { actingPerson } from '../../store/authorize.ts';
import type { Reader } from '../../store/store.ts';

/** Whoever keeps a KPI sees it: somebody outside the private team that owns it would keep what they cannot open. */
export async function mustBeAbleToKeep(db: Reader, personId: string, ownerTeamId: string): Promise<void> {
  const person = await actingPerson(db, personId);
  if (!person) throw new Refusal('kpi.steward-gone', {});
  if (isHidden(person, { ownerTeamId })) throw new Refusal('kpi.steward-outside', {});
}
