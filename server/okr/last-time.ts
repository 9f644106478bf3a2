import { cyclesBefore } from '../../src/okr/retrospective.ts';
import { trialAnswered, trialState } from '../../src/okr/trial.ts';
import { type Decision, decidedLastTime } from '../../src/people/decision.ts';
import type { Actor } from '../../src/people/relation.ts';
import { allCycles, type Cycle } from '../../store/cycle.ts';
import { keyResultsOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import { objectivesOfCycle } from '../../store/objective.ts';
import type { Reader } from '../../store/store.ts';
import { isSeen } from './okr-place.ts';
import { decidedAbout, decisionsSeen, RETROSPECTIVE } from './shown-decision.ts';

/**
 * What the cycles before left to the one being planned: what was to continue, what was to become a KPI and has not, trials
 * and where they are, decisions still open. Proposed again here rather than forced at the close.
 */
export async function lastTime(
  db: Reader,
  actor: Actor,
  planned: Cycle,
  of: (teamId: string) => boolean = () => true,
): Promise<LastTime> {
  const sees = (teamId: string) => isSeen(actor, teamId);
  const closed = cyclesBefore(await allCycles(db), planned);
  const kpis = await allKpis(db);
  const toGraduate: Said[] = [];
  const trials: LastTime['trials'] = [];
  const toContinue: LastTime['toContinue'] = [];
  const last = new Set<string>();
  for (const [rank, cycle] of closed.entries()) {
    const objectives = (await objectivesOfCycle(db, cycle.id)).filter(({ teamId }) => sees(teamId) && of(teamId));
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
      if (
        kpi &&
        sees(kpi.ownerTeamId) &&
        (kpi.status === 'proposed' || kpi.status === 'live') &&
        !(trialAnswered(kpi, cycle) && kpi.statusOn !== null && kpi.statusOn < planned.start)
      ) {
        const trial = trialState(closed.slice(0, rank).length);
        trials.push({ key: kpi.key, name: kpi.name, kind: trial.kind, until: kpi.reviewOn });
      }
      if (fate?.kind === 'become-kpi' && kpiId === null) toGraduate.push(said);
      if (fate?.kind === 'continue' && rank === 0) toContinue.push({ ...said, words: fate.words });
    }
    if (rank === 0) for (const { id } of [cycle, ...objectives]) last.add(id);
  }
  const earlier = new Set(closed.map(({ id }) => id));
  const decisions = (await decisionsSeen(db, actor)).filter(
    (decision) =>
      (of(decision.teamId) || of(decidedAbout(decision, RETROSPECTIVE) ?? '')) &&
      decision.about.some(({ id }) => last.has(id) || (decision.followed === null && earlier.has(id))),
  );
  return { toGraduate, trials, toContinue, decisions: decidedLastTime(decisions, null) };
}

interface Said {
  readonly keyResultId: string;
  readonly objectiveId: string;
  readonly statement: string;
  readonly cycleName: string;
  readonly learnt: string;
}

interface LastTime {
  readonly toGraduate: Said[];
  readonly trials: { key: string; name: string; kind: 'on-trial' | 'asks'; until: string | null }[];
  readonly toContinue: (Said & { readonly words: string })[];
  readonly decisions: Decision[];
}
