import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';

/** The OKR modules of Jira: a dotted `Order` says what stands under what (1, 1.1, 1.1.2). */
export const jiraOkr: GoalFormat = {
  name: 'jira-okr',
  shape: 'by-order',
  knownBy: ['order', 'type', 'title'],
  names: {
    ...commonNames,
    order: ['order'],
    type: ['type'],
    title: ['summary', 'name', 'title'],
    scope: ['okr type'],
    team: ['teams', 'team'],
  },
};
