import { mondayOf } from '../../src/drift/choose-card.ts';
import { teamTree } from '../../src/people/team.ts';
import type { Reading } from '../../src/stability/reading.ts';
import type { Look } from '../../src/steering/look.ts';
import type { Snooze } from '../../src/steering/snooze.ts';
import { allCycles } from '../../store/cycle.ts';
import { keptUntilWritten, writtenStamp } from '../../store/kept.ts';
import { allNotDoing, type NotDoing } from '../../store/not-doing.ts';
import { theOrganisation } from '../../store/organisation.ts';
import { cardsSince, type KeptCard } from '../../store/question-card.ts';
import { rowReadings } from '../../store/reading.ts';
import { snoozes } from '../../store/snooze.ts';
import type { Store } from '../../store/store.ts';
import { allTeams } from '../../store/team.ts';
import { currentThresholds } from '../drift/questions-page.ts';
import { type AskedLook, asksOfDefinitions, asksOfTests } from './asked-of-people.ts';
import { type Written, writtenKpis } from './held.ts';
import { type AllMoving, movingIn } from './moving.ts';
import type { Whole } from './page-of.ts';
import { looksOfKpis, overdueAmong, type Piloted, pilotedKpis } from './piloted.ts';

/**
 * What every reader's page is made of, whoever reads: filtered afterwards by who may see what. Each part is read at the
 * first page that needs it and kept until something is written.
 */
export interface SharedSteering extends Whole, AllMoving {
  readonly kpis: () => Promise<readonly Piloted[]>;
  readonly written: () => Promise<ReadonlyMap<string, Written>>;
  readonly notDoing: () => Promise<readonly NotDoing[]>;
  readonly day: (today: string) => Promise<SharedDay>;
  /** The question cards of the week of every team, and how long a question is its team's alone. */
  readonly questions: (today: string) => Promise<{ cards: readonly KeptCard[]; teamFirstDays: number }>;
  /** The readings of these series as rows draw them. */
  readonly rows: (seriesIds: readonly string[]) => Promise<ReadonlyMap<string, Reading>>;
  /** Something made of the parts above, for readers who see the same. */
  readonly made: <Value>(name: string, make: () => Promise<Value>) => Promise<Value>;
}

/** What also depends on the day: the looks of every KPI, those overdue, what is put off, what is asked of people. */
interface SharedDay {
  readonly looks: readonly Look[];
  readonly overdue: ReadonlySet<string>;
  readonly snoozes: readonly Snooze[];
  readonly asks: readonly AskedLook[];
}

/** Pages made for readers who see the same, before the oldest go. */
const MOST_MADE = 600;

export async function sharedSteering(store: Store): Promise<SharedSteering> {
  const stamp = await writtenStamp(store);
  return keptUntilWritten(store, stamp, 'steering', () => build(store));
}

async function build(store: Store): Promise<SharedSteering> {
  const { db } = store;
  const [organisation, teams] = await Promise.all([theOrganisation(db), allTeams(db)]);
  const parts = new Map<string, Promise<unknown>>();
  const made = new Map<string, Promise<unknown>>();
  const once = <Value>(name: string, make: () => Promise<Value>, among = parts): Promise<Value> => {
    const before = among.get(name);
    if (before) return before as Promise<Value>;
    const value = make();
    among.set(name, value);
    value.catch(() => among.delete(name));
    return value;
  };
  const rows = new Map<string, Reading>();
  const asked = new Set<string>();
  const shared: SharedSteering = {
    organisation,
    teams,
    tree: teamTree(teams),
    kpis: () => once('kpis', () => pilotedKpis(db)),
    written: () => once('written', () => writtenKpis(db)),
    cycles: () => once('cycles', () => allCycles(db)),
    moving: (cycle) => once(`moving ${cycle.id}`, () => movingIn(db, cycle)),
    notDoing: () => once('not-doing', () => allNotDoing(db)),
    day: (today) =>
      once(`day ${today}`, async () => {
        const [kpis, put, tests, definitions] = await Promise.all([
          shared.kpis(),
          snoozes(db, today),
          asksOfTests(db, today),
          asksOfDefinitions(db),
        ]);
        const looks = looksOfKpis(kpis, today);
        return {
          looks,
          overdue: overdueAmong(looks),
          snoozes: put,
          asks: [...tests, ...definitions],
        };
      }),
    questions: (today) =>
      once(`questions ${mondayOf(today)}`, async () => {
        const [cards, { teamFirstDays }] = await Promise.all([
          cardsSince(db, mondayOf(today)),
          currentThresholds(store),
        ]);
        return { cards, teamFirstDays };
      }),
    rows: async (seriesIds) => {
      const missing = seriesIds.filter((id) => !asked.has(id));
      if (missing.length > 0) {
        for (const [id, row] of await rowReadings(db, missing)) rows.set(id, row);
        for (const id of missing) asked.add(id);
      }
      return rows;
    },
    made: (name, make) => {
      if (made.size > MOST_MADE) made.delete(made.keys().next().value as string);
      return once(name, make, made);
    },
  };
  return shared;
}
