import type { MeasureKind } from '../../src/impact/cycle-reading.ts';
import type { Frequency } from '../../src/impact/frequency.ts';

const bounds = { about: 'about', 'less-than': 'less than', 'more-than': 'more than' };

export const impact = {
  interval: (lower: string, upper: string) => `[${lower} to ${upper}]`,
  /** Of the periods measured, and it says so: beside today’s value, it could be read as today’s difference. */
  amount: (amount: string, interval: string, measure: MeasureKind) =>
    `${amount} ${measure === 'flow' ? 'per period' : 'on average'} ${interval}`,
  total: (amount: string, interval: string) => `In total: ${amount} ${interval}.`,
  moved: (amount: string) => `Difference from the forecast: ${amount}.`,
  undetermined: (amount: string) => `Undetermined: ${amount}. Undetermined does not mean without effect.`,
  provisional: (amount: string) => `Provisional difference from the forecast: ${amount}.`,
  noMeasurement: 'Nothing measured in this cycle yet.',
  detectableBefore: (change: string) => `This cycle cannot show less than ${change}.`,
  detectableAfter: (change: string) => `This cycle could not show less than ${change}.`,
  missing: (measured: number, elapsed: number) => `${measured} of ${elapsed} periods measured.`,
  ending: {
    below: (value: string, lower: string, upper: string) =>
      `End value ${value}: below what was forecast (${lower} to ${upper}).`,
    inside: (value: string, lower: string, upper: string) =>
      `End value ${value}: within what was forecast (${lower} to ${upper}).`,
    above: (value: string, lower: string, upper: string) =>
      `End value ${value}: above what was forecast (${lower} to ${upper}).`,
  },
  chance: ({ bound, times, of }: Frequency) => `At this pace: ${bounds[bound]} ${times} in ${of}.`,
  whatElse: 'A difference is not a cause. What else may have played a part?',
  start: (start: string, last: string, target: string | null) =>
    `From ${start} to ${last}${target === null ? '' : `; target ${target}`}.`,
  withoutConcluding: {
    'too-few-points': 'Not enough past for a forecast; compared with the start, without concluding.',
    'no-variation': 'The past never varies: no forecast; compared with the start, without concluding.',
    'not-finite': 'A past value cannot be read: no forecast; compared with the start, without concluding.',
  },
  asItWasGoing: 'as it was going',
};
