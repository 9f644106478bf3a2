import type { Definition } from '../../src/metric-sql/definition.ts';
import { type DraftDefinition, definitionOf, needsFiscalYear } from './draft-definition.ts';

const sameTime = (one: Definition['time'], other: Definition['time']): boolean =>
  one.column === other.column && one.kind === other.kind && one.sourceTz === other.sourceTz;

/**
 * A definition with the answers of its sentence. What the sentence does not ask stays as it was: late rows, empty and
 * partial periods, exactness. Undefined while something is open, the month of the year included.
 */
export function redefine(
  former: Definition,
  draft: DraftDefinition,
  fiscalYearStart: number | undefined,
): Definition | undefined {
  if (needsFiscalYear(draft) && fiscalYearStart === undefined) return undefined;
  const answered = definitionOf(draft, { weekStart: former.weekStart, fiscalYearStart: fiscalYearStart ?? 1 });
  if (!answered) return undefined;
  const { measure, entity, time, qualify, exclude, window, reportGrain, timezone, emptyBucket } = answered;
  const { entity: formerEntity, fiscalYearStart: _, ...kept } = former;
  // An average of nothing is no value, a count of nothing is zero: said again only where what is counted changed.
  const sameMeasure = measure.kind === former.measure.kind;
  const who = measure.kind === 'countDistinct' ? entity : formerEntity;
  return {
    ...kept,
    ...(who === undefined ? {} : { entity: who }),
    measure,
    time: sameTime(time, former.time) ? former.time : time,
    qualify,
    exclude,
    window,
    reportGrain,
    timezone,
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    emptyBucket: sameMeasure ? former.emptyBucket : emptyBucket,
  };
}
