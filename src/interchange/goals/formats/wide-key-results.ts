import { commonNames } from '../columns.ts';
import type { GoalFormat } from './format.ts';

/** An objective on each line, its key results beside it: `key_result_1_title`, `key_result_2_title`… */
export const wideKeyResults: GoalFormat = {
  name: 'wide-key-results',
  shape: 'wide',
  knownBy: ['objective'],
  names: {
    ...commonNames,
    ownId: ['id', 'goal id', 'objective id'],
    objective: ['name', 'title', 'goal', 'objective', 'objective title', 'goal title', 'objectif', 'goal name'],
    holder: [...(commonNames.holder ?? []), 'email'],
    end: ['due at', 'due date', 'end date', 'echeance', 'date de fin'],
  },
};
