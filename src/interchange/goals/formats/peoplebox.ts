import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';

/** Peoplebox: goals under goals, by the identifiers of their rows; some belong to one person. */
export const peoplebox: GoalFormat = {
  name: 'peoplebox',
  shape: 'by-parent',
  knownBy: ['id', 'title', 'parent'],
  names: {
    ...commonNames,
    id: ['row id'],
    title: ['goal title'],
    parent: ['parent row ids', 'parent row id'],
    ownId: ['goal id'],
    team: ['departments', 'department'],
    scope: ['scope'],
    unit: ['goal type'],
    // "Goal Type" is how it is measured: nothing says which line is a key result but its place.
    type: [],
  },
};
