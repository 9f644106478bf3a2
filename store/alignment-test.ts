import type { AlignmentTest, RevealStep, Seat } from '../src/alignment/alignment-test.ts';
import type { Answer, TokenAnswer } from '../src/alignment/answer.ts';
import type { Frame, WordsFrame } from '../src/alignment/candidate.ts';
import type { Computed } from '../src/alignment/reveal.ts';
import type { Settlement } from '../src/alignment/settlement.ts';
import type { Story } from '../src/alignment/story.ts';
import { Refusal } from '../src/refusal.ts';
import type { Authorized } from './authorized.ts';
import { flag, fromJson, toJson } from './columns.ts';
import type { Reader, Store } from './store.ts';
import type { AlignmentTestTable } from './tables/alignment.ts';
import { type WriteContext, write } from './write.ts';

/** One row in the words of the people who answer: "an order", "orders". */
export interface RowWords {
  readonly one: string;
  readonly many: string;
}

/** An alignment test as stored: what is asked of whom, never what they answered. */
export interface StoredTest extends Omit<AlignmentTest, 'seats'> {
  readonly teamId: string;
  readonly facilitatorId: string;
  readonly subject: string;
  readonly kpiId: string | null;
  readonly sourceId: string | null;
  readonly frame: Frame | WordsFrame;
  readonly words: RowWords;
  readonly cases: readonly Story[];
  readonly link: boolean;
  readonly readOn: string | null;
  readonly sentence: Readonly<Record<string, TokenAnswer>> | null;
  /** What each definition is for, by its hash: said before one sentence is written. */
  readonly uses: Readonly<Record<string, string>>;
  readonly settlement: Settlement | null;
  readonly settledOn: string | null;
  readonly definitionVersionId: string | null;
  readonly repeatOf: string | null;
  readonly audience: 'everyone' | 'newcomers';
  /** Before its reveal: when, and why where it was said. */
  readonly closed: { readonly on: string; readonly why: string | null } | null;
  readonly version: number;
  readonly createdAt: string;
}

function fromRow(row: AlignmentTestTable): StoredTest {
  return {
    id: row.id,
    teamId: row.team_id,
    facilitatorId: row.facilitator_id,
    subject: row.subject,
    kpiId: row.kpi_id,
    sourceId: row.source_id,
    frame: fromJson(row.frame) as StoredTest['frame'],
    words: fromJson(row.words) as RowWords,
    cases: fromJson(row.cases) as Story[],
    names: row.names as StoredTest['names'],
    phase: row.phase as StoredTest['phase'],
    step: row.step as RevealStep | null,
    link: row.link === 1,
    closesAt: row.closes_at,
    readOn: row.read_on,
    revealedOn: row.revealed_on,
    sentence: row.sentence ? (fromJson(row.sentence) as StoredTest['sentence']) : null,
    uses: row.uses ? fromJson<Record<string, string>>(row.uses) : {},
    settlement: row.settlement ? (fromJson(row.settlement) as Settlement) : null,
    settledOn: row.settled_on,
    definitionVersionId: row.definition_version_id,
    repeatOf: row.repeat_of,
    audience: row.audience as StoredTest['audience'],
    closed: row.closed_on === null ? null : { on: row.closed_on, why: row.closed_why },
    version: row.version,
    createdAt: row.created_at,
  };
}

export async function theTest(db: Reader, id: string): Promise<StoredTest> {
  const row = await db.selectFrom('alignment_test').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('test.not-found', {});
  return fromRow(row);
}

export async function allTests(db: Reader): Promise<StoredTest[]> {
  return (await db.selectFrom('alignment_test').selectAll().orderBy('id', 'desc').execute()).map(fromRow);
}

/** The test with its seats, as the rules of src/alignment want it. */
export async function withSeats(db: Reader, test: StoredTest): Promise<AlignmentTest> {
  const { id, phase, names, closesAt, step, revealedOn } = test;
  const rows = await db.selectFrom('alignment_seat').selectAll().where('test_id', '=', id).orderBy('id').execute();
  const seats = rows.map((row): Seat => ({ id: row.id, state: row.state as Seat['state'] }));
  return { id, phase, names, closesAt, seats, step, revealedOn };
}

/** Who holds each seat: for those who invite, and to sign with where names were chosen. Never what was answered. */
export interface SeatHolder {
  readonly id: string;
  readonly personId: string | null;
  readonly guestName: string | null;
  readonly state: Seat['state'];
}

export async function seatHolders(db: Reader, testId: string): Promise<SeatHolder[]> {
  const rows = await db.selectFrom('alignment_seat').selectAll().where('test_id', '=', testId).orderBy('id').execute();
  return rows.map(({ id, person_id, guest_name, state }) => ({
    id,
    personId: person_id,
    guestName: guest_name,
    state: state as Seat['state'],
  }));
}

export interface StoredAnswer {
  readonly seatId: string | null;
  readonly answer: Answer;
}

export async function answersOf(db: Reader, testId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .selectFrom('alignment_answer')
    .selectAll()
    .where('test_id', '=', testId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ seatId: row.seat_id, answer: fromJson(row.body) as Answer }));
}

export async function numbersOf(db: Reader, testId: string): Promise<Map<string, Computed>> {
  const rows = await db.selectFrom('alignment_number').selectAll().where('test_id', '=', testId).execute();
  return new Map(
    rows.map((row) => [row.hash, { value: row.value, series: fromJson(row.series) as Computed['series'] }]),
  );
}

/** What events and revisions keep: the test, without the content of anything answered. */
export const kept = ({ frame: _, cases: _cases, words: _words, ...test }: StoredTest) => test;

export type NewTest = Pick<
  StoredTest,
  | 'teamId'
  | 'subject'
  | 'kpiId'
  | 'sourceId'
  | 'frame'
  | 'words'
  | 'cases'
  | 'names'
  | 'link'
  | 'closesAt'
  | 'readOn'
  | 'repeatOf'
> &
  Partial<Pick<StoredTest, 'audience'>>;

/** Opens at once: the facilitator sees seats, and everyone sees how many have answered. */
export function createTest(
  store: Store,
  by: Authorized<'test.create'>,
  test: NewTest,
  people: readonly string[],
  idempotencyKey?: string,
): Promise<StoredTest> {
  if (test.frame.questions.length === 0) throw new Refusal('test.no-question', {});
  const facilitatorId = by.actorId;
  if (facilitatorId === null) throw new Error('a test needs a person to facilitate it');
  return write(
    store,
    by,
    'alignment.create',
    async (context) => {
      const { tx, now, newId, record } = context;
      const row: AlignmentTestTable = {
        id: newId(),
        team_id: test.teamId,
        facilitator_id: facilitatorId,
        subject: test.subject,
        kpi_id: test.kpiId,
        source_id: test.sourceId,
        frame: toJson(test.frame),
        words: toJson(test.words),
        cases: toJson(test.cases),
        names: test.names,
        phase: 'open',
        step: null,
        link: flag(test.link),
        closes_at: test.closesAt,
        read_on: test.readOn,
        revealed_on: null,
        sentence: null,
        uses: null,
        settlement: null,
        settled_on: null,
        definition_version_id: null,
        repeat_of: test.repeatOf,
        audience: test.audience ?? 'everyone',
        closed_on: null,
        closed_why: null,
        version: 1,
        created_at: now,
      };
      await tx.insertInto('alignment_test').values(row).execute();
      for (const personId of new Set(people)) await insertSeat(context, row.id, { personId, tokenHash: null });
      const created = fromRow(row);
      await record({
        subject: { kind: 'alignment-test', id: row.id },
        teamId: test.teamId,
        before: null,
        after: kept(created),
      });
      return created;
    },
    { idempotencyKey, request: test },
  );
}

export async function insertSeat(
  { tx, now, newId }: WriteContext,
  testId: string,
  holder: { personId: string | null; tokenHash: string | null },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('alignment_seat')
    .values({
      id,
      test_id: testId,
      person_id: holder.personId,
      token_hash: holder.tokenHash,
      state: 'waiting',
      guest_name: null,
      created_at: now,
    })
    .execute();
  return id;
}
