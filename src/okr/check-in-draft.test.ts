import { expect, test } from 'vitest';
import { checkDraft } from './check-in-draft.ts';

const line = (keyResultId: string, value: number | null = null) => ({ keyResultId, value, learnt: '', blocked: '' });
const due = [
  { keyResultId: 'typed', given: false },
  { keyResultId: 'measured', given: true },
];
const refused = (...lines: ReturnType<typeof line>[]) => {
  try {
    checkDraft(lines, due);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a draft types a value that people type, and speaks of one that is measured without typing it', () => {
  expect(refused(line('typed', 4), line('measured'))).toBeNull();
  expect(refused(line('measured', 4))).toBe('check-in.value-is-measured');
});

test('another team’s key result is not there, and none is said twice', () => {
  expect(refused(line('theirs'))).toBe('key-result.not-found');
  expect(refused(line('typed'), line('typed'))).toBe('check-in.key-result-twice');
});
