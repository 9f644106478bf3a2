import { verdictMoment, weekOf, weeksOf } from '../../src/okr/cycle-week.ts';
import type { Actor } from '../../src/people/relation.ts';
import { may } from '../../src/people/rights.ts';
import type { Cycle } from '../../store/cycle.ts';

export const shownCycle = (cycle: Cycle, actor: Actor, today: string) => ({
  id: cycle.id,
  name: cycle.name,
  teamId: cycle.teamId,
  start: cycle.start,
  end: cycle.end,
  state: cycle.state,
  closedOn: cycle.closedOn,
  startedAnyway: cycle.startedAnyway,
  week: weekOf(cycle, today),
  weeks: weeksOf(cycle),
  moment: verdictMoment(cycle, today),
  mayFacilitate: may(actor, 'cycle.start', { ownerTeamId: cycle.teamId }),
  mayPlan: cycle.state === 'planning' && may(actor, 'cycle.plan', { ownerTeamId: cycle.teamId }),
  version: cycle.version,
});
