import { expect, test } from 'vitest';
import { learntListener } from '../bench/fitted-listener.ts';
import { listen, listenToObjective } from '../src/wording/listening/listen.ts';
import { readListener } from '../src/wording/listening/listener.ts';

/** Two words that say nothing by being there: only which comes first tells the kind. The rest is noise between them. */
const noise = ['red', 'green', 'blue', 'grey', 'pink'];
const said = (first: string, last: string, n: number) => [first, ...noise.slice(n % 3, (n % 3) + 1 + (n % 2)), last];
const of = (holds: number[]) => ({ columns: 'one' as const, holds, trust: [1, 1, 1, 1] });
const lines = Array.from({ length: 640 }, (_, n) =>
  n % 2 === 0
    ? { words: said('salt', 'pepper', n >> 1), ...of([1, 0, 0, 0]) }
    : { words: said('pepper', 'salt', n >> 1), ...of([0, 1, 0, 0]) },
);

test('a listener learns from the order of words what weights on words cannot tell, and is read back as it was written', () => {
  const listener = readListener(learntListener(lines, new Map()));
  const first = listen(['salt', 'grey', 'pepper'], listener);
  const other = listen(['pepper', 'grey', 'salt'], listener);
  // The same three words: a sum over words would be the same twice.
  expect(first.impact).toBeGreaterThan(0.8);
  expect(other.output).toBeGreaterThan(0.8);
});

test('an objective beside key results teaches its flags, each for itself', () => {
  const objectives = lines.map(({ words }, n) => ({
    ...{ words: ['we', ...words], columns: 'each' as const, trust: [1, 1, 0, 0] },
    holds: [Number(n % 2 === 0), 1, 0, 0],
  }));
  const listener = readListener(learntListener([...lines, ...objectives], new Map()));
  const [first = 0, second = 0] = listenToObjective(['we', 'salt', 'grey', 'pepper'], listener);
  const [other = 0] = listenToObjective(['we', 'pepper', 'grey', 'salt'], listener);
  expect(first).toBeGreaterThan(1);
  expect(other).toBeLessThan(-1);
  expect(second).toBeGreaterThan(1);
});

test('learnt twice from the same lines, it is the same to the letter', () => {
  const few = lines.slice(0, 128);
  expect(learntListener(few, new Map())).toEqual(learntListener(few, new Map()));
});

test('a line nobody is to be believed about teaches nothing', () => {
  const few = lines.slice(0, 128);
  const wrong = few.map((line) => ({ ...line, holds: [0, 0, 0, 1], trust: [0, 0, 0, 0] }));
  expect(learntListener([...few, ...wrong], new Map()).net).toBe(
    learntListener([...few, ...wrong.slice(1)], new Map()).net,
  );
});
