import { expect, test } from 'vitest';
import { lanes, wayPath } from './link-lanes.ts';

const link = (key: string, fromY: number, toY: number) => ({
  key,
  kind: 'guards' as const,
  from: { x: 0, y: fromY },
  to: { x: 90, y: toY },
  end: 100,
});

test('each link has a lane of its own: of two going down, the lower one turns first and they never cross', () => {
  const ways = lanes([link('upper', 10, 110), link('lower', 50, 210)]);
  expect(ways.map(({ key, lane }) => [key, lane])).toEqual([
    ['lower', 30],
    ['upper', 60],
  ]);
});

test('corners are 12 px, less where the two ends are closer than that', () => {
  const [way] = lanes([link('a', 10, 110)]);
  expect(wayPath(way!)).toBe('M0 10H33Q45 10 45 22V98Q45 110 57 110H90');
  const [flat] = lanes([link('a', 10, 10)]);
  expect(wayPath(flat!)).toBe('M0 10H45Q45 10 45 10V10Q45 10 45 10H90');
});
