import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../refusal.ts';
import { bucketEnd, bucketStart, bucketsTouching, grains, nextBucket, previousBucket, weekdays } from './bucket.ts';
import { customCycle, cycleSpan } from './cycle.ts';
import { addDays, dateOfDay, isDate } from './day-number.ts';
import { instantOfWall, localDate, startOfDate, today } from './local-time.ts';
import { parsePeriod } from './period.ts';
import { isZone, offsetAt, offsetsBetween } from './zone-offset.ts';

const date = fc.integer({ min: -20_000, max: 40_000 }).map(dateOfDay);
const rules = fc.record({ weekStart: fc.constantFrom(...weekdays), fiscalYearStart: fc.integer({ min: 1, max: 12 }) });

describe('buckets', () => {
  it('put 23 November 2026 (a Monday) where each grain says', () => {
    expect(bucketStart('2026-11-23', 'week')).toBe('2026-11-23');
    expect(bucketStart('2026-11-23', 'week', { weekStart: 'sun' })).toBe('2026-11-22');
    expect(bucketStart('2026-11-23', 'month')).toBe('2026-11-01');
    expect(bucketStart('2026-11-23', 'quarter')).toBe('2026-10-01');
    expect(bucketStart('2026-11-23', 'year')).toBe('2026-01-01');
  });

  it('follow the fiscal year: February 2026 of a year starting in April is in 2025, in its last quarter', () => {
    expect(bucketStart('2026-02-10', 'year', { fiscalYearStart: 4 })).toBe('2025-04-01');
    expect(bucketStart('2026-02-10', 'quarter', { fiscalYearStart: 2 })).toBe('2026-02-01');
    expect(bucketStart('2026-01-10', 'quarter', { fiscalYearStart: 2 })).toBe('2025-11-01');
    expect(bucketEnd('2025-04-01', 'year')).toBe('2026-03-31');
  });

  it('cover every date exactly once', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...grains), rules, (day, grain, calendar) => {
        const start = bucketStart(day, grain, calendar);
        const next = nextBucket(start, grain);
        expect(start <= day && day < next).toBe(true);
        expect(bucketStart(start, grain, calendar)).toBe(start);
        expect(bucketStart(next, grain, calendar)).toBe(next);
        expect(previousBucket(next, grain)).toBe(start);
        expect(bucketsTouching(addDays(start, -1), next, grain, calendar)).toHaveLength(3);
      }),
    );
  });
});

describe('periods', () => {
  it('are also read as a month, an ISO week or a quarter', () => {
    expect(parsePeriod('2026-11', 'month').start).toBe('2026-11-01');
    expect(parsePeriod('2026-W45', 'week').start).toBe('2026-11-02');
    expect(parsePeriod('2026-W53', 'week').start).toBe('2026-12-28');
    expect(parsePeriod('2026-Q4', 'quarter').start).toBe('2026-10-01');
  });

  it('are refused with the two nearest when the date begins none', () => {
    expect(refusal(() => parsePeriod('2026-11-12', 'month'))).toEqual({
      code: 'period.begins-none',
      params: { text: '2026-11-12', grain: 'month', before: '2026-11-01', after: '2026-12-01' },
    });
    expect(refusal(() => parsePeriod('2026-W45', 'week', { weekStart: 'sun' })).params).toMatchObject({
      before: '2026-11-01',
      after: '2026-11-08',
    });
  });

  it('are refused when they do not exist', () => {
    for (const text of ['2027-W53', '2026-02-30', '2026-13', '2026-Q5', 'soon', '']) {
      expect(refusal(() => parsePeriod(text, 'day')).code).toBe('period.unreadable');
    }
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('2023-02-29')).toBe(false);
    // Counted as a day by mistake, it is none all the same.
    addDays('2023-02-29', 1);
    expect(isDate('2023-02-29')).toBe(false);
  });
});

describe('zones', () => {
  it('have offsets to the half hour and changes of half an hour', () => {
    expect(offsetAt('Asia/Kolkata', Date.UTC(2026, 0, 1))).toBe(5.5 * 3600);
    const spans = offsetsBetween('Australia/Lord_Howe', Date.UTC(2024, 2, 1), Date.UTC(2024, 10, 1));
    expect(spans.map((s) => s.offset)).toEqual([39_600, 37_800, 39_600]);
    expect(spans[1]!.from).toBe(Date.UTC(2024, 3, 6, 15));
  });

  it('change at the second they change: Paris on 29 March 2026 at 1:00 UTC', () => {
    expect(offsetsBetween('Europe/Paris', Date.UTC(2026, 1, 1), Date.UTC(2026, 4, 1))).toEqual([
      { from: Date.UTC(2026, 1, 1), offset: 3600 },
      { from: Date.UTC(2026, 2, 29, 1), offset: 7200 },
    ]);
  });

  it('agree with Intl at random instants', () => {
    const zone = fc.constantFrom(
      'America/St_Johns',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Europe/Moscow',
      'Antarctica/Troll',
      'America/Havana',
    );
    fc.assert(
      fc.property(zone, fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2030, 0, 1) }), (name, at) => {
        const spans = offsetsBetween(name, at - 400 * 86_400_000, at + 86_400_000);
        expect(spans.findLast((s) => s.from <= at)!.offset).toBe(offsetAt(name, at));
      }),
      { numRuns: 60 },
    );
  });

  it('know which names exist', () => {
    expect([isZone('Europe/Paris'), isZone('Mars/Olympus'), isZone("'; drop")]).toEqual([true, false, false]);
  });

  it('skip 30 December 2011 in Apia', () => {
    expect(localDate('Pacific/Apia', '2011-12-30T09:59:59Z')).toBe('2011-12-29');
    expect(localDate('Pacific/Apia', '2011-12-30T10:00:00Z')).toBe('2011-12-31');
  });

  it('read a repeated hour as its first occurrence and move a missing hour forward', () => {
    // Paris, 25 October 2026: 2:30 happens at 0:30 and 1:30 UTC.
    expect(instantOfWall('Europe/Paris', Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    // Paris, 29 March 2026: 2:30 does not exist and is read as 3:30, which is 1:30 UTC.
    expect(instantOfWall('Europe/Paris', Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(startOfDate('America/New_York', '2026-11-23')).toBe(Date.UTC(2026, 10, 23, 5));
    expect(today('Asia/Tokyo', new Date('2026-11-23T20:00:00Z'))).toBe('2026-11-24');
  });
});

describe('cycles', () => {
  it('are quarters or four months from the start of the fiscal year', () => {
    expect(cycleSpan('2026-11-23', 'quarter')).toEqual({ start: '2026-10-01', end: '2026-12-31' });
    expect(cycleSpan('2026-11-23', 'four-months')).toEqual({ start: '2026-09-01', end: '2026-12-31' });
    expect(cycleSpan('2026-01-15', 'four-months', 4)).toEqual({ start: '2025-12-01', end: '2026-03-31' });
  });

  it('dated by hand end after they start and within a year', () => {
    expect(customCycle('2026-11-01', '2026-12-12')).toEqual({ start: '2026-11-01', end: '2026-12-12' });
    expect(refusal(() => customCycle('2026-11-01', '2026-11-01')).code).toBe('cycle.ends-before-it-starts');
    expect(refusal(() => customCycle('2026-11-01', '2028-11-01')).code).toBe('cycle.longer-than-a-year');
  });
});

function refusal(act: () => unknown): { code: string; params: unknown } {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was refused');
}
