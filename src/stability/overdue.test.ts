import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketEnd, bucketStart, grains, nextBucket } from '../calendar/bucket.ts';
import { addDays } from '../calendar/day-number.ts';
import { overdueSince } from './overdue.ts';

test('a day is late the day after its grace: 20 November, two days of grace, asked for from the 24th on', () => {
  expect(overdueSince('2026-11-20', 'day', 2, '2026-11-23')).toBeNull();
  // The 21st ended, and 21 + 2 = 23 is over.
  expect(overdueSince('2026-11-20', 'day', 2, '2026-11-24')).toEqual({
    last: '2026-11-20',
    missed: 1,
    dueOn: '2026-11-23',
  });
});

test('a week is late after its Sunday and its grace: the week of 16 November, due on Tuesday 24', () => {
  expect(overdueSince('2026-11-09', 'week', 2, '2026-11-24')).toBeNull();
  expect(overdueSince('2026-11-09', 'week', 2, '2026-11-25')).toEqual({
    last: '2026-11-09',
    missed: 1,
    dueOn: '2026-11-24',
  });
});

test('what is late is what a walk from one period to the next finds, at every grain', () => {
  const date = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(fc.constantFrom(...grains), date, date, fc.integer({ min: 0, max: 20 }), (grain, a, today, grace) => {
      const last = bucketStart(a, grain);
      const due: string[] = [];
      for (let at = nextBucket(last, grain); addDays(bucketEnd(at, grain), grace) < today; at = nextBucket(at, grain))
        due.push(addDays(bucketEnd(at, grain), grace));
      expect(overdueSince(last, grain, grace, today)).toEqual(
        due.length === 0 ? null : { last, missed: due.length, dueOn: due[0] },
      );
    }),
    { numRuns: 200 },
  );
});
