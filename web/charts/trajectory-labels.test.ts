import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { placeValues, type ValueWords, wordsBox } from './trajectory-labels.ts';

const bounds = { x: 0, y: 0, width: 400, height: 200 };
const value = (text: string, x: number, y: number): ValueWords => ({ text, x, y, weight: 600, reach: 4, over: true });
const boxOf = (text: string, { x, y }: { x: number; y: number }) => wordsBox(text, x, y, 600);
type Box = ReturnType<typeof boxOf>;
const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('the second of three values keeps off the starting point, its words and the line', () => {
  const start = wordsBox('15,0 %', 0, 60);
  const line = [
    { x: 60, y: 56 },
    { x: 85, y: 70 },
    { x: 110, y: 30 },
  ];
  const [last, second] = placeValues([value('17,0 %', 110, 30), value('14,0 %', 85, 70)], {
    lines: [
      line,
      [
        { x: 60, y: 56 },
        { x: 390, y: 180 },
      ],
      [
        { x: 60, y: 56 },
        { x: 390, y: 56 },
      ],
    ],
    points: line,
    words: [start],
    bounds,
  });
  if (!last || !second) throw new Error('two labels');
  const [a, b] = [boxOf('17,0 %', last), boxOf('14,0 %', second)];
  expect(touch(a, b)).toBe(false);
  expect(touch(b, start)).toBe(false);
  expect(line.some(({ x, y }) => touch(b, { x: x - 2, y: y - 2, width: 4, height: 4 }))).toBe(false);
});

test('words at the right edge stand left of their point rather than out of the drawing', () => {
  const [place] = placeValues([value('1 234,5', 395, 100)], { lines: [], points: [], words: [], bounds });
  expect((place?.x ?? 0) + textWidth('1 234,5', 13, 600)).toBeLessThanOrEqual(400);
});
