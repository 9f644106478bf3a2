import { expect, test } from 'vitest';
import { storyClock } from './story-clock.ts';

test('the story of a morning, told at four, is not ahead of the clock', () => {
  const clock = storyClock(() => new Date('2026-11-29T04:00:00.000Z'));
  clock.moveTo('2024-03-01T08:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2024-03-01T08:00:00.000Z');
  clock.moveTo('2026-11-29T05:10:00.000Z');
  expect(clock.now().toISOString()).toBe('2026-11-29T04:00:00.000Z');
  clock.release();
  expect(clock.now().toISOString()).toBe('2026-11-29T04:00:00.000Z');
});
