import type { Client } from './test-client.ts';

/** A KPI typed by hand, as it is sent to the API, named by its key: what most tests need of one. */
export const describedKpi = (key: string, ownerTeamId: string, cadence: 'week' | 'month' = 'month') => ({
  key,
  ownerTeamId,
  name: key,
  question: '',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition: { kind: 'described', cadence, body: { formula: 'By hand' } },
});

/** Created, and piloted: it stands on the steering page. Whoever creates it keeps its definition, and may. */
export async function pilotedKpi(
  by: Client,
  key: string,
  ownerTeamId: string,
  cadence: 'week' | 'month' = 'month',
): Promise<void> {
  await by.post('/kpis', describedKpi(key, ownerTeamId, cadence));
  const piloted = await by.post(`/kpis/${key}/status`, { expectedVersion: 1, to: 'live' });
  if (piloted.status !== 200) throw new Error(`${key} is not piloted: ${JSON.stringify(piloted.body)}`);
}

/** Three years of a quiet monthly KPI, then a month far below. */
export async function fallenKpi(
  by: Client,
  key: string,
  ownerTeamId: string,
  status: 'live' | 'proposed' = 'live',
): Promise<void> {
  if (status === 'live') await pilotedKpi(by, key, ownerTeamId);
  else await by.post('/kpis', describedKpi(key, ownerTeamId));
  for (let month = 0; month < 34; month++) {
    const period = new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10);
    await by.put(`/kpis/${key}/values/${period}`, { value: month === 33 ? 20 : 100 + ((month * 7) % 5) });
  }
}
