import type { Cycle } from './cycle.ts';

/** A quarter as it is planned. */
export const q4: Cycle = {
  id: 'q4',
  name: 'Q4 2026',
  teamId: 'cyclade',
  start: '2026-10-05',
  end: '2027-01-03',
  state: 'planning',
  closedOn: null,
  startedAnyway: null,
};
