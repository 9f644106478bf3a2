import { expect, test } from 'vitest';
import { charts as en } from '../../i18n/en/charts.ts';
import { leastForSettled } from '../../src/stability/read-state.ts';
import { leastForRange } from '../../src/stability/segments.ts';
import { readingsForAFirstRange, readingsForARange } from './range-words.ts';

test('the chart counts the readings a range waits for as the reading does: a first one from four, settled at twelve', () => {
  expect([readingsForAFirstRange, readingsForARange]).toEqual([leastForRange, leastForSettled]);
  expect(en.fewMore(readingsForAFirstRange - 3)).toContain('comes with the fourth: one to go');
});
