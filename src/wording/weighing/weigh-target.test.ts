import { expect, test } from 'vitest';
import { lineOf } from '../line.ts';
import { readLine } from '../read-line.ts';
import { targetMissing } from './weigh-target.ts';
import { readWeights } from './weights.ts';
import { signsOfWords } from './words-said.ts';

const line = lineOf('Churn', 'en');

test('the rule’s word is weighed with the others, from about one chance in three', () => {
  const with_ = (missing: number) => readWeights(`en =0;missing in bau_kpi=${missing}`);
  // −3 fifths: 1 / (1 + e^.6) = .354, said; −4 fifths: 1 / (1 + e^.8) = .310, not said
  expect(targetMissing(line, 'bau_kpi', [], with_(-3))).toEqual([0, 5]);
  expect(targetMissing(line, 'bau_kpi', [], with_(-4))).toBeUndefined();
});

test('where no rule speaks, the words that spoke most are shown', () => {
  const handbook = lineOf('Handbook ready', 'en');
  const table = readWeights('en =0;e ready=9');
  expect(targetMissing(handbook, 'output', signsOfWords(handbook), table)).toEqual([9, 14]);
});

test('a place left for a number is said whatever the words', () => {
  const place = lineOf('Reach X% of schools', 'en');
  expect(targetMissing(place, 'impact', [], readWeights('en =-50'))).toBeDefined();
});

test.each([
  ['Increase customer satisfaction', true],
  ['Number of active volunteers', true],
  ['Increase customer satisfaction from 71% to 80%', false],
  ['The new intake form is live in every clinic', false],
])('“%s”: %s', (text, missing) => {
  expect(readLine({ lang: 'en', type: 'kr', text }).flags.includes('no_target')).toBe(missing);
});
