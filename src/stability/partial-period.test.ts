import { expect, test } from 'vitest';
import { readPartial } from './partial-period.ts';

const samePart = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ period: `2026-0${at + 1}-01`, value: 100 + (at % 3) }));

test('a month not over is compared with the same part of six past ones, and left out with five', () => {
  const partial = { period: '2026-11-01', value: 101 };
  expect(readPartial(partial, samePart(6), 1)).toMatchObject({ kind: 'compared', value: 101, computedOn: 6 });
  expect(readPartial(partial, samePart(5), 1)).toEqual({ kind: 'left-out', ...partial });
});

test('six that never varied say nothing of a seventh', () => {
  const flat = samePart(6).map(({ period }) => ({ period, value: 100 }));
  expect(readPartial({ period: '2026-11-01', value: 100 }, flat, 1).kind).toBe('left-out');
});
