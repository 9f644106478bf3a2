import type { RuleBody } from '../src/kpi/verification-rule.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import type { Kpi } from './kpi.ts';
import type { Reader, Store } from './store.ts';
import type { VerificationRuleTable } from './tables/verification.ts';
import { write } from './write.ts';

export interface VerificationRule {
  readonly id: string;
  readonly kpiId: string;
  readonly body: RuleBody;
  readonly version: number;
  readonly createdAt: string;
}

const fromRow = (row: VerificationRuleTable): VerificationRule => ({
  id: row.id,
  kpiId: row.kpi_id,
  body: fromJson(row.body) as RuleBody,
  version: row.version,
  createdAt: row.created_at,
});

export async function rulesOf(db: Reader, kpiId: string): Promise<VerificationRule[]> {
  const rows = await db
    .selectFrom('verification_rule')
    .selectAll()
    .where('kpi_id', '=', kpiId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

export function addRule(
  store: Store,
  by: Authorized<'kpi.edit'>,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  body: RuleBody,
  idempotencyKey?: string,
): Promise<VerificationRule> {
  return write(
    store,
    by,
    'verification.add',
    async ({ tx, now, newId, record }) => {
      const row: VerificationRuleTable = {
        id: newId(),
        kpi_id: kpi.id,
        kind: body.kind,
        body: toJson(body),
        removed_at: null,
        version: 1,
        created_at: now,
      };
      await tx.insertInto('verification_rule').values(row).execute();
      const after = fromRow(row);
      await record({
        subject: { kind: 'verification-rule', id: row.id },
        teamId: kpi.ownerTeamId,
        before: null,
        after,
      });
      return after;
    },
    { idempotencyKey, request: { kpiId: kpi.id, body } },
  );
}

/** Its checks stay: what was verified, and by what, is part of the past. */
export function removeRule(
  store: Store,
  by: Authorized<'kpi.edit'>,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  ruleId: string,
): Promise<void> {
  return write(store, by, 'verification.remove', async ({ tx, now, record }) => {
    const before = (await rulesOf(tx, kpi.id)).find((rule) => rule.id === ruleId);
    if (!before) throw new Refusal('verification.not-found', { id: ruleId });
    await tx.updateTable('verification_rule').set({ removed_at: now }).where('id', '=', ruleId).execute();
    await record({ subject: { kind: 'verification-rule', id: ruleId }, teamId: kpi.ownerTeamId, before, after: null });
  });
}
