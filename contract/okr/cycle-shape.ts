import { z } from 'zod';
import { CycleState } from '../../src/okr/cycle.ts';
import { Id, LocalDate } from '../operation.ts';

export const Cycle = z.object({
  id: Id,
  name: z.string(),
  teamId: Id,
  start: LocalDate,
  end: LocalDate,
  state: CycleState,
  closedOn: LocalDate.nullable(),
  startedAnyway: z.string().nullable(),
  /** 0 before its first day, started or not. */
  week: z.int(),
  weeks: z.int(),
  /**
   * A verdict is given twice: all through the week that follows the first half of the cycle's weeks, and once the cycle is
   * over, for each key result as soon as its last period is. On any other day a difference is provisional.
   */
  moment: z.enum(['mid-cycle', 'close', 'provisional']),
  mayFacilitate: z.boolean(),
  /** While it is planned: may give it another name or other dates, or remove it. */
  mayPlan: z.boolean(),
  version: z.int(),
});
