import { expect, test } from 'vitest';
import { isForOthers, othersFrom } from './audience.ts';

const shown = {
  drift: 'no-news' as const,
  evidence: [],
  firstShownOn: '2026-02-02',
  dismissed: null,
  resolvedOn: null,
};

test('others read a card from the fifteenth day: 2 February + 14 = 16 February', () => {
  expect(othersFrom(shown, '2026-02-02', 14)).toBe('2026-02-16');
  expect(isForOthers(shown, '2026-02-15', 14)).toBe(false);
  expect(isForOthers(shown, '2026-02-16', 14)).toBe(true);
});

test('what the team settled within its fortnight is never read by others, dismissed or resolved', () => {
  const dismissed = { on: '2026-02-10', reason: 'the tool changed' };
  expect(isForOthers({ ...shown, dismissed }, '2027-01-01', 14)).toBe(false);
  expect(isForOthers({ ...shown, resolvedOn: '2026-02-15' }, '2027-01-01', 14)).toBe(false);
  expect(isForOthers({ ...shown, resolvedOn: '2026-02-16' }, '2027-01-01', 14)).toBe(true);
});

test('confidence beside the pace is the team’s alone, for good', () =>
  expect(isForOthers({ ...shown, drift: 'confidence-and-pace' }, '2030-01-01', 14)).toBe(false));

test('a goal that names a person is asked about in its team alone; one objective, one contributor, is read by others', () => {
  const carried = (seen: string) => ({
    ...shown,
    drift: 'carried-alone' as const,
    evidence: [{ kind: 'key-result' as const, id: 'kr1', seen, params: {} }],
  });
  expect(isForOthers(carried('wording'), '2030-01-01', 14)).toBe(false);
  expect(isForOthers(carried('one-contributor'), '2026-02-16', 14)).toBe(true);
});
