import { expect, test } from 'vitest';
import { toStrip } from '../../src/stability/strip.ts';
import { sparkPoints } from './spark-points.ts';

test('where a measure is late the line stops before the end of its strip: what was known once is not drawn as fresh', () => {
  const columns = { values: [10, 12], lower: [8, 8], upper: [14, 14] };
  const spark = { ...toStrip(columns), from: '2026-10-19', signals: [] };
  const values = (state: string) =>
    sparkPoints({ spark, cadence: 'week', last: { period: '2026-10-26', value: 12 }, reading: { state } }).map(
      ({ period, value }) => [period, value],
    );
  const measured = [
    ['2026-10-19', expect.closeTo(10, 1)],
    ['2026-10-26', 12],
  ];
  expect(values('common')).toEqual(measured);
  expect(values('overdue')).toEqual([...measured, ['2026-11-02', null]]);
});
