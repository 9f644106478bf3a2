import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';

/** A spreadsheet: a key result on each line, its objective repeated beside it, or written once above. */
export const repeatedObjective: GoalFormat = {
  name: 'repeated-objective',
  shape: 'repeated',
  knownBy: ['objective', 'keyResult'],
  names: {
    ...commonNames,
    ownId: ['id', 'kr id', 'key result id'],
    objective: [
      'objective',
      'objectif',
      'objective title',
      'objective name',
      'goal',
      'but',
      'o',
      'intitule de l objectif',
    ],
    keyResult: [
      'key result',
      'key results',
      'resultat cle',
      'resultats cles',
      'kr',
      'krs',
      'key result title',
      'kr title',
      'resultat',
    ],
  },
};
