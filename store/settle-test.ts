import type { TokenAnswer } from '../src/alignment/answer.ts';
import {
  askedOf,
  checkSettlement,
  type PutToTheRoom,
  type Settlement,
  settleSentence,
} from '../src/alignment/settlement.ts';
import { bucketStart } from '../src/calendar/bucket.ts';
import { specHash } from '../src/metric-sql/canonical.ts';
import { Refusal } from '../src/refusal.ts';
import { type StoredTest, seatHolders, theTest } from './alignment-test.ts';
import type { Authorized } from './authorized.ts';
import { toJson } from './columns.ts';
import { declareSettled, keepStance, propose } from './definition-life.ts';
import { insertVersion, versionsOf } from './definition-version.ts';
import { allKpis, holdKpi, type Kpi, updateKpi } from './kpi.ts';
import { change } from './reveal-test.ts';
import type { Reader, Store } from './store.ts';
import { type WriteContext, write } from './write.ts';

export interface TestStance {
  readonly voiceId: string;
  readonly guest: boolean;
  readonly hash: string;
  readonly kind: 'agree' | 'concern';
  readonly words: string;
  readonly at: string;
}

/** The last word of each voice on one meaning: people in their own name, then guests. */
export async function stancesOf(db: Reader, testId: string, hash: string): Promise<TestStance[]> {
  const on = { test_id: testId, hash };
  const [people, guests] = await Promise.all([
    db
      .selectFrom('alignment_stance')
      .selectAll()
      .where((row) => row.and(on))
      .orderBy('id')
      .execute(),
    db
      .selectFrom('alignment_guest_stance')
      .selectAll()
      .where((row) => row.and(on))
      .orderBy('id')
      .execute(),
  ]);
  const last = new Map<string, TestStance>();
  const keep = (voiceId: string, guest: boolean, { kind, words, at }: { kind: string; words: string; at: string }) =>
    last.set(voiceId, { voiceId, guest, hash, kind: kind as TestStance['kind'], words, at });
  for (const row of people) keep(row.person_id, false, row);
  for (const row of guests) keep(row.seat_id, true, row);
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

/** First, what each one is for: the last word on a definition stands, and none takes it away. */
export function sayUse(
  store: Store,
  by: Authorized<'test.settle'>,
  testId: string,
  hash: string,
  whatFor: string,
): Promise<StoredTest> {
  return write(store, by, 'alignment.use', async (context) => {
    const before = await theTest(context.tx, testId);
    checkSettling(before);
    const { [hash]: _, ...others } = before.uses;
    const uses = whatFor === '' ? others : { ...others, [hash]: whatFor };
    return change(context, before, { uses: toJson(uses) });
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

/** A guest who answered has a say, without a name: the event says what was said, and not from which seat. */
export function takeGuestStance(
  store: Store,
  by: Authorized<'test.answer'>,
  testId: string,
  seatId: string,
  stance: Pick<TestStance, 'hash' | 'kind' | 'words'>,
): Promise<void> {
  return write(store, by, 'alignment.stance', async ({ tx, now, newId, record }) => {
    const test = await theTest(tx, testId);
    checkSettling(test);
    const seat = (await seatHolders(tx, testId)).find(({ id }) => id === seatId);
    if (seat?.state !== 'answered') throw new Refusal('test.took-no-part', {});
    await tx
      .insertInto('alignment_guest_stance')
      .values({ id: newId(), test_id: testId, seat_id: seatId, at: now, ...stance })
      .execute();
    await record({
      subject: { kind: 'alignment-stance', id: testId },
      teamId: test.teamId,
      before: null,
      after: { ...stance },
    });
  });
}

/** The sentence as the room has it before its eyes: who is asked, and what each last said of this very meaning. */
export async function putToTheRoom(db: Reader, test: StoredTest, hash: string): Promise<PutToTheRoom> {
  const stances = await stancesOf(db, test.id, hash);
  const seats = await seatHolders(db, test.id);
  const seated = seats.flatMap(({ personId, state }) => (personId === null || state === 'closed' ? [] : [personId]));
  return {
    hash,
    revealedOn: test.revealedOn ?? '',
    askedIds: askedOf(seated, stances, test.facilitatorId),
    stances: stances.map(({ kind, words, ...stance }) => ({
      ...stance,
      stance: kind === 'agree' ? { kind } : { kind, words },
    })),
  };
}

/**
 * Agreed once everyone asked has answered and no concern is open, or decided in writing; concerns stay beside it. What was
 * agreed goes through the life of any definition: proposed, agreed to by the same people, declared; tied to the test.
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
    const room = await putToTheRoom(context.tx, before, hash);
    const decision = settleSentence(room, inWriting, today);
    const versionId =
      before.kpiId === null ? null : await agreeOn(context, before, settlement, room, { inWriting, today });
    return change(context, before, {
      phase: 'settled',
      settlement: JSON.stringify({
        ...settlement,
        inWriting: decision?.words ?? null,
        concerns: room.stances.flatMap(({ voiceId, guest, stance }) =>
          stance.kind === 'concern' ? [{ personId: guest ? null : voiceId, words: stance.words }] : [],
        ),
        agreedIds: room.stances.flatMap(({ voiceId, guest, stance }) =>
          stance.kind === 'agree' && !guest ? [voiceId] : [],
        ),
        agreedGuests: room.stances.filter(({ guest, stance }) => guest && stance.kind === 'agree').length,
      }),
      settled_on: today,
      definition_version_id: versionId,
    });
  });
}

async function agreeOn(
  context: WriteContext,
  test: StoredTest,
  { kept }: Settlement,
  room: PutToTheRoom,
  { inWriting, today }: { inWriting: string | null; today: string },
): Promise<string | null> {
  const { definition, words, whatFor } = kept;
  if (definition === null || test.frame.profile === null || test.kpiId === null) return null;
  await holdKpi(context, test.kpiId);
  const kpi = await readAsOften(context, test.kpiId, definition.reportGrain);
  const written = await insertVersion(context, kpi.ownerTeamId, {
    kpiId: kpi.id,
    kind: 'structured',
    words,
    body: { ...definition },
    sourceId: test.sourceId,
    specHash: specHash(definition),
    why: whatFor,
    authorId: test.facilitatorId,
  });
  const proposed = await propose(context, kpi, written, {
    why: whatFor,
    // Computed on the past too, which it recomputes: what was published before stays beside it.
    inForceFrom: bucketStart(today, definition.reportGrain, {
      weekStart: definition.weekStart,
      fiscalYearStart: definition.fiscalYearStart ?? 1,
    }),
    askedIds: room.askedIds.filter((id) => !room.stances.some(({ voiceId, guest }) => guest && voiceId === id)),
  });
  // A definition is agreed to by people; what guests said stays with the test it links to.
  for (const { voiceId, guest, stance, at } of room.stances)
    if (!guest)
      await keepStance(context, kpi, proposed, { personId: voiceId, specHash: proposed.specHash, stance, at });
  return (await declareSettled(context, kpi, proposed, inWriting)).id;
}

/** A KPI nobody had agreed on is read as often as its first definition says; one in force keeps its rhythm. */
async function readAsOften(context: WriteContext, kpiId: string, grain: Kpi['cadence']): Promise<Kpi> {
  const kpi = (await allKpis(context.tx)).find(({ id }) => id === kpiId);
  if (!kpi) throw new Error(`no KPI ${kpiId}`);
  if (kpi.cadence === grain) return kpi;
  const agreed = (await versionsOf(context.tx, kpiId)).some(({ agreedAt }) => agreedAt !== null);
  if (agreed) throw new Refusal('definition.other-cadence', { cadence: kpi.cadence });
  return updateKpi(context, kpi.key, kpi.version, { cadence: grain });
}
