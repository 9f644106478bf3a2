import type { Bounds } from '../../../src/kpi/verification-rule.ts';
import type { Measurement } from '../../../store/measurement.ts';
import type { Outcome } from './checked.ts';

/** The last value outside is the one to look at. */
export function checkBounds(settled: readonly Measurement[], { atLeast, atMost }: Bounds): Outcome {
  const outside = settled.findLast(
    ({ value }) => value !== null && ((atLeast !== null && value < atLeast) || (atMost !== null && value > atMost)),
  );
  return outside
    ? {
        passed: false,
        found: {
          code: 'verification.bounds-outside',
          params: { period: outside.period, value: outside.value, atLeast, atMost },
        },
      }
    : {
        passed: true,
        found: { code: 'verification.bounds-within', params: { periods: settled.length, atLeast, atMost } },
      };
}
