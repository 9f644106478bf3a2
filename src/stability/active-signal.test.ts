import { expect, test } from 'vitest';
import { activeSignal } from './active-signal.ts';
import type { JudgedPoint } from './judge-series.ts';
import type { Rule } from './reading.ts';

const point = (error: number, ...rules: Rule[]): JudgedPoint => ({
  expected: 100,
  lower: 94,
  upper: 106,
  rules,
  error,
});
const signalAt = (points: readonly JudgedPoint[]) =>
  activeSignal(
    points,
    points.map(({ error }) => 100 + 2 * error),
    points.length - 1,
  );

test('a signal is spoken of for four points while values stay on its side, then the level verdict takes over', () => {
  const after = (points: number) => [point(4, 'surprise'), ...Array.from({ length: points }, () => point(0.5))];
  expect(signalAt(after(3))).toMatchObject({ at: 0, since: 0, periods: 4, side: 'above' });
  expect(signalAt(after(4))).toBeNull();
});

test('a value back on the other side ends it', () => {
  expect(signalAt([point(4, 'surprise'), point(-0.1)])).toBeNull();
});

test('a surprise dates from the first point outside; a run, from the first point on its side', () => {
  expect(signalAt([point(1), point(4, 'surprise'), point(4.2, 'surprise')])).toMatchObject({ since: 1, periods: 2 });
  expect(signalAt([point(-1), point(1), point(1.5), point(1.8, 'drift')])).toMatchObject({ since: 1, periods: 3 });
});
