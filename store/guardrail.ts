import type { Guardrail } from '../src/okr/guardrail.ts';
import { checkPlanning } from '../src/okr/withdrawal.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { holdCycle, theCycle } from './cycle.ts';
import type { Reader, Store } from './store.ts';
import type { GuardrailTable } from './tables/okr.ts';
import { type WriteContext, write } from './write.ts';

const fromRow = (row: GuardrailTable): Guardrail => ({
  id: row.id,
  objectiveId: row.objective_id,
  kpiId: row.kpi_id,
  atLeast: row.at_least,
  atMost: row.at_most,
  beyond: fromJson(row.beyond) as Guardrail['beyond'],
  words: row.words,
});

export async function guardrailsOf(db: Reader, objectiveIds: readonly string[]): Promise<Guardrail[]> {
  if (objectiveIds.length === 0) return [];
  const rows = await db
    .selectFrom('guardrail')
    .selectAll()
    .where('objective_id', 'in', objectiveIds)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export async function guardrailsOfCycle(db: Reader, cycleId: string): Promise<Guardrail[]> {
  const rows = await db
    .selectFrom('objective')
    .innerJoin('guardrail', 'guardrail.objective_id', 'objective.id')
    .selectAll('guardrail')
    .where('objective.cycle_id', '=', cycleId)
    .where('objective.withdrawn_at', 'is', null)
    .orderBy('guardrail.id')
    .execute();
  return rows.map(fromRow);
}

export function agreeGuardrail(
  store: Store,
  by: Authorized<'guardrail.edit'>,
  teamId: string,
  rail: Omit<Guardrail, 'id'>,
): Promise<Guardrail> {
  return write(store, by, 'guardrail.agree', (context) => insertGuardrail(context, teamId, rail));
}

export async function insertGuardrail(
  { tx, now, newId, record }: WriteContext,
  teamId: string,
  rail: Omit<Guardrail, 'id'>,
): Promise<Guardrail> {
  const id = newId();
  await tx
    .insertInto('guardrail')
    .values({
      id,
      objective_id: rail.objectiveId,
      kpi_id: rail.kpiId,
      at_least: rail.atLeast,
      at_most: rail.atMost,
      beyond: toJson(rail.beyond),
      words: rail.words,
      created_at: now,
    })
    .execute();
  const created = { ...rail, id };
  await record({ subject: { kind: 'guardrail', id }, teamId, before: null, after: created });
  return created;
}

export async function theGuardrail(db: Reader, id: string): Promise<Guardrail> {
  const row = await db.selectFrom('guardrail').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('guardrail.not-found', { id });
  return fromRow(row);
}

/** A limit mistyped while the cycle is planned: it goes, and its event says that it was there. Once agreed by a start, it stays. */
export function withdrawGuardrail(
  store: Store,
  by: Authorized<'guardrail.edit'>,
  { id, teamId, cycleId }: { readonly id: string; readonly teamId: string; readonly cycleId: string },
): Promise<void> {
  return write(store, by, 'guardrail.withdraw', async ({ tx, record }) => {
    await holdCycle(tx, cycleId);
    checkPlanning(await theCycle(tx, cycleId));
    const before = await theGuardrail(tx, id);
    await tx.deleteFrom('guardrail').where('id', '=', id).execute();
    await record({ subject: { kind: 'guardrail', id }, teamId, before, after: null });
  });
}
