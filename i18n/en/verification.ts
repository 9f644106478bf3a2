import { formatNumber, formatPercent } from '../format.ts';

const number = (value: number | null) => (value === null ? 'no value' : formatNumber('en', value));
const plural = (n: number, one: string, many: string) => `${formatNumber('en', n)} ${n === 1 ? one : many}`;
/** What the sentences of checks are made of; each uses its own part. */
export interface Values {
  readonly periods: number;
  readonly period: string;
  readonly rows: number;
  readonly stored: number | null;
  readonly found: number | null;
  readonly expected: number | null;
  readonly value: number | null;
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly source: string;
  readonly difference: number;
}

export const verification = {
  title: 'Verified by',
  verified: 'Verified',
  notVerified: 'Not verified',
  since: (when: string) => `since ${when}`,
  colon: ': ',
  yes: 'yes',
  no: 'no',
  because: {
    'never-agreed': 'Nobody has agreed to this definition yet.',
    'changed-since-agreed': 'The definition has changed since it was agreed.',
    'never-checked': 'Nothing was checked yet.',
    'changed-since-checked': 'The definition has changed since it was checked.',
    'check-failed': 'A check did not pass.',
  },
  kinds: {
    recompute: 'Recomputed',
    fixture: 'Typed rows',
    bounds: 'Bounds',
    reconciliation: 'Second source',
  },
  passed: 'passed',
  failed: 'did not pass',
  stale: 'of a former definition',
  checking: 'Checking…',
  checkNow: 'Check now',
  add: 'Add a check',
  remove: 'Remove',
  lead: 'A few rows one can count by hand, and the answer they must give: the shortest proof of a definition.',
  fixture: {
    title: 'Typed rows',
    row: (n: number) => `Row ${n}`,
    addRow: 'Add a row',
    period: 'For the period that begins on',
    expected: 'The answer must be',
    save: 'Keep this check',
  },
  bounds: { title: 'Bounds', atLeast: 'Never below', atMost: 'Never above', save: 'Keep these bounds' },
  reconciliation: {
    title: 'Second source',
    source: 'Source',
    table: 'Table',
    tolerance: 'Largest difference, in %',
    save: 'Keep this comparison',
    help: 'The same definition, read on a table with the same columns',
  },
  found: {
    'verification.recompute-same': ({ periods }: Values) => `the same ${plural(periods, 'value', 'values')} again`,
    'verification.recompute-late': ({ period, stored, found }: Values) =>
      `the same both times; rows have come in since: ${number(stored)} published for ${period}, ${number(found)} today, and this definition does not restate`,
    'verification.recompute-differs': ({ period, stored, found }: Values) =>
      `${period}: ${number(stored)} is stored, and the rows give ${number(found)}`,
    'verification.fixture-answers': ({ rows, expected }: Values) =>
      `on ${rows === 1 ? 'this row' : `these ${plural(rows, 'row', 'rows')}`}, the answer is ${number(expected)}`,
    'verification.fixture-differs': ({ rows, expected, found }: Values) =>
      `on ${rows === 1 ? 'this row' : `these ${plural(rows, 'row', 'rows')}`}, ${number(expected)} was expected and the answer is ${number(found)}`,
    'verification.bounds-within': ({ periods }: Values) => `${plural(periods, 'value', 'values')} within`,
    'verification.bounds-outside': ({ period, value }: Values) => `${period}: ${number(value)} is outside`,
    'verification.reconciled': ({ source, difference }: Values) =>
      `with “${source}”, ${formatPercent('en', difference, 1)} apart at most`,
    'verification.not-reconciled': ({ source, period, ours, theirs, difference }: Values) =>
      `with “${source}”, ${period}: ${number(ours)} here, ${number(theirs)} there, ${formatPercent('en', difference, 1)} apart`,
    'verification.could-not': () => 'the check could not be made.',
  } as Record<string, (p: Values) => string>,
  refusals: {
    'verification.not-found': () => 'This check is not there any more.',
    'verification.not-computed': () => 'Values that people type are not recomputed: there is nothing to check here.',
    'verification.bounds-empty': () => 'Which bound? One is enough.',
    'verification.nothing-settled': () => 'No period is over yet: nothing can be compared.',
    'verification.fixture-several-tables': () =>
      'This definition reads several tables: typed rows can stand for one only.',
  } as Record<string, (p: Readonly<Record<string, unknown>>) => string>,
};
