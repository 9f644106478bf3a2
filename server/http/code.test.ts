import { expect, test } from 'vitest';
import { plainMonths } from '../../src/metric-sql/test-definition.ts';
import type { TestStore } from '../../store/test-store.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { Client, ledInstallation } from './test-client.ts';

const orders =
  'customer,ordered_at\nc1,2026-08-03 10:00:00\nc2,2026-08-20 11:00:00\nc1,2026-09-01 09:00:00\nc3,2026-09-30 23:30:00\n';

const structured = (over: object = {}) => ({
  source: { connection: 'Orders', table: 'orders', rowMeans: 'one order' },
  entity: 'customer',
  time: { column: 'ordered_at', kind: 'local' },
  measure: { kind: 'countDistinct' },
  ...plainMonths,
  ...over,
});
const block = {
  key: 'active-customers',
  name: { en: 'Active customers', fr: 'Clients actifs' },
  owner: 'cyclade',
  question: 'How many customers order?',
  unit: 'count',
  direction: 'up',
  inForceFrom: '2026-08',
};
const file = (content: object, over: object = {}) => ({
  path: 'kpis/active-customers.yaml',
  commit: 'a'.repeat(40),
  why: 'the definition of the group',
  content,
  ...over,
});

async function inCode(place: TestStore, scopes = ['code'], who: 'service' | 'self' = 'service') {
  const installation = await ledInstallation(place);
  const { admin, app } = installation;
  const sent = await admin.raw('POST', '/api/v1/uploads?name=orders.csv', orders);
  await admin.post('/sources/files', { upload: sent.body.upload, name: 'Orders', reading: {} });
  const { secret } = (await admin.post('/tokens', { name: 'pipeline', for: who, scopes, days: 1 })).body;
  const bare = new Client(app);
  const send = (method: string, path: string, body?: unknown) =>
    bare.send(method, `/api/v1${path}`, body, { authorization: `Bearer ${secret}` });
  const plan = (...files: object[]) => send('POST', '/code/plan', { repository: 'metrics', files });
  const apply = (one: object) => send('POST', '/code/kpis', { repository: 'metrics', file: one });
  const page = async () => (await admin.get('/kpis/active-customers')).body;
  const agree = async (number: number) => {
    const version = (await page()).versions.find((one: { number: number }) => one.number === number);
    const at = `/kpis/active-customers/definitions/${number}`;
    await admin.post(`${at}/stance`, { specHash: version.specHash, stance: { kind: 'agree' } });
    // Asked of nobody but the one whose token proposed it, it is decided in writing.
    const inWriting = version.agreement.asked.length === 0 ? 'reviewed in git' : null;
    const done = await admin.post(`${at}/agreement`, { expectedVersion: version.version, inWriting });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
  };
  return { ...installation, send, plan, apply, page, agree };
}

onBothEngines('KPIs kept in code', (open) => {
  test('a file becomes a KPI whose definition is proposed, never agreed; applied again, nothing is written', async () => {
    const { plan, apply, page, agree, store, admin } = await inCode(await open());
    const one = file({ kpi: block, ...structured() });
    const planned = (await plan(one)).body;
    expect(planned.lines[0]).toMatchObject({ state: 'created', key: 'active-customers', name: 'Clients actifs' });
    expect(planned.lines[0].definition).toMatchObject({ before: null, after: expect.stringContaining('customers') });
    expect((await admin.get('/kpis/active-customers')).status).toBe(404);
    expect((await apply(one)).body).toMatchObject({ state: 'created', proposed: { number: 1, asked: 1 } });
    const created = await page();
    expect(created.definition).toMatchObject({ status: 'proposed', why: 'the definition of the group' });
    expect(created.inCode).toEqual({
      repository: 'metrics',
      path: 'kpis/active-customers.yaml',
      commit: 'a'.repeat(40),
      fields: ['name', 'question', 'direction'],
      differs: false,
    });
    expect((await admin.get('/kpis')).body.kpis[0].inCode).toBe(true);
    // A computation ends when it ends, and is an event too: what is counted is what the file wrote.
    const events = async () =>
      (await store.db.selectFrom('event').selectAll().where('operation', '=', 'code.apply').execute()).length;
    const before = await events();
    expect((await apply(one)).body).toMatchObject({ state: 'same', waits: true, proposed: null });
    expect(await events()).toBe(before);
    await agree(1);
    expect((await plan(one)).body.lines[0]).toMatchObject({ state: 'same', waits: false, definition: null });
  });

  test('a changed definition is said before and after, and proposed as the next version; a changed name is applied', async () => {
    const { plan, apply, page, agree, admin } = await inCode(await open());
    await apply(file({ kpi: block, ...structured() }));
    await agree(1);
    const changed = structured({ exclude: [{ col: 'customer', op: 'eq', value: 'c3' }] });
    const next = file(
      { kpi: { ...block, name: 'Buyers' }, ...changed },
      { commit: 'b'.repeat(40), why: 'c3 is a test' },
    );
    const [line] = (await plan(next)).body.lines;
    expect(line).toMatchObject({
      state: 'changed',
      fields: [{ field: 'name', before: 'Clients actifs', after: 'Buyers' }],
    });
    expect(line.definition.before).not.toBe(line.definition.after);
    expect((await apply(next)).body).toMatchObject({ state: 'changed', proposed: { number: 2, asked: 1 } });
    const { kpi, definition, versions } = await page();
    expect([kpi.name, definition.number, definition.status]).toEqual(['Buyers', 1, 'agreed']);
    expect(versions[1]).toMatchObject({ number: 2, status: 'proposed', why: 'c3 is a test', authorId: null });
    // Those who are asked see its numbers: September without c3 is 1.
    const compared = (await admin.get('/kpis/active-customers/definitions/2/difference')).body;
    expect(compared.difference.last).toEqual({ period: '2026-09-01', before: 2, after: 1 });
    // Rewritten before anyone answers: the file's own proposal gives way.
    const again = file({ kpi: { ...block, name: 'Buyers' }, ...structured({ emptyBucket: 'none' }) });
    expect((await apply(again)).body.proposed).toMatchObject({ number: 3 });
    expect((await page()).versions.map((one: { status: string }) => one.status)).toEqual([
      'agreed',
      'superseded',
      'proposed',
    ]);
  });

  test('what people agree otherwise stands: the file is behind, and proposes the same words once', async () => {
    const { plan, apply, page, agree, admin } = await inCode(await open());
    const one = file({ kpi: block, ...structured() });
    await apply(one);
    await agree(1);
    const { definition, kpi } = await page();
    await admin.put('/kpis/active-customers/draft', {
      expectedVersion: null,
      definition: {
        kind: 'structured',
        sourceId: definition.sourceId,
        body: { ...definition.body, emptyBucket: 'none' },
      },
    });
    const draft = (await page()).versions.at(-1);
    expect((await plan(file({ kpi: block, ...structured({ partialBucket: 'hide' }) }))).body.lines[0].problems).toEqual(
      [{ path: [], code: 'code.draft-begun', params: { number: 2 } }],
    );
    await admin.post('/kpis/active-customers/definitions/2/proposal', {
      expectedVersion: draft.version,
      why: 'nothing is not zero',
      inForceFrom: '2026-08',
    });
    const taken = file({ kpi: block, ...structured({ partialBucket: 'hide' }) });
    expect((await plan(taken)).body.lines[0].problems[0].code).toBe('definition.another-proposed');
    await agree(2);
    expect((await page()).inCode.differs).toBe(true);
    expect((await plan(one)).body.lines[0]).toMatchObject({ state: 'behind' });
    expect((await apply(one)).body).toMatchObject({ state: 'behind', proposed: null });
    expect((await page()).versions).toHaveLength(2);
    expect(kpi.key).toBe('active-customers');
  });

  test('on screen, what the file says is refused with where it stands; the rest stays open', async () => {
    const { apply, page, admin } = await inCode(await open());
    await apply(file({ kpi: block, ...structured() }));
    const { version } = (await page()).kpi;
    const refused = await admin.patch('/kpis/active-customers', { expectedVersion: version, name: 'Other' });
    expect(refused.body).toMatchObject({
      code: 'code.field-kept',
      params: { field: 'name', path: 'kpis/active-customers.yaml' },
    });
    const looksFirst = await admin.patch('/kpis/active-customers', {
      expectedVersion: version,
      name: 'Clients actifs',
      looksFirst: 'the orders of the day before',
    });
    expect(looksFirst.status).toBe(200);
  });

  test('a KPI made on screen is adopted by its file, whose source has another name for the same thing', async () => {
    const { plan, apply, page, admin, root } = await inCode(await open());
    const sources = (await admin.get('/sources')).body.sources;
    const made = await admin.post('/kpis', {
      ...{ key: 'active-customers', name: 'Clients actifs', ownerTeamId: root, question: 'How many customers order?' },
      ...{
        unit: { kind: 'count', label: '' },
        direction: 'up',
        expectedLevel: null,
        looksTeamId: null,
        looksFirst: '',
      },
      definition: {
        kind: 'structured',
        sourceId: sources[0].id,
        body: structured({ source: { connection: 'file', table: 'orders', rowMeans: 'one order' } }),
      },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const one = file({ kpi: block, ...structured() });
    expect((await plan(one)).body.lines[0]).toMatchObject({ state: 'same', adopted: true, definition: null });
    expect((await apply(one)).body.proposed).toBeNull();
    expect((await page()).inCode.path).toBe('kpis/active-customers.yaml');
    expect((await page()).versions).toHaveLength(1);
  });

  test('every problem of every file is said at once, and a file with one is not applied', async () => {
    const { plan, apply, admin } = await inCode(await open());
    const { timezone: _, ...unzoned } = structured();
    const files = [
      file({ kpi: { ...block, owner: 'Nobody', steward: 'x@cyclade.example' }, ...structured() }, { path: 'a.yaml' }),
      file({ kpi: { ...block, unit: 'litres' }, ...unzoned }, { path: 'b.yaml' }),
      file({ kpi: { ...block, inForceFrom: '2026-08-15' }, ...structured() }, { path: 'c.yaml' }),
      file(
        { kpi: block, ...structured({ source: { connection: 'Lost', table: 't', rowMeans: '' } }) },
        { path: 'd.yaml' },
      ),
      file({ kpi: block, ...structured() }, { path: 'e.yaml', why: null }),
    ];
    const { lines } = (await plan(...files)).body;
    expect(
      lines.map(({ path, problems }: { path: string; problems: { path: string[]; code: string }[] }) => [
        path,
        ...problems.map((one) => `${one.path.join('.')} ${one.code}`),
      ]),
    ).toEqual([
      ['a.yaml', 'kpi.owner code.unknown-owner', 'kpi.steward code.unknown-steward'],
      ['b.yaml', 'kpi.unit code.unit', 'timezone definition.missing'],
      ['c.yaml', 'kpi.key code.key-twice'],
      ['d.yaml', 'kpi.key code.key-twice'],
      ['e.yaml', 'kpi.key code.key-twice'],
    ]);
    expect((await plan(files[2] as object)).body.lines[0].problems[0]).toMatchObject({
      path: ['kpi', 'inForceFrom'],
      code: 'period.begins-none',
    });
    expect((await plan(files[4] as object)).body.lines[0].problems[0].code).toBe('definition.proposal-needs-why');
    const refused = await apply(files[3] as object);
    expect([refused.status, refused.body.code]).toEqual([422, 'code.problem']);
    expect((await admin.get('/kpis')).body.kpis).toEqual([]);
  });

  test('what left the folder is said and stays; it goes back to the screen when asked', async () => {
    const { plan, apply, page, send } = await inCode(await open());
    await apply(file({ kpi: block, ...structured() }));
    expect((await plan()).body.gone).toEqual([
      { key: 'active-customers', name: 'Clients actifs', path: 'kpis/active-customers.yaml' },
    ]);
    expect((await page()).definition.status).toBe('proposed');
    const elsewhere = await send('POST', '/code/plan', {
      repository: 'other',
      files: [file({ kpi: block, ...structured() })],
    });
    expect(elsewhere.body.gone).toEqual([]);
    expect(elsewhere.body.lines[0].problems[0].code).toBe('code.kept-elsewhere');
    expect((await send('DELETE', '/code/kpis/active-customers')).status).toBe(200);
    expect((await page()).inCode).toBeNull();
    expect((await plan()).body.gone).toEqual([]);
  });

  test('a token that proposes definitions does not keep KPIs in code, and a private team’s KPI is not told', async () => {
    const place = await open();
    const { apply, admin, root, plan } = await inCode(place, ['definitions']);
    const one = file({ kpi: block, ...structured() });
    expect((await apply(one)).status).toBe(200);
    const refused = await plan(file({ kpi: { ...block, name: 'Other' }, ...structured() }));
    expect(refused.body.lines[0].problems[0]).toMatchObject({ code: 'right.not-yours' });
    const hidden = await admin.post('/teams', { name: 'Pay', parentId: root, kind: 'service', private: true });
    expect(hidden.status).toBe(201);
    const pay = await plan(file({ kpi: { ...block, key: 'pay', owner: 'Pay' }, ...structured() }));
    expect(pay.body.lines[0].problems[0]).toMatchObject({ code: 'code.unknown-owner', params: { known: ['Cyclade'] } });
  });

  test('a definition that does not fit its table is a problem of the plan, at its field; nothing is applied', async () => {
    const { plan, apply, admin } = await inCode(await open());
    const kpi = { ...block, key: 'median-order' };
    const said = async (over: object) => {
      const planned = await plan(file({ kpi, ...structured(over) }));
      expect(planned.body.lines, JSON.stringify(planned.body)).toHaveLength(1);
      const [{ state, problems }] = planned.body.lines;
      expect(state).toBe('problem');
      return problems.map(({ path, code }: { path: string[]; code: string }) => [path.join('.'), code]);
    };
    const text = { kind: 'quantile', column: 'customer', p: 0.5, method: 'interpolated', per: 'row' };
    expect(await said({ measure: text })).toEqual([['measure.column', 'measure.wrong-column-kind']]);
    const time = { column: 'paid_at', kind: 'local' };
    expect(await said({ time })).toEqual([['time.column', 'measure.unknown-column']]);
    const elsewhere = { ...structured().source, table: 'invoices' };
    expect(await said({ source: elsewhere })).toEqual([['source.table', 'warehouse.table-absent']]);
    const qualify = [
      { col: 'customer', op: 'eq', value: 'c1' },
      { col: 'paid', op: 'notNull' },
    ];
    expect(await said({ qualify })).toEqual([['qualify.1.col', 'measure.unknown-column']]);
    expect((await apply(file({ kpi, ...structured({ time }) }))).status).toBe(422);
    expect((await admin.get('/kpis/median-order')).status).toBe(404);
  });
});
