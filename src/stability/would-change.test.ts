import { expect, test } from 'vitest';
import type { SeasonFound } from './reading.ts';
import { whatWouldChange } from './would-change.ts';

const within = { state: { kind: 'within' as const }, next: null, level: null };
const withSeason = (season: SeasonFound) =>
  whatWouldChange({
    ...within,
    model: { chart: 'honest', because: 'stable', season, trend: false, memory: 0, scale: 'plain', heavyTails: false },
  });

test('a season one period short of what it takes is learnt after one more', () => {
  expect(withSeason({ kind: 'too-short', length: 12, have: 29, need: 30 })).toEqual([
    { code: 'season-learnt', periods: 1 },
  ]);
  expect(withSeason({ kind: 'too-short', length: 12, have: 30, need: 30 })).toEqual([]);
  expect(withSeason({ kind: 'learnt', length: 12 })).toEqual([]);
});

test('a range of eleven points needs one more; three points, one more for a first range', () => {
  const model = null;
  expect(
    whatWouldChange({
      ...within,
      model,
      state: { kind: 'provisional', have: 11, need: 12, inside: true, side: null },
    }),
  ).toEqual([{ code: 'more-points', need: 1 }]);
  const start = { period: '2026-01-01', value: 1 };
  expect(whatWouldChange({ ...within, model, state: { kind: 'too-few', have: 3, start, last: start } })).toEqual([
    { code: 'first-range', need: 1 },
  ]);
});

test('silence is changed by a value and by nothing else', () => {
  expect(
    whatWouldChange({
      ...within,
      model: null,
      state: { kind: 'overdue', last: '2026-01-01', missed: 2, dueOn: '2026-02-10' },
    }),
  ).toEqual([{ code: 'value-arrives' }]);
});
