import { expect, test } from 'vitest';
import { caseAgreement } from './case-agreement.ts';
import { type TestOutcome, wordAlignment } from './word-alignment.ts';

const split = caseAgreement([{ id: 'a' }], [{ a: 'yes' }, { a: 'no' }]);
const agreed = caseAgreement([{ id: 'a' }], [{ a: 'yes' }, { a: 'yes' }]);
const silent = caseAgreement([{ id: 'a' }], []);
const outcome = (testId: string, over: Partial<TestOutcome> = {}): TestOutcome => ({
  testId,
  kpiId: testId,
  term: testId,
  revealedOn: '2026-05-01',
  settled: true,
  spread: { people: 2, definitions: 2, open: 0, times: 3 },
  cases: agreed,
  ...over,
});

test('a word is shown by its last test, and says how many came before', () => {
  const shown = wordAlignment([
    outcome('t1', { kpiId: 'k', cases: split }),
    outcome('t2', { kpiId: 'k', revealedOn: '2026-09-01' }),
  ]);
  expect(shown).toMatchObject([{ testId: 't2', disagreement: 0, testsBefore: 1 }]);
});

test('the unsettled come first, then the most disputed; what cannot be said comes last', () => {
  const shown = wordAlignment([
    outcome('calm'),
    outcome('unknown', { cases: silent }),
    outcome('disputed', { cases: split }),
    outcome('open', { settled: false }),
  ]);
  expect(shown.map((each) => each.testId)).toEqual(['open', 'disputed', 'calm', 'unknown']);
});

test('words that belong to no KPI are one word whatever their capitals', () => {
  expect(
    wordAlignment([outcome('t1', { kpiId: null, term: 'Churn' }), outcome('t2', { kpiId: null, term: 'churn ' })]),
  ).toHaveLength(1);
});
