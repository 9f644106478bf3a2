import { trialState } from '../../src/okr/trial.ts';
import { decidedLastTime } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { allCycles, type Cycle } from '../../store/cycle.ts';
import { decisionsOf } from '../../store/decision.ts';
import { keyResultsOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import type { Reader } from '../../store/store.ts';
import { isSeen } from './okr-place.ts';

/**
 * What the cycles before left to the one being planned: what was to continue, what was to become a KPI and has not, trials
 * and where they are, decisions still open. Proposed again here rather than forced at the close.
 */
export async function lastTime(db: Reader, actor: Actor, planned: Cycle) {
  const closed = (await allCycles(db)).filter(
    ({ teamId, state, start }) => teamId === planned.teamId && state === 'closed' && start < planned.start,
  );
  const kpis = await allKpis(db);
  const toGraduate = [];
  const trials = [];
  const toContinue = [];
  const teamIds = new Set<string>();
  const about = new Set<string>();
  for (const [rank, cycle] of closed.entries()) {
    const objectives = (await objectivesOfCycle(db, cycle.id)).filter(({ teamId }) => isSeen(actor, teamId));
    const keyResults = await keyResultsOf(
      db,
      objectives.map(({ id }) => id),
    );
    const closings = await closingsOf(
      db,
      keyResults.map(({ id }) => id),
    );
    for (const { keyResultId, fate, kpiId, learnt } of closings) {
      const { id, statement, objectiveId } = keyResults.find((one) => one.id === keyResultId)!;
      const said = { keyResultId: id, objectiveId, statement, cycleName: cycle.name, learnt };
      const kpi = kpis.find((one) => one.id === kpiId);
      if (kpi && isSeen(actor, kpi.ownerTeamId) && (kpi.status === 'proposed' || kpi.status === 'live')) {
        const trial = trialState(closed.slice(0, rank).length);
        trials.push({ key: kpi.key, name: kpi.name, kind: trial.kind, until: kpi.reviewOn });
      }
      if (fate?.kind === 'become-kpi' && kpiId === null) toGraduate.push(said);
      if (fate?.kind === 'continue' && rank === 0) toContinue.push({ ...said, words: fate.words });
    }
    if (rank > 0) continue;
    for (const { id, teamId } of objectives) {
      teamIds.add(teamId);
      about.add(id);
    }
  }
  const decisions = (await decisionsOf(db, [...teamIds])).filter((decision) =>
    decision.about.some(({ id }) => about.has(id)),
  );
  return {
    toGraduate,
    trials,
    toContinue,
    decisions: decidedLastTime(decisions, null).map(({ about: _, why: __, ...decision }) => decision),
  };
}
