import { describe, expect, test } from 'vitest';
import { crossings, Guardrail, guardrailFromLevel, guardrailState, type KpiSays } from './guardrail.ts';

const upTo4: Pick<Guardrail, 'atLeast' | 'atMost'> = { atLeast: null, atMost: 4 };
const says = (over: Partial<KpiSays>): KpiSays => ({ value: 3.1, overdue: false, signal: null, level: null, ...over });

describe('"we accept up to 4 %"', () => {
  test('4 holds, 4.01 is crossed', () => {
    expect(guardrailState(upTo4, says({ value: 4 }))).toBe('holds');
    expect(guardrailState(upTo4, says({ value: 4.01 }))).toBe('crossed');
  });

  test('within the limit, a signal or a level going towards it is to watch; going away from it holds', () => {
    expect(guardrailState(upTo4, says({ signal: 'above' }))).toBe('to-watch');
    expect(guardrailState(upTo4, says({ level: 'rising' }))).toBe('to-watch');
    expect(guardrailState(upTo4, says({ signal: 'below', level: 'falling' }))).toBe('holds');
  });

  test('no measure, or an overdue one, is no reading, never "holds", even when the last one was beyond', () => {
    expect(guardrailState(upTo4, says({ value: null }))).toBe('no-reading');
    expect(guardrailState(upTo4, says({ value: 5, overdue: true }))).toBe('no-reading');
  });

  test('with both bounds, each side is watched', () => {
    const within = { atLeast: 95, atMost: 99 };
    expect(guardrailState(within, says({ value: 93.1 }))).toBe('crossed');
    expect(guardrailState(within, says({ value: 97, signal: 'below' }))).toBe('to-watch');
  });
});

describe('what was decided when it crossed', () => {
  const values = [
    { period: '2026-10-05', value: 3.8 },
    { period: '2026-10-12', value: 4.2 },
    { period: '2026-10-19', value: null },
    { period: '2026-10-26', value: 4.4 },
    { period: '2026-11-02', value: 3.9 },
    { period: '2026-11-09', value: 4.5 },
  ];

  test('a week without a value does not end a crossing; a week within the limit does', () => {
    expect(crossings(upTo4, values, [])).toEqual([
      { since: '2026-10-12', until: '2026-11-02', decisionId: null },
      { since: '2026-11-09', until: null, decisionId: null },
    ]);
  });

  test('a decision answers the crossing it follows, not the next one', () => {
    expect(crossings(upTo4, values, [{ id: 'slow', on: '2026-10-14' }]).map((crossing) => crossing.decisionId)).toEqual(
      ['slow', null],
    );
  });

  test('taken on the day of the next crossing, it answers that one', () => {
    const taken = crossings(upTo4, values, [{ id: 'stop', on: '2026-11-09' }]);
    expect(taken.map((crossing) => crossing.decisionId)).toEqual([null, 'stop']);
  });
});

test('a guardrail has a limit, and its bounds are in order', () => {
  const rail = {
    id: 'g',
    objectiveId: 'o',
    kpiId: 'k',
    atLeast: null,
    atMost: null,
    beyond: { act: 'stop' },
    words: '',
  };
  expect(Guardrail.safeParse(rail).success).toBe(false);
  expect(Guardrail.safeParse({ ...rail, atLeast: 5, atMost: 4 }).success).toBe(false);
  expect(Guardrail.safeParse({ ...rail, ...guardrailFromLevel(95, true) }).success).toBe(true);
});
