import type { TokenAnswer } from '../src/alignment/answer.ts';
import { checkSettlement, type Settlement } from '../src/alignment/settlement.ts';
import { specHash } from '../src/metric-sql/canonical.ts';
import { Refusal } from '../src/refusal.ts';
import { type StoredTest, theTest } from './alignment-test.ts';
import type { Authorized } from './authorized.ts';
import { insertVersion } from './definition-version.ts';
import { change } from './reveal-test.ts';
import { seriesFor } from './series.ts';
import type { Reader, Store } from './store.ts';
import { type WriteContext, write } from './write.ts';

export interface TestStance {
  readonly personId: string;
  readonly hash: string;
  readonly kind: 'agree' | 'concern';
  readonly words: string;
  readonly at: string;
}

/** The last word of each person on one meaning. */
export async function stancesOf(db: Reader, testId: string, hash: string): Promise<TestStance[]> {
  const rows = await db
    .selectFrom('alignment_stance')
    .selectAll()
    .where('test_id', '=', testId)
    .where('hash', '=', hash)
    .orderBy('id')
    .execute();
  const last = new Map(
    rows.map((row) => [
      row.person_id,
      { personId: row.person_id, hash: row.hash, kind: row.kind as TestStance['kind'], words: row.words, at: row.at },
    ]),
  );
  return [...last.values()];
}

function checkSettling(test: StoredTest) {
  if (test.phase === 'settled') throw new Refusal('test.settled', {});
  if (test.phase !== 'revealed') throw new Refusal('test.not-revealed', {});
}

/** One sentence, edited by everyone: the last edit is the sentence. */
export function editSentence(
  store: Store,
  by: Authorized<'test.settle'>,
  testId: string,
  questionId: string,
  token: TokenAnswer | null,
): Promise<StoredTest> {
  return write(store, by, 'alignment.edit', async (context) => {
    const before = await theTest(context.tx, testId);
    checkSettling(before);
    const { [questionId]: _, ...others } = before.sentence ?? {};
    const sentence = token === null ? others : { ...others, [questionId]: token };
    return change(context, before, { sentence: JSON.stringify(sentence) });
  });
}

export function takeStance(
  store: Store,
  by: Authorized<'test.settle'>,
  testId: string,
  stance: Pick<TestStance, 'hash' | 'kind' | 'words'>,
): Promise<void> {
  const personId = by.actorId;
  if (personId === null) throw new Error('a stance is a person’s');
  return write(store, by, 'alignment.stance', async ({ tx, now, newId, record }) => {
    const test = await theTest(tx, testId);
    checkSettling(test);
    await tx
      .insertInto('alignment_stance')
      .values({ id: newId(), test_id: testId, person_id: personId, at: now, ...stance })
      .execute();
    await record({
      subject: { kind: 'alignment-stance', id: testId },
      teamId: test.teamId,
      before: null,
      after: { ...stance },
    });
  });
}

/**
 * What was agreed becomes a version of the KPI's definition, tied to the test for good. A concern still open is overruled
 * only in writing, and stays beside it.
 */
export function settleTest(
  store: Store,
  by: Authorized<'test.declare'>,
  testId: string,
  settlement: Settlement,
  hash: string,
  today: string,
  inWriting: string | null,
): Promise<StoredTest> {
  return write(store, by, 'alignment.settle', async (context) => {
    const before = await theTest(context.tx, testId);
    checkSettling(before);
    checkSettlement(settlement);
    const concerns = (await stancesOf(context.tx, testId, hash)).filter(({ kind }) => kind === 'concern').length;
    if (concerns > 0 && (inWriting ?? '').trim() === '') throw new Refusal('test.concern-open', { concerns });
    const versionId = before.kpiId === null ? null : await agreeOn(context, before, settlement, inWriting);
    return change(context, before, {
      phase: 'settled',
      settlement: JSON.stringify({ ...settlement, inWriting: inWriting?.trim() || null }),
      settled_on: today,
      definition_version_id: versionId,
    });
  });
}

async function agreeOn(
  context: WriteContext,
  test: StoredTest,
  { kept }: Settlement,
  inWriting: string | null,
): Promise<string | null> {
  const { definition, words, whatFor } = kept;
  const { kpiId } = test;
  if (definition === null || kpiId === null) return null;
  const { tx, now } = context;
  const version = await insertVersion(context, test.teamId, {
    kpiId,
    kind: 'structured',
    words,
    body: { ...definition },
    sourceId: test.sourceId,
    specHash: specHash(definition),
    why: inWriting?.trim() || whatFor,
  });
  await tx
    .updateTable('definition_version')
    .set({ status: 'superseded' })
    .where('kpi_id', '=', kpiId)
    .where('status', '=', 'agreed')
    .execute();
  await tx
    .updateTable('definition_version')
    .set({ status: 'agreed', proposed_at: now, agreed_at: now, version: 2 })
    .where('id', '=', version.id)
    .execute();
  await context.record({
    subject: { kind: 'definition', id: version.id },
    teamId: test.teamId,
    before: version,
    after: { ...version, status: 'agreed', version: 2 },
  });
  // A KPI is read as often as its definition says.
  await tx.updateTable('kpi').set({ cadence: definition.reportGrain }).where('id', '=', kpiId).execute();
  await seriesFor(context, {
    subject: { kind: 'kpi', id: kpiId },
    definitionVersionId: version.id,
    specHash: version.specHash,
    grain: definition.reportGrain,
  });
  return version.id;
}
