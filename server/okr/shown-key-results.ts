import type { Grain } from '../../src/calendar/bucket.ts';
import type { MeasureKind } from '../../src/impact/cycle-reading.ts';
import { currentCheckIns } from '../../src/okr/check-in.ts';
import { closingGaps, closingLines, type ImpactVerdict } from '../../src/okr/closing.ts';
import { progress } from '../../src/okr/progress.ts';
import type { Actor } from '../../src/people/relation.ts';
import { checkInsOf, type TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { type KeyResult, keyResultsOf, ownDefinitions, targetChangesOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis, type Kpi } from '../../store/kpi.ts';
import { valuesOfSeries } from '../../store/measurement.ts';
import type { Reader, Store } from '../../store/store.ts';
import { here, isSeen } from './okr-place.ts';
import { goingByWeek, type KeyResultReading, type Measured, readKeyResults, weeklyValues } from './read-key-result.ts';

export type ShownKeyResult = Awaited<ReturnType<typeof shownKeyResults>>[number];

/** The key results of a cycle with their values, what the cycle shows, and their closing. */
export async function shownKeyResults(
  store: Store,
  actor: Actor,
  cycle: Cycle,
  objectiveIds: readonly string[],
  known: { readonly checkIns?: readonly TakenCheckIn[] } = {},
) {
  const { db } = store;
  const keyResults = await keyResultsOf(db, objectiveIds);
  const ids = keyResults.map(({ id }) => id);
  const { organisation, today } = await here(store);
  const rules = { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  const [definitions, changes, closings, kpis, checkIns, versions] = await Promise.all([
    ownDefinitions(db, ids),
    targetChangesOf(db, ids),
    closingsOf(db, ids),
    allKpis(db),
    known.checkIns ?? checkInsOf(db, cycle.id),
    versionNumbers(db, keyResults),
  ]);
  const measures = await measuredOf(db, keyResults, kpis, rules, versions);
  const readings =
    cycle.state === 'planning'
      ? new Map<string, KeyResultReading>()
      : await readKeyResults(
          store,
          cycle,
          keyResults.flatMap((keyResult) => {
            const measured = measures.get(keyResult.id);
            return measured ? [{ keyResult, measured }] : [];
          }),
          today,
        );
  const current = currentCheckIns(checkIns.map((one) => ({ ...one, authorId: null })));
  return keyResults.map((keyResult) => {
    const measured = measures.get(keyResult.id);
    const reading = readings.get(keyResult.id) ?? null;
    const values = measured ? weeklyValues(cycle, measured) : [];
    const last = values.findLast(({ value }) => value !== null)?.value ?? null;
    const { measure, baseline, target } = keyResult;
    const kpi = measure?.kind === 'kpi' ? kpis.find(({ id }) => id === measure.kpiId) : undefined;
    const definition = definitions.find(({ id }) => id === measure?.definitionVersionId);
    const closing = closings.find((one) => one.keyResultId === keyResult.id);
    const lines = closing?.lines ?? closingLines(keyResult, last, verdictFrom(reading));
    const answered = {
      given: closing?.given ?? null,
      whyShort: closing?.whyShort ?? '',
      learnt: closing?.learnt ?? '',
      fate: closing?.fate ?? null,
    };
    return {
      id: keyResult.id,
      objectiveId: keyResult.objectiveId,
      statement: keyResult.statement,
      measure: measure && {
        kind: measure.kind,
        definitionVersionId: measure.definitionVersionId,
        number: definition?.number ?? versions.get(measure.definitionVersionId)?.number ?? 1,
        words: definition?.body.formula ?? '',
        // A KPI of a team one may not see gives its values, and neither its name nor its page.
        kpi: kpi && isSeen(actor, kpi.ownerTeamId) ? { key: kpi.key, name: kpi.name } : null,
      },
      unit: keyResult.unit,
      commitment: keyResult.commitment,
      baseline,
      target,
      firstMovementWeek: keyResult.firstMovementWeek,
      dropped: keyResult.dropped,
      beyondLimit: keyResult.beyondLimit,
      values,
      progress: target === null ? null : progress(last, { baseline, target }),
      confidence:
        current
          .flatMap(({ entries }) => entries)
          .findLast((entry) => entry.keyResultId === keyResult.id && entry.confidence !== null)?.confidence ?? null,
      formerTargets: changes
        .filter((change) => change.keyResultId === keyResult.id && change.from.target !== null)
        .map(({ from, on, week, reason }) => ({ value: from.target!, on, week, reason })),
      going: reading && measured ? goingByWeek(cycle, reading, measured) : null,
      reading: reading && withoutChance(reading),
      chance: reading?.kind === 'cycle-reading' ? reading.chance : null,
      closing:
        cycle.state === 'closing' || cycle.state === 'closed'
          ? {
              lines: { ...lines },
              ...answered,
              whatElse: closing?.whatElse ?? '',
              gaps: closingGaps({ keyResult, lines, ...answered }),
              kpiKey: kpis.find(({ id }) => id === closing?.kpiId)?.key ?? null,
              mayGraduate: measure?.kind === 'own' && keyResult.dropped === null,
              version: closing?.version ?? 0,
            }
          : null,
      version: keyResult.version,
    };
  });
}

/** As the API shows it to anyone: the chance is the team's own. */
export function forEveryone({ chance: _, ...keyResult }: ShownKeyResult) {
  return keyResult;
}

function withoutChance(reading: KeyResultReading): Record<string, unknown> {
  return reading.kind === 'cycle-reading' ? { ...reading, chance: null } : { ...reading };
}

export function verdictFrom(reading: KeyResultReading | null): ImpactVerdict {
  if (reading?.kind !== 'cycle-reading' || !reading.difference || reading.verdict === null)
    return { kind: 'too-little-past' };
  const { value, lower, upper } = reading.difference.perPeriod;
  return { kind: 'verdict', verdict: reading.verdict, effect: value, lower, upper };
}

type Version = { readonly id: string; readonly number: number; readonly body: string };

async function versionNumbers(db: Reader, keyResults: readonly KeyResult[]): Promise<Map<string, Version>> {
  const ids = keyResults.flatMap(({ measure }) => (measure?.kind === 'kpi' ? [measure.definitionVersionId] : []));
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('definition_version')
    .select(['id', 'number', 'body'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

async function measuredOf(
  db: Reader,
  keyResults: readonly KeyResult[],
  kpis: readonly Kpi[],
  rules: Measured['rules'],
  versions: ReadonlyMap<string, Version>,
): Promise<Map<string, Measured>> {
  const ids = keyResults.flatMap(({ measure }) => (measure ? [measure.definitionVersionId] : []));
  if (ids.length === 0) return new Map();
  const series = await db.selectFrom('series').selectAll().where('definition_version_id', 'in', ids).execute();
  const found = new Map<string, Measured>();
  const values = await valuesOfSeries(
    db,
    series.map(({ id }) => id),
  );
  for (const { id, measure, unit } of keyResults) {
    if (!measure) continue;
    const own = series.find(
      (one) =>
        one.definition_version_id === measure.definitionVersionId &&
        one.subject_id === (measure.kind === 'kpi' ? measure.kpiId : id),
    );
    if (!own) continue;
    const kpi = measure.kind === 'kpi' ? kpis.find((one) => one.id === measure.kpiId) : undefined;
    const trailing = versions.get(measure.definitionVersionId)?.body.includes('"type":"trailing"') ?? false;
    found.set(id, {
      grain: own.grain as Grain,
      kind: trailing ? 'trailing' : measureKind(kpi?.unit.kind ?? unit.kind),
      rules,
      values: values.get(own.id) ?? [],
    });
  }
  return found;
}

/** Only what is counted adds up over a cycle. */
function measureKind(unit: string): MeasureKind {
  if (unit === 'count' || unit === 'money') return 'flow';
  return unit === 'score' ? 'score' : 'rate';
}
