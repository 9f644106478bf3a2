import {
  type Agreement,
  agreementOf,
  askAlso,
  checkEditable,
  checkStance,
  type DefinitionStance,
  declareAgreed,
  type DefinitionVersion as Living,
  proposeDefinition,
  withdrawProposal,
} from '../src/kpi/definition-life.ts';
import { DescribedDefinition, unansweredOfDescribed } from '../src/kpi/described-definition.ts';
import type { ColumnKinds } from '../src/metric-sql/column-kind.ts';
import { definitionQuestions } from '../src/metric-sql/completeness.ts';
import type { Stance } from '../src/people/stance.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { fromJson, toJson } from './columns.ts';
import {
  type DefinitionVersion,
  definitionVersion,
  insertVersion,
  versionsOf,
  type WrittenDefinition,
} from './definition-version.ts';
import { holdKpi, type Kpi } from './kpi.ts';
import { seriesFor } from './series.ts';
import type { Reader, Store } from './store.ts';
import type { DefinitionVersionTable } from './tables/kpi.ts';
import { mustBeVersion, type WriteContext, write } from './write.ts';

/**
 * The questions a definition leaves open, as codes. A structured one that validates has answered all of its own; `columns`
 * are those it reads, where they are known.
 */
export function unansweredOf(
  { kind, body, specHash }: Pick<DefinitionVersion, 'kind' | 'body' | 'specHash'>,
  columns?: ColumnKinds,
): string[] {
  // One that validated has a hash; one begun elsewhere has none until its questions are answered.
  if (kind === 'structured') return specHash === null ? definitionQuestions(body, columns) : [];
  const described = DescribedDefinition.safeParse(body);
  return described.success ? unansweredOfDescribed(described.data) : [];
}

/** A stored version as the rules of its life read it; `on` is the local day of the proposal. */
const living = (version: DefinitionVersion, answeredElsewhere = false): Living => ({
  id: version.id,
  number: version.number,
  status: version.status,
  specHash: version.specHash,
  unanswered: unansweredOf(version),
  proposal:
    version.proposedAt === null
      ? null
      : {
          why: version.why,
          inForceFrom: version.inForceFrom ?? '',
          askedIds: version.askedIds,
          answeredElsewhere,
          on: version.proposedAt.slice(0, 10),
        },
  agreedOn: version.agreedAt?.slice(0, 10) ?? null,
  decision: version.decision,
});

export async function stancesOn(db: Reader, versionId: string): Promise<DefinitionStance[]> {
  const rows = await db
    .selectFrom('definition_stance')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    versionId: row.version_id,
    personId: row.person_id,
    specHash: row.spec_hash,
    stance: fromJson(row.stance) as Stance,
    at: row.at,
  }));
}

export async function agreementOn(db: Reader, version: DefinitionVersion, today: string): Promise<Agreement> {
  const elsewhere = version.askedIds.length === 0 && (await answeredElsewhere(db, version));
  return agreementOf(living(version, elsewhere), await stancesOn(db, version.id), today);
}

/** What was brought has no author here; what a test settled was put to its room, where guests have no name. */
async function answeredElsewhere(db: Reader, { id, authorId, status }: DefinitionVersion): Promise<boolean> {
  if (authorId === null && status !== 'proposed') return true;
  const settled = await db
    .selectFrom('alignment_test')
    .select('id')
    .where('definition_version_id', '=', id)
    .executeTakeFirst();
  return settled !== undefined;
}

async function update(
  { tx, record }: WriteContext,
  kpi: Pick<Kpi, 'ownerTeamId'>,
  before: DefinitionVersion,
  change: Partial<DefinitionVersionTable>,
): Promise<DefinitionVersion> {
  const done = await tx
    .updateTable('definition_version')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  const after = await definitionVersion(tx, before.id);
  if (done.numUpdatedRows !== 1n) mustBeVersion(after, before.version, after);
  await record({ subject: { kind: 'definition', id: before.id }, teamId: kpi.ownerTeamId, before, after });
  return after;
}

async function versionOf({ tx }: WriteContext, kpi: Pick<Kpi, 'id'>, number: number): Promise<DefinitionVersion> {
  const found = (await versionsOf(tx, kpi.id)).find((version) => version.number === number);
  if (!found) throw new Refusal('definition.not-found', { number });
  return found;
}

/** A further draft, or the draft there is, rewritten: one KPI has one draft at a time. */
export function writeDraft(
  store: Store,
  by: Authorized<'definition.draft'>,
  kpi: Kpi,
  written: WrittenDefinition,
  expectedVersion: number | null,
): Promise<DefinitionVersion> {
  return write(store, by, 'definition.draft', async (context) => {
    await holdKpi(context, kpi.id);
    const draft = (await versionsOf(context.tx, kpi.id)).findLast((version) => version.status === 'draft');
    if (!draft)
      return insertVersion(context, kpi.ownerTeamId, { ...written, kpiId: kpi.id, why: '', authorId: by.actorId });
    mustBeVersion(draft, expectedVersion ?? 0, draft);
    checkEditable(living(draft));
    return update(context, kpi, draft, {
      kind: written.kind,
      words: written.words,
      body: toJson(written.body),
      source_id: written.sourceId,
      spec_hash: written.specHash,
    });
  });
}

interface Proposed {
  readonly why: string;
  readonly inForceFrom: string;
  readonly askedIds: readonly string[];
}

/** The words freeze, and the series of the new meaning opens beside the one in force. */
export function proposeVersion(
  store: Store,
  by: Authorized<'definition.propose'>,
  kpi: Kpi,
  number: number,
  expectedVersion: number,
  proposal: Proposed,
): Promise<DefinitionVersion> {
  return write(store, by, 'definition.propose', async (context) => {
    await holdKpi(context, kpi.id);
    const before = await versionOf(context, kpi, number);
    mustBeVersion(before, expectedVersion, before);
    return propose(context, kpi, before, proposal);
  });
}

/** The proposal itself, inside the write of an act: proposing on the KPI's page, or settling a test. */
export async function propose(
  context: WriteContext,
  kpi: Kpi,
  before: DefinitionVersion,
  proposal: Proposed,
): Promise<DefinitionVersion> {
  const others = (await versionsOf(context.tx, kpi.id)).map((version) => living(version));
  const { proposal: accepted } = proposeDefinition(
    living(before),
    { ...proposal, on: context.now.slice(0, 10) },
    others,
  );
  await seriesFor(context, {
    subject: { kind: 'kpi', id: kpi.id },
    definitionVersionId: before.id,
    specHash: before.specHash,
    grain: kpi.cadence,
  });
  return update(context, kpi, before, {
    status: 'proposed',
    why: proposal.why.trim(),
    in_force_from: proposal.inForceFrom,
    asked_ids: toJson(accepted?.askedIds ?? []),
    proposed_at: context.now,
  });
}

/** Others asked too, beside those who were. */
export function askForAgreement(
  store: Store,
  by: Authorized<'definition.edit'>,
  kpi: Kpi,
  number: number,
  expectedVersion: number,
  personIds: readonly string[],
): Promise<DefinitionVersion> {
  return write(store, by, 'definition.ask', async (context) => {
    const before = await versionOf(context, kpi, number);
    mustBeVersion(before, expectedVersion, before);
    return update(context, kpi, before, { asked_ids: toJson(askAlso(living(before), personIds)) });
  });
}

/** Agreement, or a concern with its words, on the meaning the person had before their eyes. */
export function giveDefinitionStance(
  store: Store,
  by: Authorized<'definition.agree'>,
  kpi: Kpi,
  number: number,
  seenHash: string | null,
  stance: Stance,
): Promise<void> {
  return write(store, by, 'definition.agree', async (context) => {
    const version = await versionOf(context, kpi, number);
    if (by.actorId === null) throw new Refusal('definition.not-asked', {});
    await keepStance(context, kpi, version, { personId: by.actorId, specHash: seenHash, stance, at: context.now });
  });
}

/** A stance on a proposal, inside the write of an act; `at` is when it was given. */
export async function keepStance(
  context: WriteContext,
  kpi: Pick<Kpi, 'ownerTeamId'>,
  version: DefinitionVersion,
  { personId, specHash, stance, at }: Omit<DefinitionStance, 'versionId'>,
): Promise<void> {
  checkStance(living(version), personId, specHash);
  const id = context.newId();
  const given = { version_id: version.id, person_id: personId, spec_hash: specHash, stance: toJson(stance) };
  await context.tx
    .insertInto('definition_stance')
    .values({ id, ...given, at })
    .execute();
  await context.record({
    subject: { kind: 'definition-stance', id },
    teamId: kpi.ownerTeamId,
    before: null,
    after: { versionId: version.id, specHash, stance },
  });
}

/** Agreed by all asked, or decided in writing; the version agreed before gives way and stays readable. */
export function declareVersion(
  store: Store,
  by: Authorized<'definition.declare'>,
  kpi: Kpi,
  number: number,
  expectedVersion: number,
  inWriting: string | null,
): Promise<DefinitionVersion> {
  return write(store, by, 'definition.declare', async (context) => {
    await holdKpi(context, kpi.id);
    const before = await versionOf(context, kpi, number);
    mustBeVersion(before, expectedVersion, before);
    return declare(context, kpi, living(before), before, inWriting);
  });
}

/** What a test settled: its room has answered, guests without a name among them. */
export const declareSettled = (
  context: WriteContext,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  before: DefinitionVersion,
  inWriting: string | null,
): Promise<DefinitionVersion> => declare(context, kpi, living(before, true), before, inWriting);

async function declare(
  context: WriteContext,
  kpi: Pick<Kpi, 'id' | 'ownerTeamId'>,
  proposed: Living,
  before: DefinitionVersion,
  inWriting: string | null,
): Promise<DefinitionVersion> {
  const stances = await stancesOn(context.tx, before.id);
  const { decision } = declareAgreed(proposed, stances, inWriting, context.now.slice(0, 10));
  for (const other of await versionsOf(context.tx, kpi.id))
    if (other.id !== before.id && other.status === 'agreed')
      await update(context, kpi, other, { status: 'superseded' });
  return update(context, kpi, before, {
    status: 'agreed',
    agreed_at: context.now,
    decision: decision ? toJson(decision) : null,
  });
}

/** Taken back before it was agreed: its words stay readable, another draft may follow. */
export function withdrawVersion(
  store: Store,
  by: Authorized<'definition.edit'>,
  kpi: Kpi,
  number: number,
  expectedVersion: number,
): Promise<DefinitionVersion> {
  return write(store, by, 'definition.withdraw', async (context) => {
    const before = await versionOf(context, kpi, number);
    mustBeVersion(before, expectedVersion, before);
    return withdraw(context, kpi, before);
  });
}

/** The same inside the write of an act: a file's next proposal takes the place of its former one. */
export function withdraw(
  context: WriteContext,
  kpi: Pick<Kpi, 'ownerTeamId'>,
  before: DefinitionVersion,
): Promise<DefinitionVersion> {
  const { status } = withdrawProposal(living(before));
  return update(context, kpi, before, { status });
}
