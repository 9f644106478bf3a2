import { expect, test } from 'vitest';
import { isExplanation } from './explanation.ts';

test('three words are a reason; two, a stop or three stops are none', () => {
  for (const why of ['half the fleet', ' L’hiver est là. ', 'Down 3 bikes']) expect(isExplanation(why)).toBe(true);
  for (const why of [null, '', '  ', '.', '. . .', 'As agreed']) expect(isExplanation(why)).toBe(false);
});
