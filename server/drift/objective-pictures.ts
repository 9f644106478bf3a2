import type { Change, KeyResultPicture, ObjectivePicture } from '../../src/drift/picture.ts';
import type { CycleReading } from '../../src/impact/cycle-reading.ts';
import { weekOf } from '../../src/okr/cycle-week.ts';
import { guardrailState } from '../../src/okr/guardrail.ts';
import { currentStances } from '../../src/people/stance.ts';
import type { Gathered } from './gather.ts';

type Objective = Gathered['objectives'][number];
type KeyResult = Gathered['keyResults'][number];

/** Days between two values: a month is thirty, a quarter ninety-one. */
export const daysOfGrain: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

/** The objectives of a team as the detectors look at them. `sees`: what the barest member of the team sees. */
export function objectivePictures(all: Gathered, teamId: string, sees: ReadonlySet<string>): ObjectivePicture[] {
  return all.objectives
    .filter((objective) => objective.teamId === teamId && objective.state !== 'not-doing')
    .map((objective) => objectivePicture(all, objective, sees));
}

function objectivePicture(all: Gathered, objective: Objective, sees: ReadonlySet<string>): ObjectivePicture {
  const members = new Set((all.members.get(objective.teamId) ?? []).map(({ personId }) => personId));
  const stances = currentStances(all.stances.filter(({ objectiveId }) => objectiveId === objective.id));
  const comments = all.comments.filter(({ objectiveId }) => objectiveId === objective.id);
  const notAuthor = ({ personId }: { personId: string }) => personId !== objective.authorId;
  const agreeing = stances.filter((one) => one.stance.kind === 'agree' && members.has(one.personId)).filter(notAuthor);
  const voices = new Set([...stances, ...comments].filter(notAuthor).map(({ personId }) => personId));
  const keyResults = all.keyResults.filter(({ objectiveId }) => objectiveId === objective.id);
  return {
    id: objective.id,
    title: objective.title,
    active: objective.state === 'chosen',
    contributors: contributors(all, objective, keyResults, voices),
    agreements: agreeing.length,
    voices: voices.size,
    oneMoreUntil: objective.beyondLimit?.reviewOn ?? null,
    contributing: objective.contributingTeams
      .filter(({ teamId, answer }) => answer !== 'declined' && sees.has(teamId))
      .map(({ teamId, answer }) => ({
        teamId,
        teamName: all.tree.has(teamId) ? (all.teams.find(({ id }) => id === teamId)?.name ?? '') : '',
        accepted: answer === 'accepted',
      })),
    guardrails: all.guardrails
      .filter(({ objectiveId }) => objectiveId === objective.id)
      .map((rail) => ({ id: rail.id, state: railState(all, rail) })),
    keyResults: keyResults.map((keyResult) => keyResultPicture(all, keyResult)),
  };
}

/**
 * How many people have had a hand in an objective: wrote it or one of its key results, or spoke of it. Not counted before
 * the third week, when a cycle has only just been written; another team that accepted is another hand.
 */
function contributors(
  { cycle, today, settings, contributors: hands }: Gathered,
  objective: Objective,
  keyResults: readonly KeyResult[],
  voices: ReadonlySet<string>,
): number {
  if (!cycle || cycle.state === 'planning' || weekOf(cycle, today) <= settings.agreeByWeek) return 0;
  const people = new Set([
    ...voices,
    ...(objective.authorId === null ? [] : [objective.authorId]),
    ...[objective.id, ...keyResults.map(({ id }) => id)].flatMap((id) => [...(hands.get(id) ?? [])]),
  ]);
  return people.size + objective.contributingTeams.filter(({ answer }) => answer === 'accepted').length;
}

function railState(
  { piloted, today }: Gathered,
  rail: Gathered['guardrails'][number],
): 'fine' | 'to-watch' | 'crossed' {
  const facts = piloted.get(rail.kpiId)?.facts;
  if (!facts || facts.last === null || facts.last > today) return 'fine';
  const state = guardrailState(rail, {
    value: facts.value,
    overdue: false,
    signal: facts.signal?.side ?? null,
    level: facts.level ? (facts.level.perYear > 0 ? 'rising' : 'falling') : null,
  });
  return state === 'crossed' || state === 'to-watch' ? state : 'fine';
}

function keyResultPicture(all: Gathered, keyResult: KeyResult): KeyResultPicture {
  const { id, measure, baseline, target } = keyResult;
  const kpi = all.live.find(({ key }) => key === measure?.kpi?.key);
  const entries = all.checkIns.flatMap((checkIn) =>
    checkIn.entries
      .filter(({ keyResultId }) => keyResultId === id)
      .map(({ value, confidence }) => ({ on: checkIn.on, value: value?.value ?? null, confidence })),
  );
  const reading = keyResult.reading as unknown as CycleReading | null;
  const going = reading?.kind === 'cycle-reading' ? reading.asItWasGoing : null;
  return {
    id,
    statement: keyResult.statement,
    intent: keyResult.commitment,
    oneMoreUntil: keyResult.beyondLimit?.reviewOn ?? null,
    baseline,
    target,
    periodDays: kpi ? (daysOfGrain[kpi.cadence] ?? 7) : 7,
    openedOn: all.openedOn.get(id) ?? all.cycle?.start ?? all.today,
    checkIns: entries,
    values: keyResult.values.flatMap(({ period, value }) => (value === null ? [] : [{ on: period, value }])),
    forecast: going && {
      expected: going.mean.at(-1) ?? 0,
      lower: going.lower80.at(-1) ?? 0,
      upper: going.upper80.at(-1) ?? 0,
    },
    chance: keyResult.chance?.probability ?? null,
    firstMovementWeek: keyResult.firstMovementWeek,
    changes: [...targetChanges(all, id), ...definitionChange(all, keyResult, kpi?.id)],
    kpiRange: (kpi && all.ranges.get(kpi.key)) ?? null,
  };
}

function targetChanges({ changes }: Gathered, keyResultId: string): Change[] {
  return changes
    .filter((change) => change.keyResultId === keyResultId)
    .flatMap(({ on, from, to, reason }) => [
      ...(from.target === to.target ? [] : [{ on, what: 'target' as const, from: from.target, to: to.target, reason }]),
      ...(from.baseline === to.baseline
        ? []
        : [{ on, what: 'baseline' as const, from: from.baseline, to: to.baseline, reason }]),
    ]);
}

/** Its KPI was given another meaning since the cycle began. */
function definitionChange({ versions, cycle }: Gathered, { measure }: KeyResult, kpiId: string | undefined): Change[] {
  const version = kpiId === undefined ? undefined : versions.get(kpiId);
  const on = version?.agreedAt?.slice(0, 10);
  if (!version || !on || !cycle || on < cycle.start || version.id === measure?.definitionVersionId) return [];
  return [{ on, what: 'definition', from: null, to: null, reason: version.why || null }];
}
