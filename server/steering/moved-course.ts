import type { DeclaredSeason } from '../../src/stability/declared-season.ts';
import type { TakenCheckIn } from '../../store/check-in.ts';
import { fromJson } from '../../store/columns.ts';
import type { Cycle } from '../../store/cycle.ts';
import type { KeyResult } from '../../store/key-result.ts';
import type { Unit } from '../../store/kpi.ts';
import type { Reader, Store } from '../../store/store.ts';
import { type Course, coursesOf, withoutChance } from '../okr/key-result-course.ts';
import { countsOfValues, versionNumbers } from '../okr/measured-key-results.ts';
import type { Written } from './held.ts';
import type { PageAsked } from './page-of.ts';
import { type Going, wasGoing } from './was-going.ts';

/** What the move half draws of a key result. */
export interface MovedCourse {
  readonly values: readonly { readonly week: number; readonly value: number }[];
  readonly going: Going | null;
  /** What the cycle shows so far; null in the past, where only what was said then is shown. */
  readonly reading: Record<string, unknown> | null;
}

/** What the course of a key result depended on, and the course. */
interface Known {
  readonly from: string;
  readonly course: MovedCourse | null;
}

const MOST = 20_000;
const memories = new WeakMap<Store['db'], Map<string, Known>>();

/**
 * Today: the same values, forecast and difference as on the page of the cycle. Values are appended, never changed: while a
 * series has as many as when a course was made, the course stands, and its years are not read again.
 */
export async function coursesNow(
  store: Store,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  written: ReadonlyMap<string, Written>,
  { organisation: { weekStart, fiscalYearStart }, today }: Pick<PageAsked, 'organisation' | 'today'>,
): Promise<Map<KeyResult, MovedCourse>> {
  const memory = memoryOf(store);
  const kpiOf = ({ measure }: KeyResult) => (measure?.kind === 'kpi' ? written.get(measure.kpiId) : undefined);
  const [versions, counts] = await Promise.all([
    versionNumbers(store.db, keyResults),
    countsOfValues(store.db, keyResults),
  ]);
  const rules = { weekStart, fiscalYearStart };
  const { start, end, state } = cycle;
  const fromOf = (one: KeyResult) =>
    JSON.stringify([
      { start, end, state, today, rules },
      one,
      kpiOf(one)?.unit,
      kpiOf(one)?.declared_season,
      one.measure && versions.get(one.measure.definitionVersionId)?.body,
      counts.get(one.id),
    ]);
  const changed = keyResults.filter((one) => memory.get(one.id)?.from !== fromOf(one));
  const kpis = changed.flatMap((one) => {
    const kpi = kpiOf(one);
    if (!kpi) return [];
    const { id, unit, declared_season: season } = kpi;
    return [
      { id, unit: fromJson<Unit>(unit), declaredSeason: season === null ? null : fromJson<DeclaredSeason>(season) },
    ];
  });
  const courses =
    changed.length === 0 ? new Map() : await coursesOf(store, cycle, changed, { kpis, rules, versions, today });
  for (const one of changed) memory.set(one.id, { from: fromOf(one), course: moved(courses.get(one.id)) });
  return new Map(
    keyResults.flatMap((one) => {
      const course = memory.get(one.id)?.course;
      return course ? [[one, course] as const] : [];
    }),
  );
}

function moved(course: Course | undefined): MovedCourse | null {
  if (!course) return null;
  const { values, going, reading } = course;
  const shown = values.flatMap(({ week, value }) => (value === null ? [] : [{ week, value }]));
  return { values: shown, going, reading: reading && withoutChance(reading) };
}

function memoryOf({ db }: Store): Map<string, Known> {
  const before = memories.get(db);
  if (before && before.size < MOST) return before;
  const memory = new Map<string, Known>();
  memories.set(db, memory);
  return memory;
}

/** On a past day: the values that were said at the check-ins taken by then, against the forecast frozen at the start. */
export async function coursesThen(
  db: Reader,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  taken: readonly TakenCheckIn[],
  { organisation: { weekStart, fiscalYearStart } }: PageAsked,
): Promise<Map<KeyResult, MovedCourse>> {
  const going = await wasGoing(db, cycle, keyResults, { weekStart, fiscalYearStart });
  return new Map(
    keyResults.map((keyResult) => [
      keyResult,
      {
        values: taken.flatMap(({ week, entries }) =>
          entries.flatMap((entry) =>
            entry.keyResultId === keyResult.id && entry.value !== null ? [{ week, value: entry.value.value }] : [],
          ),
        ),
        going: going.get(keyResult.id) ?? null,
        reading: null,
      },
    ]),
  );
}
