import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';

/** Viva Goals, Ally before it: each line has a row identifier, names its parent's, and says its entity. */
export const vivaGoals: GoalFormat = {
  name: 'viva-goals',
  shape: 'by-parent',
  knownBy: ['id', 'title', 'parent', 'team'],
  names: {
    ...commonNames,
    id: ['row id'],
    title: ['title'],
    parent: ['parent', 'parent id', 'parent row id'],
    team: ['entity'],
    ownId: ['okr id'],
    unit: ['unit', 'metric unit', 'metric type', 'target type', 'outcome type'],
    scope: ['scope'],
  },
};
