import { parsePeriod } from '../../src/calendar/period.ts';
import type { DefinitionVersion } from '../../store/definition-version.ts';
import type { Kpi } from '../../store/kpi.ts';
import type { Organisation } from '../../store/organisation.ts';

type Calendar = Pick<Organisation, 'weekStart' | 'fiscalYearStart'>;

/** A structured definition carries its own calendar; a described one follows the organisation's. */
export function periodNamed(
  text: string,
  kpi: Pick<Kpi, 'cadence'>,
  version: Pick<DefinitionVersion, 'kind' | 'body'> | null,
  organisation: Calendar,
): string {
  const rules =
    version?.kind === 'structured'
      ? {
          weekStart: version.body.weekStart as Calendar['weekStart'],
          fiscalYearStart: Number(version.body.fiscalYearStart ?? 1),
        }
      : { weekStart: organisation.weekStart, fiscalYearStart: organisation.fiscalYearStart };
  return parsePeriod(text, kpi.cadence, rules).start;
}
