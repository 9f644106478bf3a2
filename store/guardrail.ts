import type { Guardrail } from '../src/okr/guardrail.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
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
