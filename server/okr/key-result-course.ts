import type { Cycle } from '../../src/okr/cycle.ts';
import type { KeyResult } from '../../store/key-result.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { Store } from '../../store/store.ts';
import { measuredOf, type versionNumbers } from './measured-key-results.ts';
import { goingByWeek, type KeyResultReading, type Measured, readKeyResults, weeklyValues } from './read-key-result.ts';

/** What is measured of a key result, week by week, beside where it was going before its cycle. */
export interface Course {
  readonly measured: Measured;
  readonly values: ReturnType<typeof weeklyValues>;
  /** One a week; null before the cycle runs, or with too little past. */
  readonly going: ReturnType<typeof goingByWeek>;
  /** Null before the cycle runs. */
  readonly reading: KeyResultReading | null;
}

interface Known {
  readonly kpis: readonly Pick<Kpi, 'id' | 'unit' | 'declaredSeason'>[];
  readonly rules: Measured['rules'];
  readonly versions: Awaited<ReturnType<typeof versionNumbers>>;
  readonly today: string;
}

/** The course of each key result that has a measure: one way, whatever page shows it. */
export const coursesOf = (
  store: Store,
  cycle: Cycle,
  keyResults: readonly KeyResult[],
  known: Known,
): Promise<Map<string, Course>> =>
  coursesAcross(
    store,
    keyResults.map((keyResult) => ({ cycle, keyResult })),
    known,
  );

/** The same for the key results of several cycles: as many queries as for one. */
export async function coursesAcross(
  store: Store,
  asked: readonly { readonly cycle: Cycle; readonly keyResult: KeyResult }[],
  { kpis, rules, versions, today }: Known,
): Promise<Map<string, Course>> {
  const keyResults = asked.map(({ keyResult }) => keyResult);
  const measures = await measuredOf(store.db, keyResults, kpis, rules, versions);
  const withMeasure = asked.flatMap(({ cycle, keyResult }) => {
    const measured = measures.get(keyResult.id);
    return measured ? [{ cycle, keyResult, measured }] : [];
  });
  const readings = await readKeyResults(
    store,
    withMeasure.filter(({ cycle }) => cycle.state !== 'planning'),
    today,
  );
  return new Map(
    withMeasure.map(({ cycle, keyResult, measured }) => {
      const reading = readings.get(keyResult.id) ?? null;
      const going = reading && goingByWeek(cycle, reading, measured);
      return [keyResult.id, { measured, values: weeklyValues(cycle, measured), going, reading }];
    }),
  );
}

/** Without the chance, which is the team's own, and without the forecast's arrays, which `going` draws week by week. */
export function withoutChance(reading: KeyResultReading): Record<string, unknown> {
  if (reading.kind !== 'cycle-reading') return { ...reading };
  const { asItWasGoing: _, chance: __, ...rest } = reading;
  return { ...rest, chance: null };
}
