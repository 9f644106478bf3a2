import type { Definition } from '../../src/metric-sql/definition.ts';
import { definitionOf } from './definition-of.ts';
import { type DraftDefinition, needsFiscalYear } from './draft-definition.ts';

const sameTime = (one: Definition['time'], other: Definition['time']): boolean =>
  one.column === other.column && one.kind === other.kind && one.sourceTz === other.sourceTz;

/**
 * A definition with the answers of its sentence and of what that leaves unsaid; where its rows are and whether it counts
 * exactly stay as they were. Undefined while something is open, the month of the year included.
 */
export function redefine(former: Definition, draft: DraftDefinition): Definition | undefined {
  const calendar = { weekStart: former.weekStart, fiscalYearStart: former.fiscalYearStart };
  const answered = definitionOf(draft, calendar);
  if (!answered) return undefined;
  const { fiscalYearStart, ...rest } = answered;
  // A month that cuts nothing is not said for the first time.
  const month = needsFiscalYear(draft) ? fiscalYearStart : former.fiscalYearStart;
  return {
    ...rest,
    source: { ...answered.source, connection: former.source.connection },
    time: sameTime(answered.time, former.time) ? former.time : answered.time,
    ...(month === undefined ? {} : { fiscalYearStart: month }),
    exact: former.exact,
  };
}
