import type { GoalFormat } from './format.ts';

/** The workbook that BurningOKR exports, in English or German: start, end and actual are values, not dates. */
export const burningOkr: GoalFormat = {
  name: 'burning-okr',
  shape: 'repeated',
  knownBy: ['team', 'objective', 'keyResult', 'baseline', 'target', 'current'],
  names: {
    team: ['team'],
    objective: ['objective'],
    keyResult: ['key result'],
    // Its description is the key result's: what is counted.
    metric: ['description', 'beschreibung'],
    baseline: ['start'],
    target: ['end', 'ende'],
    current: ['actual', 'aktuell'],
    unit: ['unit', 'einheit'],
  },
};
