import type { Check } from '../src/kpi/verification.ts';
import type { Authorized } from './authorized.ts';
import { flag, fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { VerificationCheckTable } from './tables/verification.ts';
import { write } from './write.ts';

/** What a check found: a code for its sentence, and what the sentence is made of. */
export interface Found {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface StoredCheck extends Check {
  readonly id: string;
  readonly ruleId: string | null;
  readonly found: Found;
}

export type NewCheck = Pick<StoredCheck, 'ruleId' | 'kind' | 'passed' | 'found'>;

const fromRow = (row: VerificationCheckTable): StoredCheck => ({
  id: row.id,
  ruleId: row.rule_id,
  kind: row.kind as Check['kind'],
  passed: row.passed === 1,
  specHash: row.spec_hash,
  at: row.at,
  found: fromJson(row.found) as Found,
});

/** All the checks of one verification: one event with its counts. */
export function recordChecks(
  store: Store,
  by: Authorized<'installation'>,
  kpi: { readonly id: string; readonly ownerTeamId: string },
  specHash: string,
  checks: readonly NewCheck[],
): Promise<void> {
  return write(store, by, 'verification.record', async ({ tx, now, newId, record }) => {
    const rows = checks.map(
      (check): VerificationCheckTable => ({
        id: newId(),
        kpi_id: kpi.id,
        rule_id: check.ruleId,
        kind: check.kind,
        spec_hash: specHash,
        passed: flag(check.passed),
        found: toJson(check.found),
        at: now,
      }),
    );
    if (rows.length === 0) return;
    await tx.insertInto('verification_check').values(rows).execute();
    await record({
      subject: { kind: 'verification', id: kpi.id },
      teamId: kpi.ownerTeamId,
      before: null,
      after: { specHash, checks: rows.length, failed: checks.filter(({ passed }) => !passed).length },
    });
  });
}

/** The last check of each rule, and of the recomputation, whatever meaning they were of. */
export async function lastChecks(db: Reader, kpiId: string): Promise<StoredCheck[]> {
  const rows = await db
    .selectFrom('verification_check')
    .selectAll()
    .where('kpi_id', '=', kpiId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  const last = new Map<string, StoredCheck>();
  for (const check of rows.map(fromRow)) {
    const key = check.ruleId ?? check.kind;
    if (!last.has(key)) last.set(key, check);
  }
  return [...last.values()];
}

/** The last check of each standing rule, and of the recomputation, for every KPI at once. Ids are made in time order. */
export async function standingChecks(db: Reader): Promise<Map<string, StoredCheck[]>> {
  const last = db
    .selectFrom('verification_check')
    .select(({ fn }) => fn.max('id').as('id'))
    .groupBy(['kpi_id', 'rule_id', 'kind']);
  const rows = await db
    .selectFrom('verification_check')
    .leftJoin('verification_rule', 'verification_rule.id', 'verification_check.rule_id')
    .selectAll('verification_check')
    .select('verification_rule.removed_at as removed_at')
    .where('verification_check.id', 'in', last)
    .execute();
  const byKpi = new Map<string, StoredCheck[]>();
  for (const row of rows)
    if (row.removed_at === null) byKpi.set(row.kpi_id, [...(byKpi.get(row.kpi_id) ?? []), fromRow(row)]);
  return byKpi;
}
