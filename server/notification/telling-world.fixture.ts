import { expect } from 'vitest';
import { asInstallation } from '../../store/authorize.ts';
import { createSource, markSource } from '../../store/source.ts';
import type { TestStore } from '../../store/test-store.ts';
import { testOfWords } from '../http/alignment.fixture.ts';
import { describedKpi, fallenKpi } from '../http/described-kpi.fixture.ts';
import { running, weeklyKpi } from '../http/okr.fixture.ts';
import { type Client, personIdOf } from '../http/test-client.ts';

/**
 * A Monday on which one thing of every kind has come: Product's check-in is due, a KPI fell, a limit is crossed, a test and
 * a definition wait for someone, a source fails. Inès administers and keeps the KPIs; Salomé is of Product; Luc of Fleet,
 * which contributes; Zoé watches the KPI that fell, Vera the one whose limit is crossed; Paul is concerned by nothing.
 */
export async function everythingHappens(place: TestStore) {
  const all = await running(place);
  const { admin, salome, luc, person, root, objectiveId, store, parts } = all;
  // Letters asked for are the test's to write, with a mail server of its own.
  await parts.worker.stop();
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    expect(status, JSON.stringify(body)).toBeLessThan(300);
  };
  const people = { Ines: admin, Salome: salome, Luc: luc } as Record<string, Client>;
  for (const [name, role] of [
    ['Zoe', 'member'],
    ['Vera', 'viewer'],
    ['Paul', 'member'],
  ] as const)
    people[name] = await person(name, role);
  const idOf = new Map<string, string>();
  for (const [name, client] of Object.entries(people)) idOf.set(name, await personIdOf(client));

  await fallenKpi(admin, 'parcels', root);
  const kpiId = async (key: string) => (await admin.get(`/kpis/${key}`)).body.kpi.id as string;
  await done(people.Zoe!.put(`/watches/kpi/${await kpiId('parcels')}`, {}));

  const percent = { unit: { kind: 'percent', label: '' }, direction: 'down' };
  await done(admin.post('/kpis', weeklyKpi(root, 'cancellations', percent)));
  await done(
    salome.post(`/objectives/${objectiveId}/guardrails`, {
      kpiKey: 'cancellations',
      atLeast: null,
      atMost: 0.04,
      beyond: { act: 'slow-down' },
    }),
  );
  await done(admin.put('/kpis/cancellations/values/2026-11-16', { value: 0.031 }));
  await done(admin.put('/kpis/cancellations/values/2026-11-23', { value: 0.052 }));
  await done(people.Vera!.put(`/watches/kpi/${await kpiId('cancellations')}`, {}));

  await done(admin.post('/alignment-tests', testOfWords([idOf.get('Luc')], { link: false })));
  const body = {
    formula: 'parcels sent back',
    population: 'parcels',
    inclusions: 'paid',
    exclusions: 'none',
    source: 'the ledger',
    howObtained: 'read and typed',
    cadence: 'month',
  };
  const definition = { kind: 'described', cadence: 'month', body };
  await done(admin.post('/kpis', { ...describedKpi('returns', root), definition }));
  const [{ version }] = (await admin.get('/kpis/returns')).body.versions;
  await done(
    admin.post('/kpis/returns/definitions/1/proposal', {
      expectedVersion: version,
      why: 'Written at last',
      inForceFrom: '2026-01',
      askedIds: [idOf.get('Luc'), idOf.get('Salome')],
    }),
  );

  const source = await createSource(store, asInstallation(), { name: 'Warehouse', kind: 'folder', tables: [] });
  await markSource(store, source.id, { code: 'source.unreachable', params: {} });

  const nameOf = new Map([...idOf].map(([name, id]) => [id, name]));
  /** Everyone who was told anything, by kind, whoever asks: what is not here was told to nobody. */
  const told = async () => {
    const rows = await store.db.selectFrom('notification').select(['person_id', 'kind', 'mail_due']).execute();
    const by = Map.groupBy(rows, ({ kind }) => kind);
    const names = (kind: string) => (by.get(kind) ?? []).map((row) => nameOf.get(row.person_id) ?? '?').sort();
    return { rows, who: Object.fromEntries([...by.keys()].sort().map((kind) => [kind, names(kind)])) };
  };
  const choose = async (name: string, change: object) => {
    const client = people[name]!;
    const { choices } = (await client.get('/notifications/choices')).body;
    await done(client.put('/notifications/choices', { ...choices, ...change }));
  };
  return { ...all, people, told, choose };
}
