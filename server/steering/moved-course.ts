import type { TakenCheckIn } from '../../store/check-in.ts';
import { fromJson } from '../../store/columns.ts';
import type { Cycle } from '../../store/cycle.ts';
import type { KeyResult } from '../../store/key-result.ts';
import type { Unit } from '../../store/kpi.ts';
import type { Reader, Store } from '../../store/store.ts';
import { coursesOf, withoutChance } from '../okr/key-result-course.ts';
import { versionNumbers } from '../okr/measured-key-results.ts';
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

/** Today: the same values, forecast and difference as on the page of the cycle. */
export async function coursesNow(
  store: Store,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  written: ReadonlyMap<string, Written>,
  { organisation: { weekStart, fiscalYearStart }, today }: PageAsked,
): Promise<Map<string, MovedCourse>> {
  const kpis = keyResults.flatMap(({ measure }) => {
    const row = measure?.kind === 'kpi' ? written.get(measure.kpiId) : undefined;
    return row ? [{ id: row.id, unit: fromJson(row.unit) as Unit }] : [];
  });
  const versions = await versionNumbers(store.db, keyResults);
  const rules = { weekStart, fiscalYearStart };
  const courses = await coursesOf(store, cycle, keyResults, { kpis, rules, versions, today });
  return new Map(
    [...courses].map(([id, { values, going, reading }]) => [
      id,
      {
        values: values.flatMap(({ week, value }) => (value === null ? [] : [{ week, value }])),
        going,
        reading: reading && withoutChance(reading),
      },
    ]),
  );
}

/** On a past day: the values that were said at the check-ins taken by then, against the forecast frozen at the start. */
export async function coursesThen(
  db: Reader,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  taken: readonly TakenCheckIn[],
  { organisation: { weekStart, fiscalYearStart } }: PageAsked,
): Promise<Map<string, MovedCourse>> {
  const going = await wasGoing(db, cycle, keyResults, { weekStart, fiscalYearStart });
  return new Map(
    keyResults.map(({ id }) => [
      id,
      {
        values: taken.flatMap(({ week, entries }) =>
          entries.flatMap((entry) =>
            entry.keyResultId === id && entry.value !== null ? [{ week, value: entry.value.value }] : [],
          ),
        ),
        going: going.get(id) ?? null,
        reading: null,
      },
    ]),
  );
}
