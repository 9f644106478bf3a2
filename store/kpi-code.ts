import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import { propose, withdraw } from './definition-life.ts';
import { type DefinitionVersion, insertVersion, type WrittenDefinition } from './definition-version.ts';
import { holdKpi, insertKpi, type Kpi, type KpiChange, type NewKpi, updateKpi } from './kpi.ts';
import { seriesFor } from './series.ts';
import type { Reader, Store } from './store.ts';
import type { KpiCodeTable } from './tables/kpi-life.ts';
import { type WriteContext, write } from './write.ts';

/** The file that keeps a KPI. */
export interface KpiCode {
  readonly kpiId: string;
  readonly repository: string;
  readonly path: string;
  readonly commit: string | null;
  /** The fields of the KPI that the file says: the screen does not change them. */
  readonly fields: readonly string[];
  /** What the file last meant, hash and wording: the same file proposes the same words once. */
  readonly meaning: string;
  readonly appliedAt: string;
}

const fromRow = (row: KpiCodeTable): KpiCode => ({
  kpiId: row.kpi_id,
  repository: row.repository,
  path: row.path,
  commit: row.commit_id,
  fields: fromJson<readonly string[]>(row.fields),
  meaning: row.meaning,
  appliedAt: row.applied_at,
});

export async function kpisInCode(db: Reader): Promise<Map<string, KpiCode>> {
  const rows = await db.selectFrom('kpi_code').selectAll().orderBy('path').execute();
  return new Map(rows.map((row) => [row.kpi_id, fromRow(row)]));
}

export async function codeOf(db: Reader, kpiId: string): Promise<KpiCode | null> {
  const row = await db.selectFrom('kpi_code').selectAll().where('kpi_id', '=', kpiId).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** What one file changes: everything in one transaction, or nothing. */
export interface CodeChange {
  readonly kpi: Kpi | NewKpi;
  readonly change: KpiChange;
  /** The definition to propose; null where the file says what is already said. */
  readonly definition: (WrittenDefinition & { readonly why: string; readonly inForceFrom: string }) | null;
  readonly askedIds: readonly string[];
  /** The file's own former proposal, still unanswered: it gives way to this one. */
  readonly withdrawn: DefinitionVersion | null;
  readonly code: Omit<KpiCode, 'kpiId' | 'appliedAt'>;
}

export function applyCode(
  store: Store,
  by: Authorized<'kpi.edit' | 'kpi.propose'>,
  { kpi, change, definition, askedIds, withdrawn, code }: CodeChange,
): Promise<{ kpi: Kpi; proposed: DefinitionVersion | null }> {
  return write(store, by, 'code.apply', async (context) => {
    let standing = 'id' in kpi ? kpi : await insertKpi(context, kpi);
    await holdKpi(context, standing.id);
    if (Object.keys(change).length > 0) standing = await updateKpi(context, standing.key, standing.version, change);
    if (withdrawn) await withdraw(context, standing, withdrawn);
    const proposed = definition && (await proposeNext(context, standing, definition, askedIds));
    await keepCode(context, standing, code);
    return { kpi: standing, proposed };
  });
}

async function proposeNext(
  context: WriteContext,
  kpi: Kpi,
  { why, inForceFrom, ...written }: NonNullable<CodeChange['definition']>,
  askedIds: readonly string[],
): Promise<DefinitionVersion> {
  const draft = await insertVersion(context, kpi.ownerTeamId, { ...written, kpiId: kpi.id, why: '', authorId: null });
  await seriesFor(context, {
    subject: { kind: 'kpi', id: kpi.id },
    definitionVersionId: draft.id,
    specHash: draft.specHash,
    grain: kpi.cadence,
  });
  return propose(context, kpi, draft, { why, inForceFrom, askedIds });
}

async function keepCode(
  { tx, now, record }: WriteContext,
  kpi: Kpi,
  code: Omit<KpiCode, 'kpiId' | 'appliedAt'>,
): Promise<void> {
  const found = await tx.selectFrom('kpi_code').selectAll().where('kpi_id', '=', kpi.id).executeTakeFirst();
  const row: KpiCodeTable = {
    kpi_id: kpi.id,
    repository: code.repository,
    path: code.path,
    commit_id: code.commit,
    fields: toJson(code.fields),
    meaning: code.meaning,
    version: (found?.version ?? 0) + 1,
    applied_at: now,
  };
  if (found) await tx.updateTable('kpi_code').set(row).where('kpi_id', '=', kpi.id).execute();
  else await tx.insertInto('kpi_code').values(row).execute();
  const before = found ? fromRow(found) : null;
  await record({ subject: { kind: 'kpi-code', id: kpi.id }, teamId: kpi.ownerTeamId, before, after: fromRow(row) });
}

/** The KPI goes back to the screen: its file no longer keeps it. Nothing else of it changes. */
export function releaseCode(store: Store, by: Authorized<'kpi.edit'>, kpi: Kpi): Promise<void> {
  return write(store, by, 'code.release', async ({ tx, record }) => {
    const before = await codeOf(tx, kpi.id);
    if (!before) return;
    await tx.deleteFrom('kpi_code').where('kpi_id', '=', kpi.id).execute();
    await record({ subject: { kind: 'kpi-code', id: kpi.id }, teamId: kpi.ownerTeamId, before, after: null });
  });
}
