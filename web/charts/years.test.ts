import { describe, expect, it } from 'vitest';
import { foldYears } from './years.ts';

describe('years laid over one another', () => {
  it('put each month at its place and leave the rest empty', () => {
    const [first, second] = foldYears(
      [
        { period: '2025-12-01', value: 12 },
        { period: '2026-01-01', value: 1 },
        { period: '2026-03-01', value: null },
      ],
      'month',
    );
    expect(first?.values).toEqual([...new Array(11).fill(null), 12]);
    expect(second?.values.slice(0, 3)).toEqual([1, null, null]);
  });
  it('before a break are under the former definition', () => {
    const years = foldYears(
      ['2024-05-01', '2025-05-01'].map((period) => ({ period, value: 1 })),
      'month',
      { period: '2025-01-01', formerVersion: 'v2' },
    );
    expect(years.map(({ former }) => former)).toEqual(['v2', null]);
  });
  it('keep a 53rd week and a leap day inside the year', () => {
    expect(foldYears([{ period: '2024-12-30', value: 7 }], 'week')[0]?.values[52]).toBe(7);
    expect(foldYears([{ period: '2024-12-31', value: 7 }], 'day')[0]?.values[365]).toBe(7);
  });
});
