import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleDots } from './people-dots.ts';

test('one stands at the value, two beside it, four in a square rather than along the axis', () => {
  expect(peopleDots(1, 8, 40)).toEqual({ radius: 8, half: { width: 8, height: 8 }, at: [{ x: 0, y: 0 }] });
  expect(peopleDots(2, 8, 40).at).toEqual([
    { x: -8, y: 0 },
    { x: 8, y: 0 },
  ]);
  expect(peopleDots(4, 8, 40).half).toEqual({ width: 16, height: 16 });
});

test('a room of people keeps within two dots of the value, in its row, and nobody hides anybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 7, max: 11 }), (people, largest) => {
      const room = 36;
      const { radius, half, at } = peopleDots(people, largest, room);
      expect(at).toHaveLength(people);
      expect(half.width).toBeLessThanOrEqual(2 * largest);
      expect(half.height).toBeLessThanOrEqual(people <= 2 ? largest : room / 2);
      for (const [one, { x, y }] of at.entries()) {
        expect(Math.abs(x) + radius).toBeLessThanOrEqual(half.width + 1e-9);
        expect(Math.abs(y) + radius).toBeLessThanOrEqual(half.height + 1e-9);
        for (const other of at.slice(one + 1))
          expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThanOrEqual(2 * radius - 1e-9);
      }
    }),
  );
});
