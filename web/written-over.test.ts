import { expect, test } from 'vitest';
import { isKept, isOvertaken, keptIn, nothingKept, seen, touch } from './written-over.ts';

const server = { title: 'Rouler', why: 'l’été', teams: ['a'] };
const written = touch(nothingKept, { title: 'Rouler plus' }, server);

test('only what was touched is kept', () => {
  expect(written.changed).toEqual({ title: 'Rouler plus' });
  expect(isKept(written)).toBe(true);
});

test('a field written back as it stands is no longer kept', () => {
  const back = touch(touch(written, { teams: ['a', 'b'] }, server), { title: 'Rouler', teams: ['a'] }, server);
  expect(back).toEqual(nothingKept);
  expect(isKept(back)).toBe(false);
});

test('what somebody else writes elsewhere comes in; under the same words, a person chooses', () => {
  expect(isOvertaken(written, server)).toBe(false);
  expect(isOvertaken(written, { ...server, why: 'l’hiver' })).toBe(false);
  expect(isOvertaken(written, { ...server, title: 'Rouler moins' })).toBe(true);
});

test('the same words written by two people are no conflict', () => {
  expect(isOvertaken(written, { ...server, title: 'Rouler plus' })).toBe(false);
});

test('what was seen is asked about once, and what is written stays', () => {
  const now = { ...server, title: 'Rouler moins' };
  const after = seen(written, now);
  expect(after.changed).toEqual({ title: 'Rouler plus' });
  expect(isOvertaken(after, now)).toBe(false);
  expect(isOvertaken(after, { ...now, title: 'Ne plus rouler' })).toBe(true);
});

test('going on writing does not hide what came meanwhile', () => {
  const now = { ...server, title: 'Rouler moins' };
  expect(isOvertaken(touch(written, { title: 'Rouler plus loin' }, now), now)).toBe(true);
});

test('what is read again is what was kept; anything else is nothing', () => {
  expect(keptIn(JSON.stringify(written))).toEqual(written);
  for (const text of [null, '', '{', 'null', '"text"', '{"title":"of another release"}'])
    expect(keptIn(text)).toEqual(nothingKept);
});
