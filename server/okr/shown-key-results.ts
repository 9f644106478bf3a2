import { currentCheckIns } from '../../src/okr/check-in.ts';
import { type ClosingLines, closingGaps, closingLines, type ImpactVerdict } from '../../src/okr/closing.ts';
import { progress } from '../../src/okr/progress.ts';
import type { Actor } from '../../src/people/relation.ts';
import { checkInsOf, type TakenCheckIn } from '../../store/check-in.ts';
import type { Cycle } from '../../store/cycle.ts';
import { keyResultsOf, ownDefinitions, targetChangesOf } from '../../store/key-result.ts';
import { closingsOf } from '../../store/key-result-closing.ts';
import { allKpis } from '../../store/kpi.ts';
import type { Store } from '../../store/store.ts';
import { coursesOf, withoutChance } from './key-result-course.ts';
import { versionNumbers } from './measured-key-results.ts';
import { here, isSeen } from './okr-place.ts';
import { type KeyResultReading, lastValueOn, nextValueOn } from './read-key-result.ts';

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
  const courses = await coursesOf(store, cycle, keyResults, { kpis, rules, versions, today });
  const current = currentCheckIns(checkIns.map((one) => ({ ...one, authorId: null })));
  return keyResults.map((keyResult) => {
    const course = courses.get(keyResult.id);
    const measuredBy = keyResult.measure?.kind === 'kpi' ? keyResult.measure.kpiId : null;
    const behindWall = kpis.some(({ id, ownerTeamId }) => id === measuredBy && !isSeen(actor, ownerTeamId));
    const reading = course?.reading ?? null;
    const values = course?.values ?? [];
    const last = values.findLast(({ value }) => value !== null)?.value ?? null;
    const { measure, baseline, target } = keyResult;
    const kpi = measure?.kind === 'kpi' ? kpis.find(({ id }) => id === measure.kpiId) : undefined;
    const definition = definitions.find(({ id }) => id === measure?.definitionVersionId);
    const closing = closings.find((one) => one.keyResultId === keyResult.id);
    // Until the cycle is closed a later value changes what is said; what was kept then stays.
    const lines =
      closing && cycle.state === 'closed'
        ? closing.lines
        : closingLines(keyResult, last, verdictFrom(reading, course && lastValueOn(cycle, course.measured)));
    const seenLines: ClosingLines = behindWall ? { ...lines, beyond: { kind: 'behind-wall' } } : lines;
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
        words: definition?.says.kind === 'described' ? definition.says.body.formula : '',
        computed:
          definition?.says.kind === 'structured'
            ? { sourceId: definition.says.sourceId, body: definition.says.body }
            : null,
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
      // Where a private team's KPI was going is made of a past that is its own.
      going: behindWall ? null : (course?.going ?? null),
      reading: reading && !behindWall ? withoutChance(reading) : null,
      chance: reading?.kind === 'cycle-reading' && !behindWall ? reading.chance : null,
      nextExpected: course ? nextValueOn(course.measured) : null,
      lines,
      closing:
        cycle.state === 'closing' || cycle.state === 'closed'
          ? {
              lines: { ...seenLines },
              ...answered,
              whatElse: closing?.whatElse ?? '',
              gaps: closingGaps({ keyResult, lines, ...answered }),
              kpiKey:
                kpis.find(({ id, ownerTeamId }) => id === closing?.kpiId && isSeen(actor, ownerTeamId))?.key ?? null,
              mayGraduate: measure?.kind === 'own' && keyResult.dropped === null,
              version: closing?.version ?? 0,
            }
          : null,
      version: keyResult.version,
    };
  });
}

/** As the API shows it to anyone: the chance is the team's own, and the lines come with the closing. */
export function forEveryone({ chance: _, nextExpected: __, lines: ___, ...keyResult }: ShownKeyResult) {
  return keyResult;
}

/** The verdict of the close, and no other: what mid-cycle said is not what the cycle says. */
function verdictFrom(reading: KeyResultReading | null, lastOn: string | undefined): ImpactVerdict {
  if (reading?.kind === 'compared-with-start') return { kind: 'too-little-past', why: reading.why };
  if (!reading || lastOn === undefined) return { kind: 'nothing-measured' };
  if (reading.standing !== 'close') return { kind: 'last-value-awaited', on: lastOn };
  if (!reading.difference || reading.verdict === null) return { kind: 'nothing-measured' };
  const { verdict, difference, ending, detectable } = reading;
  const { perPeriod, total, measured, elapsed } = difference;
  const { value: effect, lower, upper } = perPeriod;
  return { kind: 'verdict', verdict, effect, lower, upper, facts: { total, ending, detectable, measured, elapsed } };
}
