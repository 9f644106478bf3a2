import { mondayOf } from '../../src/drift/choose-card.ts';
import { teamTree } from '../../src/people/team.ts';
import type { Reading } from '../../src/stability/reading.ts';
import type { Look } from '../../src/steering/look.ts';
import type { Snooze } from '../../src/steering/snooze.ts';
import { type Ambition, standingAmbitions } from '../../store/ambition.ts';
import { checkInMarks, checkInsAmong } from '../../store/check-in.ts';
import { allCycles } from '../../store/cycle.ts';
import { keptUntilWritten, writtenStamp } from '../../store/kept.ts';
import { keyResultsOf, objectivesOfKeyResults } from '../../store/key-result.ts';
import { allNotDoing, type NotDoing } from '../../store/not-doing.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { cardsSince, type KeptCard } from '../../store/question-card.ts';
import { rowReadings } from '../../store/reading.ts';
import { RowsTogether } from '../../store/rows-together.ts';
import { snoozes } from '../../store/snooze.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { currentThresholds } from '../drift/questions-page.ts';
import { type AskedLook, asksOfDefinitions, asksOfTests } from './asked-of-people.ts';
import { type Written, writtenKpis } from './held.ts';
import { coursesNow } from './moved-course.ts';
import { type AllMoving, followedIn, lastOfEachTeam, type Rows } from './moving.ts';
import type { Whole } from './page-of.ts';
import { explainedKpis, looksOfKpis, overdueAmong, type Piloted, pilotedAlone } from './piloted.ts';

/**
 * What every reader's page is made of, whoever reads: filtered afterwards by who may see what. Each part is read at the
 * first page that needs it and kept until a table it was read from is written.
 */
export interface SharedSteering extends Whole, AllMoving {
  readonly kpis: () => Promise<readonly Piloted[]>;
  /** Without the periods somebody explained. */
  readonly kpisAlone: () => Promise<readonly Piloted[]>;
  readonly written: () => Promise<ReadonlyMap<string, Written>>;
  readonly notDoing: () => Promise<readonly NotDoing[]>;
  readonly ambitions: () => Promise<readonly Ambition[]>;
  readonly overdue: (today: string) => Promise<ReadonlySet<string>>;
  readonly day: (today: string) => Promise<SharedDay>;
  /** The question cards of the week of every team, and how long a question is its team's alone. */
  readonly questions: (today: string) => Promise<{ cards: readonly KeptCard[]; teamFirstDays: number }>;
  /** The readings of these series as rows draw them. */
  readonly rows: Rows<string, Reading>;
  /** The objectives of these key results. */
  readonly objectivesOf: Rows<string, string>;
  /** Something made of the parts above, for readers who see the same. */
  readonly made: <Value>(name: string, make: () => Promise<Value>) => Promise<Value>;
}

/** What also depends on the day: the looks of every KPI, what is put off, what is asked of people. */
interface SharedDay {
  readonly looks: readonly Look[];
  readonly snoozes: readonly Snooze[];
  readonly asks: readonly AskedLook[];
}

export async function sharedSteering(store: Store): Promise<SharedSteering> {
  const { db } = store;
  const stamp = await writtenStamp(store);
  const kept = <Value>(name: string, make: () => Promise<Value>): Promise<Value> =>
    keptUntilWritten(store, stamp, `steering ${name}`, make);
  const rowsKept =
    <Name, Row>(name: string, read: Rows<Name, Row>): Rows<Name, Row> =>
    async (names) =>
      (await kept(`rows ${name}`, async () => new RowsTogether(read))).of(names);
  const whole = () =>
    kept('whole', async () => {
      const [organisation, teams] = await Promise.all([theOrganisation(db), allTeams(db)]);
      return { organisation, teams, tree: teamTree(teams) };
    });
  const checkIns = rowsKept('check-ins', async (ids: readonly string[]) => byId(await checkInsAmong(db, ids)));
  const shared: SharedSteering = {
    ...(await whole()),
    kpisAlone: () => kept('kpis alone', () => pilotedAlone(db)),
    kpis: () => kept('kpis', async () => explainedKpis(db, await shared.kpisAlone())),
    overdue: (today) => kept(`overdue ${today}`, async () => overdueAmong(await shared.kpisAlone(), today)),
    written: () => kept('written', () => writtenKpis(db)),
    cycles: () => kept('cycles', () => allCycles(db)),
    moving: (cycle) =>
      kept(`moving ${cycle.id}`, async () => {
        const [followed, marks] = await Promise.all([
          kept(`followed ${cycle.id}`, () => followedIn(db, cycle)),
          kept(`marks ${cycle.id}`, () => checkInMarks(db, cycle.id)),
        ]);
        return { cycle, ...followed, checkIns: marks, last: await lastOfEachTeam(marks, checkIns) };
      }),
    notDoing: () => kept('not-doing', () => allNotDoing(db)),
    ambitions: () => kept('ambitions', () => standingAmbitions(db)),
    day: (today) =>
      kept(`day ${today}`, async () => {
        const [kpis, put, tests, definitions] = await Promise.all([
          shared.kpis(),
          kept(`put off ${today}`, () => snoozes(db, today)),
          kept(`asked by tests ${today}`, () => asksOfTests(db, today)),
          kept('asked by definitions', () => asksOfDefinitions(db)),
        ]);
        const looks = looksOfKpis(kpis, today);
        return { looks, snoozes: put, asks: [...tests, ...definitions] };
      }),
    questions: (today) =>
      kept(`questions ${mondayOf(today)}`, async () => {
        const [cards, { teamFirstDays }] = await Promise.all([
          cardsSince(db, mondayOf(today)),
          currentThresholds(store),
        ]);
        return { cards, teamFirstDays };
      }),
    rows: rowsKept('readings', (ids) => rowReadings(db, ids)),
    keyResults: rowsKept('key results', async (ids) =>
      Map.groupBy(await keyResultsOf(db, ids), ({ objectiveId }) => objectiveId),
    ),
    checkIns,
    objectivesOf: rowsKept('objectives of key results', (ids) => objectivesOfKeyResults(db, ids)),
    courses: (cycle, today) =>
      rowsKept(`courses ${cycle.id} ${today}`, async (keyResults) =>
        coursesNow(store, cycle, keyResults, await shared.written(), { ...(await whole()), today }),
      ),
    made: (name, make) =>
      kept(name, async () => {
        // What was asked with, before it began: the organisation and its teams by name.
        await whole();
        return make();
      }),
  };
  return shared;
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));
