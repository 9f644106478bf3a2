import type { Definition } from '../src/metric-sql/definition.ts';
import { fromJson, toJson } from './columns.ts';
import type { Reader } from './store.ts';
import type { DefinitionVersionTable } from './tables/kpi.ts';
import type { WriteContext } from './write.ts';

export interface DefinitionVersion {
  readonly id: string;
  readonly kpiId: string;
  readonly number: number;
  readonly kind: 'structured' | 'described';
  readonly words: string;
  readonly body: Record<string, unknown>;
  readonly sourceId: string | null;
  readonly specHash: string | null;
  readonly status: 'draft' | 'proposed' | 'agreed' | 'superseded';
  readonly why: string;
  /** Who wrote it: they may edit it while it is a draft. */
  readonly authorId: string | null;
  readonly inForceFrom: string | null;
  readonly proposedAt: string | null;
  readonly agreedAt: string | null;
  readonly askedIds: readonly string[];
  /** What was decided in writing although a concern was open. */
  readonly decision: { readonly words: string; readonly on: string } | null;
  readonly version: number;
}

export type WrittenDefinition = Pick<DefinitionVersion, 'kind' | 'words' | 'body' | 'sourceId' | 'specHash'>;

const fromRow = (row: DefinitionVersionTable): DefinitionVersion => ({
  id: row.id,
  kpiId: row.kpi_id,
  number: row.number,
  kind: row.kind as DefinitionVersion['kind'],
  words: row.words,
  body: fromJson(row.body) as Record<string, unknown>,
  sourceId: row.source_id,
  specHash: row.spec_hash,
  status: row.status as DefinitionVersion['status'],
  why: row.why,
  authorId: row.author_id,
  inForceFrom: row.in_force_from,
  proposedAt: row.proposed_at,
  agreedAt: row.agreed_at,
  askedIds: row.asked_ids ? fromJson(row.asked_ids) : [],
  decision: row.decision ? (fromJson(row.decision) as DefinitionVersion['decision']) : null,
  version: row.version,
});

export async function versionsOf(db: Reader, kpiId: string): Promise<DefinitionVersion[]> {
  return (
    await db.selectFrom('definition_version').selectAll().where('kpi_id', '=', kpiId).orderBy('number').execute()
  ).map(fromRow);
}

export async function definitionVersion(db: Reader, id: string): Promise<DefinitionVersion> {
  return fromRow(await db.selectFrom('definition_version').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
}

/** The version that speaks for each KPI: the last agreed, else the one proposed, else the last written. */
export async function currentVersions(db: Reader, kpiIds: readonly string[]): Promise<Map<string, DefinitionVersion>> {
  if (kpiIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('definition_version')
    .selectAll()
    .where('kpi_id', 'in', kpiIds)
    .orderBy('number')
    .execute();
  const byKpi = new Map<string, DefinitionVersion[]>();
  for (const version of rows.map(fromRow)) byKpi.set(version.kpiId, [...(byKpi.get(version.kpiId) ?? []), version]);
  return new Map([...byKpi].map(([id, versions]) => [id, currentOf(versions) as DefinitionVersion]));
}

/** Where the times of a column were written, as the last definition agreed on over it says. */
export async function agreedZone(db: Reader, sourceId: string, table: string, column: string): Promise<string | null> {
  const rows = await db
    .selectFrom('definition_version')
    .select('body')
    .where('source_id', '=', sourceId)
    .where('status', '=', 'agreed')
    .orderBy('agreed_at', 'desc')
    .execute();
  const bodies = rows.map(({ body }) => fromJson(body) as Partial<Definition>);
  const found = bodies.find(({ source, time }) => source?.table === table && time?.column === column && time.sourceTz);
  return found?.time?.sourceTz ?? null;
}

export function currentOf(versions: readonly DefinitionVersion[]): DefinitionVersion | null {
  const last = (status: DefinitionVersion['status']) => versions.findLast((version) => version.status === status);
  return last('agreed') ?? last('proposed') ?? last('draft') ?? versions.at(-1) ?? null;
}

export async function insertVersion(
  { tx, now, newId, record }: WriteContext,
  ownerTeamId: string,
  version: WrittenDefinition & Pick<DefinitionVersion, 'kpiId' | 'why'> & { readonly authorId?: string | null },
): Promise<DefinitionVersion> {
  const number = (await versionsOf(tx, version.kpiId)).length + 1;
  const row: DefinitionVersionTable = {
    id: newId(),
    kpi_id: version.kpiId,
    number,
    kind: version.kind,
    words: version.words,
    body: toJson(version.body),
    source_id: version.sourceId,
    spec_hash: version.specHash,
    status: 'draft',
    why: version.why,
    in_force_from: null,
    proposed_at: null,
    agreed_at: null,
    author_id: version.authorId ?? null,
    asked_ids: null,
    decision: null,
    version: 1,
    created_at: now,
  };
  await tx.insertInto('definition_version').values(row).execute();
  const created = fromRow(row);
  await record({ subject: { kind: 'definition', id: row.id }, teamId: ownerTeamId, before: null, after: created });
  return created;
}
