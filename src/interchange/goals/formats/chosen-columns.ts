import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';
import { repeatedObjective } from './repeated-objective.ts';

/** Any other table: a person says which column is what. */
export const chosenColumns: GoalFormat = {
  name: 'chosen-columns',
  shape: 'repeated',
  knownBy: [],
  names: { ...commonNames, ...repeatedObjective.names },
};
