import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../people/organisation.ts';
import type { Team } from '../people/team.ts';
import { askBudget, budgetOf, checkBudgetAnswer } from './budget.ts';
import { ExpectedLevel, type KpiStatus } from './kpi.ts';
import { changeStatus } from './status.ts';

const service: Team = { id: 'park', parentId: 'cyclade', kind: 'service', private: false };
const organisation: Team = { id: 'cyclade', parentId: null, kind: 'organisation', private: false };
const live = (count: number, ownerTeamId = 'park') =>
  Array.from({ length: count }, (_, at) => ({ id: `k${at}`, ownerTeamId, status: 'live' as KpiStatus }));
const unused = new Map();

describe('the budget', () => {
  test('is 7 for a service and 12 for the organisation; only what is live counts', () => {
    const kpis = [
      ...live(5),
      { id: 'p', ownerTeamId: 'park', status: 'proposed' as const },
      { id: 'o', ownerTeamId: 'park', status: 'off-the-dashboard' as const },
    ];
    expect(budgetOf(service, kpis, defaultLimits)).toEqual({ have: 5, limit: 7 });
    expect(budgetOf(organisation, kpis, defaultLimits)).toEqual({ have: 0, limit: 12 });
  });

  test('a team owns no KPI', () => {
    expect(() => budgetOf({ ...service, kind: 'team' }, [], defaultLimits)).toThrow('kpi.owner-is-a-team');
  });

  test('the seventh is within it; the eighth opens a conversation, the longest unused first', () => {
    expect(askBudget(service, live(6), defaultLimits, unused)).toEqual({ kind: 'within', have: 7, limit: 7 });
    const uses = new Map([
      ['k0', { openedOn: '2026-11-20', citedOn: null }],
      ['k1', { openedOn: '2026-09-01', citedOn: '2026-11-22' }],
      ['k2', { openedOn: '2026-08-01', citedOn: null }],
    ]);
    const asked = askBudget(service, live(7), defaultLimits, uses);
    expect(asked).toMatchObject({ kind: 'conversation', have: 8, limit: 7 });
    if (asked.kind === 'conversation')
      expect(asked.couldMove.map((each) => each.kpiId)).toEqual(['k3', 'k4', 'k5', 'k6', 'k2', 'k0', 'k1']);
  });

  test('ends when one moves off, or with a why and a date to look again', () => {
    const asked = askBudget(service, live(7), defaultLimits, unused);
    expect(() => checkBudgetAnswer(asked, null, '2026-11-23')).toThrow('kpi.over-budget');
    expect(() =>
      checkBudgetAnswer(asked, { kind: 'one-moves-off', kpiId: 'elsewhere', reason: '' }, '2026-11-23'),
    ).toThrow('kpi.not-on-dashboard');
    expect(() =>
      checkBudgetAnswer(asked, { kind: 'one-more', why: ' ', reviewOn: '2027-01-01' }, '2026-11-23'),
    ).toThrow('kpi.one-more-needs-why');
    expect(() =>
      checkBudgetAnswer(asked, { kind: 'one-more', why: 'Winter', reviewOn: '2026-11-23' }, '2026-11-23'),
    ).toThrow('kpi.review-in-the-past');
    expect(
      checkBudgetAnswer(asked, { kind: 'one-moves-off', kpiId: 'k3', reason: 'unused' }, '2026-11-23'),
    ).toMatchObject({ kpiId: 'k3' });
  });
});

describe('status', () => {
  test('goes to the dashboard and off it and back; what is retired stays so', () => {
    expect(changeStatus('live', 'off-the-dashboard', null).status).toBe('off-the-dashboard');
    expect(changeStatus('off-the-dashboard', 'live', null).status).toBe('live');
    for (const to of ['proposed', 'live', 'off-the-dashboard'] as const)
      expect(() => changeStatus('retired', to, 'x')).toThrow('kpi.not-from-here');
  });

  test('retiring asks why', () => {
    expect(() => changeStatus('live', 'retired', '')).toThrow('kpi.retired-needs-reason');
    expect(changeStatus('live', 'retired', ' The product is gone ')).toEqual({
      status: 'retired',
      reason: 'The product is gone',
    });
  });
});

test('an expected level has at least one bound, and bounds in order', () => {
  expect(ExpectedLevel.safeParse({ atLeast: null, atMost: null }).success).toBe(false);
  expect(ExpectedLevel.safeParse({ atLeast: 5, atMost: 4 }).success).toBe(false);
  expect(ExpectedLevel.safeParse({ atLeast: 95, atMost: null }).success).toBe(true);
});
