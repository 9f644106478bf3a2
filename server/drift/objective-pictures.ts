import { localDate } from '../../src/calendar/local-time.ts';
import type { Change, KeyResultPicture, ObjectivePicture } from '../../src/drift/picture.ts';
import { weekOf } from '../../src/okr/cycle-week.ts';
import { guardrailState } from '../../src/okr/guardrail.ts';
import { currentStances } from '../../src/people/stance.ts';
import type { FindingCode } from '../../src/wording/read-line.ts';
import { textKey } from '../../src/wording/text-key.ts';
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
    explained: explained(all, objective.title),
    contributors: contributors(all, objective, voices),
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
 * How many people have had a hand in an objective: wrote it, one of its key results or initiatives, said where it stands,
 * or spoke of it. Not counted before the third week, when a cycle has only just been written; another team that accepted
 * is another hand.
 */
function contributors(
  { cycle, today, settings, contributors: hands }: Gathered,
  objective: Objective,
  voices: ReadonlySet<string>,
): number {
  if (!cycle || cycle.state === 'planning' || weekOf(cycle, today) <= settings.agreeByWeek) return 0;
  const people = new Set([
    ...voices,
    ...(objective.authorId === null ? [] : [objective.authorId]),
    ...(hands.get(objective.id) ?? []),
  ]);
  return people.size + objective.contributingTeams.filter(({ answer }) => answer === 'accepted').length;
}

/** The remarks about a text that somebody gave a reason for: they were answered as it was written. */
function explained({ explained: said }: Gathered, text: string): FindingCode[] {
  const key = textKey(text);
  return remarks.filter((code) => said.has(`${key}:${code}`));
}

const remarks: readonly FindingCode[] = ['individual', 'pay'];

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
  const { id, measure, baseline, target, course } = keyResult;
  const kpi = measure?.kind === 'kpi' ? all.measuring.get(measure.kpiId) : undefined;
  const reading = course?.reading?.kind === 'cycle-reading' ? course.reading : null;
  const going = reading?.asItWasGoing ?? null;
  return {
    id,
    statement: keyResult.statement,
    explained: explained(all, keyResult.statement),
    intent: keyResult.commitment,
    oneMoreUntil: keyResult.beyondLimit?.reviewOn ?? null,
    baseline,
    target,
    periodDays: daysOfGrain[course?.measured.grain ?? kpi?.cadence ?? 'week'] ?? 7,
    openedOn: openedOn(all, id),
    checkIns: saidOf(all, id),
    values: (course?.values ?? []).flatMap(({ period, value }) => (value === null ? [] : [{ on: period, value }])),
    forecast: going && {
      expected: going.mean.at(-1) ?? 0,
      lower: going.lower80.at(-1) ?? 0,
      upper: going.upper80.at(-1) ?? 0,
    },
    chance: reading?.chance?.probability ?? null,
    firstMovementWeek: keyResult.firstMovementWeek,
    changes: [...targetChanges(all, id), ...definitionChange(all, keyResult)],
    kpiRange: (kpi && all.ranges.get(kpi.id)) ?? null,
  };
}

/** Since when there can be news: written, and its cycle started. While it is planned, since today only. */
function openedOn({ openedOn: written, startedOn, cycle, today }: Gathered, keyResultId: string): string {
  if (!cycle || cycle.state === 'planning') return today;
  const started = startedOn.get(cycle.id) ?? cycle.start;
  const on = written.get(keyResultId) ?? cycle.start;
  return on > started ? on : started;
}

/**
 * What the team said of it. One that the check-in passed over by itself, with nothing new, was not spoken of; one that the
 * team passed over with a word was, without a value or a confidence.
 */
function saidOf({ checkIns }: Gathered, keyResultId: string): KeyResultPicture['checkIns'] {
  return checkIns.flatMap(({ on, entries }) =>
    entries
      .filter((entry) => entry.keyResultId === keyResultId && entry.skipped?.why !== 'nothing-new')
      .map(({ value, confidence, skipped }) =>
        skipped === null ? { on, value: value?.value ?? null, confidence } : { on, value: null, confidence: null },
      ),
  );
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

/**
 * Its KPI was given another meaning since the cycle began. A definition of its own cannot be: what measures a key result
 * stays while its cycle runs.
 */
function definitionChange({ versions, cycle, organisation }: Gathered, { measure }: KeyResult): Change[] {
  const version = measure?.kind === 'kpi' ? versions.get(measure.kpiId) : undefined;
  if (!version?.agreedAt || !cycle || version.id === measure?.definitionVersionId) return [];
  const on = localDate(organisation.timezone, version.agreedAt);
  return on < cycle.start ? [] : [{ on, what: 'definition', from: null, to: null, reason: version.why || null }];
}
