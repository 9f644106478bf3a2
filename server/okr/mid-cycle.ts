import { bucketEnd } from '../../src/calendar/bucket.ts';
import type { CycleReading } from '../../src/impact/cycle-reading.ts';
import { chanceAt } from '../../src/impact/read-cycle.ts';
import { currentCheckIns } from '../../src/okr/check-in.ts';
import { midCycle, weeksOf } from '../../src/okr/cycle-week.ts';
import { checkInsOf } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { type KeyResult, keyResultsOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import type { Store } from '../../store/store.ts';
import { measuredOf, versionNumbers } from './measured-key-results.ts';
import { here } from './okr-place.ts';
import { type Measured, pastOf } from './read-key-result.ts';

export interface MidCycle {
  readonly keyResultId: string;
  /** Felt by the team, out of 10. */
  readonly confidence: number | null;
  /** Computed from what was measured by then. */
  readonly chance: CycleReading['chance'];
  /** Null where nothing was measured at the end, and for what was dropped. */
  readonly reached: boolean | null;
}

/** What one team felt at the half of a cycle, what the numbers said then, and what came: for that team alone. */
export async function midCycleOf(store: Store, cycle: Cycle, teamId: string): Promise<MidCycle[]> {
  const { db } = store;
  const objectives = (await objectivesOfCycle(db, cycle.id)).filter((one) => one.teamId === teamId);
  const keyResults = await keyResultsOf(
    db,
    objectives.map(({ id }) => id),
  );
  const half = Math.ceil(weeksOf(cycle) / 2);
  const { organisation } = await here(store);
  const rules = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const [closings, taken, kpis, versions] = await Promise.all([
    closingsOf(
      db,
      keyResults.map(({ id }) => id),
    ),
    checkInsOf(db, cycle.id, teamId),
    allKpis(db),
    versionNumbers(db, keyResults),
  ]);
  const measures = await measuredOf(db, keyResults, kpis, rules, versions);
  const felt = currentCheckIns(taken.map((one) => ({ ...one, authorId: null })))
    .filter(({ week }) => week <= half)
    .flatMap(({ entries }) => entries);
  return keyResults.map((keyResult) => {
    const target = closings.find(({ keyResultId }) => keyResultId === keyResult.id)?.lines.target.kind;
    const measured = measures.get(keyResult.id);
    return {
      keyResultId: keyResult.id,
      confidence:
        felt.findLast(({ keyResultId, confidence }) => keyResultId === keyResult.id && confidence !== null)
          ?.confidence ?? null,
      chance: measured ? chanceOn(cycle, keyResult, measured, midCycle(cycle)) : null,
      reached: target === 'reached' ? true : target === 'not-reached' ? false : null,
    };
  });
}

/** With the values that were known that day, whatever came after. */
function chanceOn(cycle: Cycle, keyResult: KeyResult, measured: Measured, day: string): CycleReading['chance'] {
  const values = measured.values.filter(({ period }) => bucketEnd(period, measured.grain) < day);
  const past = pastOf(cycle, keyResult, { ...measured, values }, day);
  return past && chanceAt(past);
}
