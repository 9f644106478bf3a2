import { expect, test } from 'vitest';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, ledInstallation, personIdOf } from './test-client.ts';

const described = (extra: Record<string, string> = {}) => ({
  kind: 'described',
  cadence: 'month',
  body: {
    formula: 'subscribers at the end of the month',
    population: 'riders',
    inclusions: 'paid',
    exclusions: 'none',
    source: 'the ledger',
    howObtained: 'read and typed',
    cadence: 'month',
    ...extra,
  },
});

const kpi = (ownerTeamId: string, key: string, rest: object = {}) => ({
  key,
  name: key,
  ownerTeamId,
  question: 'How many?',
  unit: { kind: 'count', label: '' },
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition: described(),
  ...rest,
});

const month = (n: number) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
const months = (count: number, value: (n: number) => number) =>
  Array.from({ length: count }, (_, n) => ({ period: month(n), value: value(n) }));

async function withKpi(place: TestStore) {
  const installation = await ledInstallation(place);
  const { admin, root } = installation;
  const created = await admin.post('/kpis', kpi(root, 'subscribers'));
  expect(created.status).toBe(201);
  return installation;
}

const page = async (client: Client, query = '') => (await client.get(`/kpis/subscribers${query}`)).body;

/** Proposed, and decided in writing by the only person there is. */
async function agree(by: Client, number: number, inForceFrom: string): Promise<void> {
  const { versions } = await page(by);
  const proposal = { expectedVersion: versions.at(-1).version, why: 'sharper', inForceFrom, askedIds: [] };
  const { body } = await by.post(`/kpis/subscribers/definitions/${number}/proposal`, proposal);
  await by.post(`/kpis/subscribers/definitions/${number}/agreement`, {
    expectedVersion: body.version,
    inWriting: 'nobody else reads it yet',
  });
}

async function secondVersion(by: Client): Promise<void> {
  const definition = described({ exclusions: 'trials' });
  const drafted = await by.put('/kpis/subscribers/draft', { expectedVersion: null, definition });
  expect(drafted.body).toMatchObject({ number: 2, status: 'draft' });
}

onBothEngines('the life of a KPI', (open) => {
  test('a definition is proposed, agreed by those asked, and the former one gives way', async () => {
    const place = await open();
    const { admin, person, root } = await withKpi(place);
    const theo = await person('Theo', 'member', { id: root, role: 'facilitator' });
    const draft = (await page(admin)).versions[0];
    const proposed = await admin.post('/kpis/subscribers/definitions/1/proposal', {
      expectedVersion: draft.version,
      why: 'two ways to count were in use',
      inForceFrom: '2026-01',
    });
    expect(proposed.body).toMatchObject({ status: 'proposed', inForceFrom: '2026-01-01' });
    // The steward proposed it: the other facilitator of the owner is asked.
    const asked = (await page(admin)).versions[0].agreement;
    expect(asked).toMatchObject({ kind: 'open', asked: [{ name: 'Theo', stance: null }] });
    const tooEarly = await admin.post('/kpis/subscribers/definitions/1/agreement', {
      expectedVersion: proposed.body.version,
    });
    expect(tooEarly.body.code).toBe('definition.not-all-answered');
    const stale = await theo.post('/kpis/subscribers/definitions/1/stance', {
      specHash: 'd1:another',
      stance: { kind: 'agree' },
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'definition.changed']);
    const { specHash } = proposed.body;
    const concern = { specHash, stance: { kind: 'concern', words: 'free trials?' } };
    expect((await theo.post('/kpis/subscribers/definitions/1/stance', concern)).body.kind).toBe('to-decide');
    const decided = await admin.post('/kpis/subscribers/definitions/1/agreement', {
      expectedVersion: proposed.body.version,
      inWriting: 'trials are counted apart',
    });
    expect(decided.body).toMatchObject({ status: 'agreed', decision: { words: 'trials are counted apart' } });
    expect((await page(admin)).versions[0].agreement.asked[0]).toMatchObject({
      stance: 'concern',
      words: 'free trials?',
    });
  });

  test('a definition that nobody was asked about is agreed by nobody: somebody is asked meanwhile, or it says so for good', async () => {
    const { admin, person, root } = await withKpi(await open());
    expect((await admin.get('/kpis/subscribers/asked')).body).toEqual({ people: [] });
    const proposal = { expectedVersion: 1, inForceFrom: '2024-01' };
    const proposed = await admin.post('/kpis/subscribers/definitions/1/proposal', proposal);
    expect(proposed.body).toMatchObject({ status: 'proposed', why: '' });
    expect((await page(admin)).versions[0].agreement).toMatchObject({ kind: 'nobody-asked', asked: [] });
    const { version } = proposed.body;
    const alone = await admin.post('/kpis/subscribers/definitions/1/agreement', { expectedVersion: version });
    expect([alone.status, alone.body.code]).toEqual([422, 'definition.nobody-asked']);
    // A facilitator of the owner comes, and would be asked from then on; this proposal asks by name.
    const lea = await person('Lea', 'member', { id: root, role: 'facilitator' });
    const leaId = await personIdOf(lea);
    expect((await admin.get('/kpis/subscribers/asked')).body.people).toEqual([{ personId: leaId, name: 'Lea' }]);
    const asking = { expectedVersion: version, personIds: [leaId] };
    expect(
      (await lea.post('/kpis/subscribers/definitions/1/stance', { specHash: null, stance: { kind: 'agree' } })).status,
    ).toBe(403);
    const asked = await admin.post('/kpis/subscribers/definitions/1/asked', asking);
    expect((await page(admin)).versions[0].agreement).toMatchObject({ kind: 'open', asked: [{ name: 'Lea' }] });
    const said = { specHash: asked.body.specHash, stance: { kind: 'agree' } };
    expect((await lea.post('/kpis/subscribers/definitions/1/stance', said)).body.kind).toBe('ready');
    const declared = await admin.post('/kpis/subscribers/definitions/1/agreement', {
      expectedVersion: asked.body.version,
    });
    expect(declared.body).toMatchObject({ status: 'agreed', decision: null });
  });

  test('decided in writing with nobody asked, a version says both; the next one must say why it changes', async () => {
    const { admin } = await withKpi(await open());
    await agree(admin, 1, '2024-01');
    expect((await page(admin)).versions[0]).toMatchObject({
      status: 'agreed',
      decision: { words: 'nobody else reads it yet' },
      agreement: { kind: 'nobody-asked', asked: [] },
    });
    await secondVersion(admin);
    const bare = await admin.post('/kpis/subscribers/definitions/2/proposal', {
      expectedVersion: 1,
      inForceFrom: '2024-05',
    });
    expect(bare.body.code).toBe('definition.proposal-needs-why');
  });

  test('typed values stay with the version in force for their period, and the chart breaks between them', async () => {
    const { admin } = await withKpi(await open());
    await admin.post('/kpis/subscribers/values', { rows: months(6, (n) => 100 + n) });
    await agree(admin, 1, '2024-01');
    await secondVersion(admin);
    await agree(admin, 2, '2024-05');
    await admin.put('/kpis/subscribers/values/2024-07', { value: 60 });
    const { values, versions, breaks, reading } = await page(admin);
    const number = new Map(
      versions.map((version: { versionId: string; number: number }) => [version.versionId, version.number]),
    );
    expect(values.map((value: { versionId: string }) => number.get(value.versionId))).toEqual([1, 1, 1, 1, 2]);
    expect(breaks).toMatchObject([{ period: '2024-07-01' }]);
    expect(versions.map((version: { status: string }) => version.status)).toEqual(['superseded', 'agreed']);
    expect(reading.segments.map((segment: { from: string }) => segment.from)).toEqual(['2024-01-01', '2024-07-01']);
  });

  test('the steering page of a past day names the version that counted its number, not one agreed since', async () => {
    const place = await open();
    const { admin } = await withKpi(place);
    await admin.post('/kpis/subscribers/status', { expectedVersion: 1, to: 'live' });
    await admin.put('/kpis/subscribers/values/2026-10', { value: 12 });
    await agree(admin, 1, '2026-01');
    place.clock.moveTo('2026-12-15T09:00:00.000Z');
    await secondVersion(admin);
    await agree(admin, 2, '2026-05');
    await admin.put('/kpis/subscribers/values/2026-11', { value: 7 });
    const shown = async (query: string) => (await admin.get(`/steering${query}`)).body.kpis[0];
    expect(await shown('')).toMatchObject({ definition: { number: 2 }, reading: { value: 7 } });
    const then = { definition: { number: 1, status: 'agreed' }, reading: { value: 12 } };
    expect(await shown('?on=2026-11-30')).toMatchObject(then);
  });

  test('two people proposing at once: one is told of the other', async () => {
    const { admin } = await withKpi(await open());
    const { version } = (await page(admin)).versions[0];
    const proposal = { expectedVersion: version, why: 'so', inForceFrom: '2026-01', askedIds: [] };
    const both = await Promise.all([
      admin.post('/kpis/subscribers/definitions/1/proposal', proposal),
      admin.post('/kpis/subscribers/definitions/1/proposal', proposal),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  test('proposed, a KPI is named under what holds and asks nothing; piloted, it holds a place on every screen', async () => {
    const { admin, root } = await withKpi(await open());
    for (let n = 1; n <= 6; n++) await admin.post('/kpis', kpi(root, `kpi-${n}`));
    const shown = async () => {
      const [page, review, { kpis, budgets }] = await Promise.all([
        admin.get('/steering').then(({ body }) => body),
        admin.get('/review').then(({ body }) => body),
        admin.get('/kpis').then(({ body }) => body),
      ]);
      const named = (list: { key: string }[]) => list.map(({ key }) => key);
      const live = kpis.filter(({ status }: { status: string }) => status === 'live');
      return {
        held: named(page.kpis),
        reviewed: named(review.kpis),
        live: named(live),
        places: budgets[0].have,
        proposed: { count: page.proposed.count, first: named(page.proposed.first) },
        elsewhere: page.elsewhere,
        resting: page.resting,
        looks: page.looks.length,
      };
    };
    expect(await shown()).toEqual({
      held: [],
      reviewed: [],
      live: [],
      places: 0,
      proposed: { count: 7, first: ['kpi-1', 'kpi-2', 'kpi-3', 'kpi-4', 'kpi-5'] },
      elsewhere: 0,
      resting: { read: 0, unread: 0 },
      looks: 0,
    });
    expect((await admin.post('/kpis/kpi-1/status', { expectedVersion: 1, to: 'live' })).status).toBe(200);
    expect(await shown()).toMatchObject({
      held: ['kpi-1'],
      reviewed: ['kpi-1'],
      live: ['kpi-1'],
      places: 1,
      proposed: { count: 6, first: ['kpi-2', 'kpi-3', 'kpi-4', 'kpi-5', 'kpi-6'] },
      resting: { read: 0, unread: 1 },
      looks: 1,
    });
  });

  test('teams follow a KPI they do not own: it is on their page, and who facilitates them is asked; a private one is not told of', async () => {
    const { admin, person, root } = await withKpi(await open());
    const team = async (name: string, hidden: boolean) =>
      (await admin.post('/teams', { name, parentId: root, kind: 'team', private: hidden })).body.id as string;
    const [fleet, board] = [await team('Fleet', false), await team('Board', true)];
    const luc = await person('Luc', 'member', { id: fleet, role: 'facilitator' });
    const zoe = await person('Zoe', 'member', { id: board, role: 'facilitator' });
    await admin.post('/kpis/subscribers/status', { expectedVersion: 1, to: 'live' });
    expect(await page(luc)).toMatchObject({ followers: [], mayFollow: [fleet] });
    const followed = await luc.put(`/kpis/subscribers/followers/${fleet}`, { follows: true });
    expect(followed.body).toEqual({ followers: [fleet] });
    expect((await luc.put(`/kpis/subscribers/followers/${board}`, { follows: true })).status).toBe(404);
    await zoe.put(`/kpis/subscribers/followers/${board}`, { follows: true });
    const held = (await luc.get(`/steering?team=${fleet}`)).body.kpis;
    expect(held.map(({ key }: { key: string }) => key)).toEqual(['subscribers']);
    // Behind its wall, a team follows without a trace: neither its name, nor those of its people.
    expect(await page(luc)).toMatchObject({ followers: [fleet] });
    expect((await luc.put(`/kpis/subscribers/followers/${fleet}`, { follows: true })).body).toEqual({
      followers: [fleet],
    });
    expect((await page(zoe)).followers).toEqual([fleet, board]);
    const asked = async (by: Client) =>
      (await by.get('/kpis/subscribers/asked')).body.people.map(({ name }: { name: string }) => name).sort();
    expect(await asked(admin)).toEqual(['Luc']);
    expect((await asked(zoe)).includes('Luc')).toBe(true);
    expect((await luc.put(`/kpis/subscribers/followers/${fleet}`, { follows: false })).body).toEqual({ followers: [] });
    expect((await luc.get(`/steering?team=${fleet}`)).body.kpis).toEqual([]);
  });

  test('an eighth KPI opens a conversation: one moves off in the same act, or one more says why', async () => {
    const { admin, root } = await withKpi(await open());
    const service = (await admin.post('/teams', { name: 'Operations', parentId: root, kind: 'service' })).body.id;
    const id = await personIdOf(admin);
    await admin.put(`/teams/${service}/members/${id}`, { role: 'facilitator' });
    for (let n = 1; n <= 8; n++) await admin.post('/kpis', kpi(service, `kpi-${n}`));
    for (let n = 1; n <= 7; n++)
      expect((await admin.post(`/kpis/kpi-${n}/status`, { expectedVersion: 1, to: 'live' })).status).toBe(200);
    const asked = await admin.post('/kpis/kpi-8/status', { expectedVersion: 1, to: 'live' });
    expect(asked.body).toMatchObject({ code: 'kpi.over-budget', params: { have: 8, limit: 7 } });
    expect(asked.body.params.couldMove).toHaveLength(7);
    const kpiId = asked.body.params.couldMove[0].kpiId;
    const settled = await admin.post('/kpis/kpi-8/status', {
      expectedVersion: 1,
      to: 'live',
      budget: { kind: 'one-moves-off', kpiId, reason: 'nobody decided on it' },
    });
    expect(settled.body.status).toBe('live');
    const { kpis, budgets } = (await admin.get('/kpis')).body;
    expect(budgets.find((one: { teamId: string }) => one.teamId === service)).toMatchObject({ have: 7, limit: 7 });
    expect(kpis.find((one: { id: string }) => one.id === kpiId)).toMatchObject({
      status: 'off-the-dashboard',
      statusReason: 'nobody decided on it',
    });
  });

  test('twelve months pasted twice are entered once; a correction is a revision with its reason', async () => {
    const { admin } = await withKpi(await open());
    const rows = months(12, (n) => 200 + (n % 5));
    const trial = await admin.post('/kpis/subscribers/values', { rows, trial: true });
    expect(trial.body).toMatchObject({ written: false, added: 12 });
    expect((await page(admin)).values).toHaveLength(0);
    expect((await admin.post('/kpis/subscribers/values', { rows })).body).toMatchObject({ written: true, added: 12 });
    expect((await admin.post('/kpis/subscribers/values', { rows })).body).toMatchObject({ added: 0, unchanged: 12 });
    await admin.put('/kpis/subscribers/values/2024-03', { value: 190, note: 'refunds were counted' });
    const { revisions } = (await admin.get('/kpis/subscribers/values/2024-03')).body;
    expect(revisions.map((one: { value: number; note: string | null }) => [one.value, one.note])).toEqual([
      [190, 'refunds were counted'],
      [202, null],
    ]);
  });

  test('a period said twice, one to come, and one that cannot be read are refused row by row, and nothing is written', async () => {
    const { admin } = await withKpi(await open());
    const sent = await admin.post('/kpis/subscribers/values', {
      rows: [
        { period: '2026-01', value: 1 },
        { period: '2026-01-01', value: 2 },
        { period: '2027-01', value: 3 },
        { period: 'janvier', value: 4 },
        { period: '2026-02', value: 1e308 },
      ],
    });
    expect(sent.body).toMatchObject({ written: false, added: 2, refused: 3 });
    expect(sent.body.rows.map((row: { problem: { code: string } | null }) => row.problem?.code ?? null)).toEqual([
      null,
      'measurement.said-twice',
      'measurement.in-the-future',
      'period.unreadable',
      null,
    ]);
    expect((await page(admin)).values).toEqual([]);
  });

  test('as we knew it then: the value, its revision and what had been noted, not what came later', async () => {
    const place = await open();
    const { admin } = await withKpi(place);
    await admin.post('/kpis/subscribers/values', { rows: months(12, (n) => 200 + n) });
    place.clock.moveTo('2026-11-25T09:00:00.000Z');
    await admin.put('/kpis/subscribers/values/2024-03', { value: 150, note: 'recount' });
    await admin.post('/kpis/subscribers/annotations', { period: '2024-03', text: 'A recount' });
    const now = await page(admin);
    const then = await page(admin, '?asOf=2026-11-24');
    const march = (of: typeof now) => of.values.find((value: { period: string }) => value.period === '2024-03-01');
    expect([march(now).value, march(now).revision, now.annotations.length]).toEqual([150, 2, 1]);
    expect([march(then).value, march(then).revision, then.annotations.length]).toEqual([202, 1, 0]);
    expect(then).toMatchObject({ asOf: '2026-11-24', may: [] });
  });

  test('a range moves with four answers and a reason, and only then', async () => {
    const { admin } = await withKpi(await open());
    await admin.post('/kpis/subscribers/values', { rows: months(30, (n) => (n < 15 ? 100 : 140) + ((n * 7) % 5)) });
    const { kpi: before } = await page(admin);
    const ask = (answers: object) =>
      admin.post('/kpis/subscribers/baseline', {
        expectedVersion: before.version,
        from: '2025-04-01',
        to: '2026-06-01',
        reason: 'a second city opened',
        answers: { isReal: true, isUnderstood: true, isLasting: true, hasEnoughPoints: true, ...answers },
      });
    const notYet = await ask({ isLasting: false });
    expect(notYet.body).toMatchObject({ code: 'baseline.not-yet', params: { missing: ['lasting'] } });
    expect((await ask({})).body).toMatchObject({ provisional: false, baseline: { from: '2025-04-01' } });
    const { reading } = await page(admin);
    expect(reading.baseline).toMatchObject({ from: '2025-04-01', to: '2026-06-01', locked: true });
  });

  test('a value is read against the range known before it, where a range starts again and goes on', async () => {
    const { admin } = await withKpi(await open());
    await admin.post('/kpis/subscribers/values', {
      rows: months(34, (n) => (n === 33 ? 170 : (n < 14 ? 100 : 140) + ((n * 7) % 5))),
    });
    const { kpi: before } = await page(admin);
    const { body } = await admin.post('/kpis/subscribers/baseline', {
      expectedVersion: before.version,
      from: '2025-03-01',
      to: null,
      reason: 'a second city opened',
      answers: { isReal: true, isUnderstood: true, isLasting: true, hasEnoughPoints: true },
    });
    expect(body).toMatchObject({ provisional: false, baseline: { from: '2025-03-01', to: null } });
    const { reading } = await page(admin);
    expect(reading.baseline).toMatchObject({ from: '2025-03-01', to: '2026-09-01', locked: true, goesOn: true });
    expect(reading).toMatchObject({ period: '2026-10-01', state: { kind: 'signal', signal: { rule: 'surprise' } } });
  });

  test('the day a KPI is opened is kept, never by whom', async () => {
    const place = await open();
    const { admin, store } = await withKpi(place);
    await page(admin);
    const [row] = await store.db.selectFrom('kpi_use').selectAll().execute();
    expect(Object.keys(row ?? {}).sort()).toEqual(['cited_on', 'kpi_id', 'opened_on']);
    expect(row?.opened_on).toBe('2026-11-23');
  });
});
