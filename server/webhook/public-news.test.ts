import { expect, test } from 'vitest';
import { running, weeklyKpi } from '../http/okr.fixture.ts';
import { onBothEngines } from '../http/on-both-engines.fixture.ts';
import { publicNews } from './public-news.ts';

onBothEngines('what everyone may hear of', (open) => {
  test('a limit crossed and the check-in day; not the limit of a KPI that a private team keeps', async () => {
    const place = await open();
    const { admin, salome, person, root, product, objectiveId, cycle, store } = await running(place);
    const shop = (await admin.post('/teams', { name: 'Shop', parentId: root, kind: 'service', private: false })).body;
    const zoe = await person('Zoe', 'member', { id: shop.id, role: 'facilitator' });
    const percent = { unit: { kind: 'percent', label: '' }, direction: 'down' };
    for (const [by, key, team] of [
      [admin, 'cancellations', root],
      [zoe, 'refunds', shop.id],
    ] as const) {
      const made = await by.post('/kpis', weeklyKpi(team, key, percent));
      expect(made.status, JSON.stringify(made.body)).toBe(201);
      const rail = { kpiKey: key, atLeast: null, atMost: 0.04, beyond: { act: 'slow-down' } };
      expect((await salome.post(`/objectives/${objectiveId}/guardrails`, rail)).status).toBeLessThan(300);
      await by.put(`/kpis/${key}/values/2026-11-16`, { value: 0.031 });
      await by.put(`/kpis/${key}/values/2026-11-23`, { value: 0.052 });
    }
    const told = async () =>
      (await publicNews(store)).map(({ kind, facts }) => `${kind} ${facts.title ?? facts.team}`).sort();
    expect(await told()).toEqual([
      'check-in-day Product',
      'guardrail-crossed cancellations',
      'guardrail-crossed refunds',
    ]);
    await admin.patch(`/teams/${shop.id}`, { private: true, expectedVersion: shop.version });
    expect(await told()).toEqual(['check-in-day Product', 'guardrail-crossed cancellations']);
    const day = (await publicNews(store)).find(({ kind }) => kind === 'check-in-day');
    expect(day).toMatchObject({ teamId: product, path: `/okrs/${cycle.id}/check-in/${product}` });
  });
});
