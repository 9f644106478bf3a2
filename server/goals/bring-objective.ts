import { bucketStart, type WeekStart } from '../../src/calendar/bucket.ts';
import type { PlannedKeyResult } from '../../src/interchange/goals/plan.ts';
import { insertDefinedKpi } from '../../store/create-kpi.ts';
import { rememberSource, sourcesOf } from '../../store/goal-import.ts';
import { insertGuardrail } from '../../store/guardrail.ts';
import { insertInitiative } from '../../store/initiative.ts';
import {
  insertKeyResult,
  type KeyResult,
  keyResultOnce,
  type MeasureAsked,
  putStated,
} from '../../store/key-result.ts';
import { appendValues } from '../../store/measurement.ts';
import { insertObjective, type Objective, putObjective, theObjective, withdrawnAmong } from '../../store/objective.ts';
import { seriesFor } from '../../store/series.ts';
import type { GoalSourceTable } from '../../store/tables/goal-import.ts';
import type { WriteContext } from '../../store/write.ts';
import { keyOfName, kpiOfLine, nameOfLine, openDefinition } from '../wording/kpi-of-line.ts';
import type { Becomes, Does } from './compare-plan.ts';
import type { Keyed, SettledObjective } from './settle-plan.ts';

export interface Bringing {
  readonly importId: string;
  readonly weekStart: WeekStart;
}

/**
 * One objective of a file with everything under it, in the transaction of its part. It was nobody's here: no author is
 * given to it. What somebody has changed here since the last time stays as it is here.
 */
export async function bringObjective(
  context: WriteContext,
  objective: SettledObjective,
  bringing: Bringing,
): Promise<{ becomes: Becomes; does: Does }[]> {
  const done: { becomes: Becomes; does: Does }[] = [];
  const rails = objective.levels.map(({ railKey }) => railKey);
  const under = [...objective.keyResults, ...objective.levels, ...objective.initiatives].map(({ key }) => key);
  const above = objective.supports === null ? [] : [objective.supports];
  const sources = await sourcesOf(context.tx, [objective.key, ...under, ...rails, ...above]);
  const remember = async (becomes: Becomes, { key, hash }: Keyed, subject: { id: string; version: number }) => {
    const source = {
      source_key: key,
      subject_kind: becomes,
      subject_id: subject.id,
      subject_version: subject.version,
      content_hash: hash,
      import_id: bringing.importId,
    };
    await rememberSource(context, source);
    sources.set(key, source);
  };
  const known = sources.get(objective.key);
  // Withdrawn here, it does not come back by the file: nor does anything come under it.
  if (known && (await withdrawnAmong(context.tx, [known.subject_id])).size > 0)
    return becomesOf(objective).map((becomes) => ({ becomes, does: 'kept' }));
  const id = known ? known.subject_id : (await newObjective(context, objective, sources)).id;
  if (!known) await remember('objective', objective, await theObjective(context.tx, id));
  done.push({ becomes: 'objective', does: known ? await restate(context, objective, known, remember) : 'added' });
  for (const stated of objective.keyResults) {
    const before = sources.get(stated.key);
    if (before) {
      done.push({ becomes: 'key-result', does: await restateKeyResult(context, objective, stated, before, remember) });
      continue;
    }
    const created = await newKeyResult(context, objective, id, stated);
    await keepValue(context, created, stated, bringing.weekStart);
    await remember('key-result', stated, created);
    done.push({ becomes: 'key-result', does: 'added' });
  }
  for (const level of objective.levels) {
    const kpi = sources.get(level.key);
    const kpiId = kpi ? kpi.subject_id : await newKpi(context, level);
    if (!kpi) await remember('kpi', level, { id: kpiId, version: 1 });
    done.push({ becomes: 'kpi', does: kpi ? 'unchanged' : 'added' });
    if (level.beyond === null) continue;
    const rail = sources.get(level.railKey);
    done.push({ becomes: 'guardrail', does: rail ? 'unchanged' : 'added' });
    if (rail) continue;
    const { atLeast, atMost } = level;
    const beyond = level.beyond === 'talk' ? ({ act: 'talk', withinHours: 48 } as const) : { act: level.beyond };
    const asked = { objectiveId: id, kpiId, atLeast, atMost, beyond, words: level.name.slice(0, 500) };
    const made = await insertGuardrail(context, objective.teamId, asked);
    await remember('guardrail', { key: level.railKey, hash: '' }, { id: made.id, version: 1 });
  }
  for (const initiative of objective.initiatives) {
    const before = sources.get(initiative.key);
    done.push({ becomes: 'initiative', does: before ? 'unchanged' : 'added' });
    if (before) continue;
    const bet = { objectiveId: id, keyResultId: null, bet: initiative.bet };
    await remember('initiative', initiative, await insertInitiative(context, objective.teamId, bet));
  }
  return done;
}

const becomesOf = ({ keyResults, levels, initiatives }: SettledObjective): Becomes[] => [
  'objective',
  ...keyResults.map(() => 'key-result' as const),
  ...levels.flatMap(({ beyond }): Becomes[] => (beyond === null ? ['kpi'] : ['kpi', 'guardrail'])),
  ...initiatives.map(() => 'initiative' as const),
];

type Sources = ReadonlyMap<string, GoalSourceTable>;
type Remember = (becomes: Becomes, keyed: Keyed, subject: { id: string; version: number }) => Promise<void>;

async function newObjective(context: WriteContext, objective: SettledObjective, sources: Sources): Promise<Objective> {
  const created = await insertObjective(context, {
    cycleId: objective.cycleId,
    teamId: objective.teamId,
    title: objective.title,
    whyNow: objective.why,
    serves: null,
    improvesKpiId: null,
    supportsObjectiveId: sources.get(objective.supports ?? '')?.subject_id ?? null,
    authorId: null,
    contributingTeamIds: objective.contributing,
  });
  if (!objective.history) return created;
  return putObjective(context, created.id, created.version, { state: 'chosen', rank: objective.rank });
}

async function restate(
  context: WriteContext,
  stated: SettledObjective,
  source: GoalSourceTable,
  remember: Remember,
): Promise<Does> {
  if (source.content_hash === stated.hash || stated.history) return 'unchanged';
  const now = await theObjective(context.tx, source.subject_id);
  if (now.version !== source.subject_version) return 'kept';
  const change = { title: stated.title, whyNow: stated.why };
  await remember('objective', stated, await putObjective(context, now.id, now.version, change));
  return 'changed';
}

type StatedKeyResult = PlannedKeyResult & Keyed;

function measureOf({ metric, value, statement }: PlannedKeyResult): MeasureAsked | null {
  const formula = metric || (value ? statement : '');
  if (formula === '') return null;
  const open = { population: '', inclusions: '', exclusions: '', source: '', howObtained: '' };
  return { kind: 'own', definition: { formula, ...open, cadence: 'week' } };
}

const newKeyResult = (
  context: WriteContext,
  { teamId }: SettledObjective,
  objectiveId: string,
  stated: StatedKeyResult,
) =>
  insertKeyResult(context, teamId, {
    objectiveId,
    statement: stated.statement,
    unit: stated.unit,
    commitment: 'aspirational',
    baseline: stated.baseline,
    target: stated.target,
    firstMovementWeek: null,
    measure: measureOf(stated),
    beyondLimit: stated.beyondLimit,
  });

/** Nothing is computed backwards from a percentage of progress: only values that the file states are values here. */
async function keepValue(
  { tx, now, ...rest }: WriteContext,
  { id, measure }: KeyResult,
  { value }: PlannedKeyResult,
  weekStart: WeekStart,
) {
  if (!value || measure === null) return;
  const series = await seriesFor(
    { tx, now, ...rest },
    {
      subject: { kind: 'key-result', id },
      definitionVersionId: measure.definitionVersionId,
      specHash: null,
      grain: 'week',
    },
  );
  const period = bucketStart(value.on, 'week', { weekStart });
  await appendValues(tx, series.id, [{ period, value: value.value }], { source: 'import', recordedAt: now });
}

async function restateKeyResult(
  context: WriteContext,
  { teamId, history }: SettledObjective,
  stated: StatedKeyResult,
  source: GoalSourceTable,
  remember: Remember,
): Promise<Does> {
  const { keyResult: now, withdrawn } = await keyResultOnce(context.tx, source.subject_id);
  if (withdrawn) return 'kept';
  if (source.content_hash === stated.hash || history) return 'unchanged';
  if (now.version !== source.subject_version) return 'kept';
  const after = await putStated(context, teamId, now, stated);
  await remember('key-result', stated, after);
  return 'changed';
}

/** A level to hold, as a proposed KPI with everything still to be said but its level. */
async function newKpi(context: WriteContext, level: SettledObjective['levels'][number]): Promise<string> {
  const taken = new Set((await context.tx.selectFrom('kpi').select('key').execute()).map(({ key }) => key));
  const { atLeast, atMost, unit, ownerTeamId } = level;
  const kpi = kpiOfLine({ text: level.name }, keyOfName(nameOfLine(level.name), taken), ownerTeamId, null);
  const expectedLevel = atLeast === null && atMost === null ? null : { atLeast, atMost };
  const direction = atLeast !== null ? 'up' : atMost !== null ? 'down' : 'none';
  return (await insertDefinedKpi(context, null, { ...kpi, unit, expectedLevel, direction }, openDefinition())).kpi.id;
}
