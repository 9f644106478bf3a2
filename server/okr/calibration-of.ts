import { calibration } from '../../src/okr/calibration.ts';
import { allCycles } from '../../store/cycle.ts';
import { currentMemberships } from '../../store/membership.ts';
import type { Store } from '../../store/store.ts';
import { midCycleOf } from './mid-cycle.ts';

/** Over closed cycles, what a team felt at the half and what its numbers said then, each against what came. */
export async function calibrationOf(store: Store, teamId: string) {
  const size = (await currentMemberships(store.db, { teamId })).length;
  const closed = (await allCycles(store.db)).filter(({ state }) => state === 'closed');
  const told = (await Promise.all(closed.map((cycle) => midCycleOf(store, cycle, teamId)))).flat();
  const against = (said: (one: (typeof told)[number]) => number | null) =>
    calibration(
      size,
      told.flatMap((one) => {
        const confidence = said(one);
        return confidence === null || one.reached === null ? [] : [{ confidence, reached: one.reached }];
      }),
    );
  return {
    calibration: { ...against(({ confidence }) => confidence) },
    // Out of ten, like a confidence: three chances in ten stand beside a three.
    pace: { ...against(({ chance }) => chance && chance.probability * 10) },
  };
}
