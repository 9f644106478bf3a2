import { expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { proven } from '../../store/authorized.ts';
import { versionsOf } from '../../store/definition-version.ts';
import { enterValues } from '../../store/enter-values.ts';
import { kpiByKey } from '../../store/kpi.ts';
import type { TestStore } from '../../store/test-store.ts';
import { answeredMeanwhile } from './answered-meanwhile.fixture.ts';
import { onBothEngines } from './on-both-engines.fixture.ts';
import { type Client, ledInstallation } from './test-client.ts';

const kpi = (ownerTeamId: string, cadence: string, unit: object = { kind: 'count', label: '' }) => ({
  key: 'subscribers',
  name: 'Abonnés actifs',
  ownerTeamId,
  question: 'How many?',
  unit,
  direction: 'up',
  expectedLevel: null,
  looksTeamId: null,
  looksFirst: '',
  definition: { kind: 'described', cadence, body: { formula: 'subscribers', cadence } },
});

async function withKpi(place: TestStore, cadence = 'month', unit?: object) {
  const installation = await ledInstallation(place);
  const { admin, root } = installation;
  expect((await admin.post('/kpis', kpi(root, cadence, unit))).status).toBe(201);
  return installation;
}

async function send(client: Client, name: string, content: string | Uint8Array): Promise<string> {
  const answer = await client.raw('POST', `/api/v1/uploads?name=${name}&kpi=subscribers`, content);
  expect(answer.status).toBe(201);
  return answer.body.upload;
}

const read = async (client: Client, upload: string, more: object = {}) =>
  (await client.post('/kpis/subscribers/values/file', { upload, ...more })).body;
const values = async (client: Client): Promise<[string, number][]> =>
  (await client.get('/kpis/subscribers')).body.values.map((one: { period: string; value: number }) => [
    one.period,
    one.value,
  ]);

onBothEngines('values from a file', (open) => {
  test('long, with decimal commas: tried first, then written once however often it is sent', async () => {
    const { admin } = await withKpi(await open());
    const text = 'mois;valeur;raison\njanv. 2026;1 012,5;\nfévr. 2026;1 020,25;recompté\nmars 2026;;\n';
    const upload = await send(admin, 'abonnés.csv', text);
    const tried = await read(admin, upload);
    expect(tried).toMatchObject({
      fileName: 'abonnés.csv',
      shape: 'long',
      questions: [],
      reading: { decimal: 'comma' },
      empty: 1,
      report: { written: false, added: 2, refused: 0 },
    });
    expect(await values(admin)).toEqual([]);
    expect((await read(admin, upload, { trial: false })).report).toMatchObject({ written: true, added: 2 });
    expect(await values(admin)).toEqual([
      ['2026-01-01', 1012.5],
      ['2026-02-01', 1020.25],
    ]);
    const again = await read(admin, await send(admin, 'b.csv', text), { trial: false });
    expect(again.report).toMatchObject({ written: true, added: 0, corrected: 0, unchanged: 2 });
    const { revisions } = (await admin.get('/kpis/subscribers/values/2026-02')).body;
    expect(revisions).toMatchObject([{ value: 1020.25, note: 'recompté', source: 'import' }]);
  });

  test('wide, a date per column, several KPIs: the line of this one by its name', async () => {
    const { admin } = await withKpi(await open());
    const text = 'indicateur,2026-01-01,2026-02-01,2026-03-01\nAutre,1,2,3\nabonnes actifs,10,,12\n';
    const tried = await read(admin, await send(admin, 'large.csv', text), { trial: false });
    expect(tried).toMatchObject({
      shape: 'wide',
      line: 3,
      elsewhere: 1,
      empty: 1,
      report: { written: true, added: 2 },
    });
    expect(await values(admin)).toEqual([
      ['2026-01-01', 10],
      ['2026-03-01', 12],
    ]);
    const unnamed = await send(admin, 'x.csv', 'a,2026-01-01,2026-02-01\nun,1,2\ndeux,3,4\n');
    const asked = await read(admin, unnamed);
    expect(asked).toMatchObject({ questions: ['line'], report: null, lines: [{ line: 2 }, { line: 3 }] });
    expect((await read(admin, unnamed, { reading: { line: 3 } })).report).toMatchObject({ added: 1, corrected: 1 });
  });

  test('a workbook is read sheet by sheet, its dates and numbers as they are', async () => {
    const { admin } = await withKpi(await open());
    const bytes = await writeExcel(
      [
        [{ value: 'date' }, { value: 'valeur' }],
        [
          { value: new Date('2026-01-01T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
          { value: 1.234, type: Number },
        ],
      ],
      { sheet: 'Données' } as never,
    );
    const blob = bytes as unknown as { toBuffer(): Promise<Buffer> };
    const upload = await send(admin, 'a.xlsx', new Uint8Array(await blob.toBuffer()));
    expect(await read(admin, upload)).toMatchObject({
      sheet: 'Données',
      questions: [],
      report: { added: 1, rows: [{ period: '2026-01-01', value: 1.234 }] },
    });
  });

  test('what the file does not tell is asked: the order of dates, the decimal sign, what 3 is of a percentage', async () => {
    const { admin } = await withKpi(await open(), 'day', { kind: 'percent', label: '' });
    const upload = await send(admin, 'a.csv', 'date;valeur\n01/02/2026;1,234\n02/02/2026;2,345\n');
    const asked = await read(admin, upload, { trial: false });
    expect(asked).toMatchObject({ questions: ['date-order', 'decimal', 'percent'], report: null });
    expect(await values(admin)).toEqual([]);
    const reading = { dateOrder: 'mdy', decimal: 'comma', percentAs: 'percent' };
    await read(admin, upload, { reading, trial: false });
    expect(await values(admin)).toEqual([
      ['2026-01-02', 0.01234],
      ['2026-02-02', 0.02345],
    ]);
  });

  test('a period twice, one to come and what is no number are refused by line; the others go in when asked, and it is said', async () => {
    const { admin } = await withKpi(await open());
    const text = 'mois;valeur\n2026-01;1\n2026-01;2\n2027-06;3\n2026-02;beaucoup\n2026-03;1e309\n2026-04;1e308\n';
    const upload = await send(admin, 'a.csv', text);
    const refusedAll = await read(admin, upload, { trial: false });
    expect(refusedAll.report).toMatchObject({ written: false, added: 2, refused: 4 });
    expect(
      refusedAll.report.rows.map((row: { line: number; problem: { code: string } | null }) => [
        row.line,
        row.problem?.code,
      ]),
    ).toEqual([
      [2, undefined],
      [3, 'measurement.said-twice'],
      [4, 'measurement.in-the-future'],
      [5, 'values.not-a-number'],
      [6, 'values.not-a-number'],
      [7, undefined],
    ]);
    expect(refusedAll.report.rows[1].problem.params.row).toBe(2);
    expect(await values(admin)).toEqual([]);
    const partly = await read(admin, upload, { trial: false, leaveOut: true });
    expect(partly.report).toMatchObject({ written: true, added: 2, refused: 4 });
    expect(await values(admin)).toEqual([
      ['2026-01-01', 1],
      ['2026-04-01', 1e308],
    ]);
    // The page of a KPI that holds such a number still answers.
    expect((await admin.get('/kpis')).status).toBe(200);
  });

  test('20,000 rows go in, and again change nothing; the report lists what matters; one more is refused in a sentence', async () => {
    const { admin, store } = await withKpi(await open(), 'day');
    const day = (n: number) => new Date(Date.UTC(2026, 10, 20 - n)).toISOString().slice(0, 10);
    const lines = Array.from({ length: 20_001 }, (_, n) => `${day(n)},${1000 + ((n * 37) % 101)}`);
    const file = (all: readonly string[]) => send(admin, 'a.csv', `date,value\n${all.join('\n')}\n`);
    const first = await read(admin, await file(lines.slice(1)), { trial: false });
    expect(first.report).toMatchObject({ written: true, added: 20_000 });
    expect(first.report.rows).toHaveLength(1_000);
    const again = await read(admin, await file(lines.slice(1)), { trial: false });
    expect(again.report).toMatchObject({ written: true, added: 0, unchanged: 20_000, rows: [] });
    const tooMany = { code: 'values.more-than-a-kpi-holds', params: { limit: 20_000 } };
    expect(await read(admin, await file(lines))).toMatchObject(tooMany);
    // Twenty thousand of its own, and one that it does not hold yet.
    expect(await read(admin, await file(lines.slice(0, 1)))).toMatchObject(tooMany);
    const pasted = { rows: [{ period: day(0), value: 1 }] };
    expect((await admin.post('/kpis/subscribers/values', pasted)).body).toMatchObject(tooMany);
    const [count] = await store.db
      .selectFrom('measurement')
      .select(({ fn }) => fn.countAll().as('n'))
      .execute();
    expect(Number(count?.n)).toBe(20_000);
  }, 120_000);

  test('a long file is read beside the server, and checked and written in slices: others are answered all along', async () => {
    const { admin, anyone } = await withKpi(await open(), 'day');
    const day = (n: number) => new Date(Date.UTC(2026, 10, 20 - n)).toISOString().slice(0, 10);
    // Most lines are about others: they cost this server nothing.
    const lines = Array.from({ length: 60_000 }, (_, n) =>
      n < 4_500 ? `${day(n)},subscribers,${n % 97}` : `${day(n % 4_000)},another,1`,
    );
    const upload = await send(admin, 'a.csv', `date,kpi,value\n${lines.join('\n')}\n`);
    const { answer, times } = await answeredMeanwhile(anyone, () => read(admin, upload, { trial: false }));
    expect(answer).toMatchObject({ elsewhere: 55_500, report: { written: true, added: 4_500 } });
    expect(times).toBeGreaterThan(10);
  }, 120_000);

  test('an import cut half-way leaves nothing behind: no value, no event', async () => {
    const { admin, store } = await withKpi(await open(), 'day');
    const kpi = await kpiByKey(store.db, 'subscribers');
    const [version] = await versionsOf(store.db, kpi.id);
    const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 1_500 }, (_, n) => ({ period: day(n), value: n, version: version! }));
    const events = async () => (await store.db.selectFrom('event').select('id').execute()).length;
    const before = await events();
    // The first thousand is written; the second part meets a row the database refuses.
    const cut = enterValues(store, proven('measurement.enter', null), kpi, [...rows, rows[0]!], 'import');
    await expect(cut).rejects.toThrow();
    expect(await values(admin)).toEqual([]);
    expect(await events()).toBe(before);
  });

  test('what is not a table is said in a sentence, and nothing is written', async () => {
    const { admin, person } = await withKpi(await open());
    expect((await read(admin, await send(admin, 'a.csv', 'bonjour\n'))).code).toBe('values.no-table');
    const cut = await read(admin, await send(admin, 'a.csv', 'mois;valeur\n"2026-01;1\n'));
    expect(cut.code).toBe('file.unclosed-quote');
    const outsider = await person('Vera', 'viewer');
    const denied = await outsider.raw('POST', '/api/v1/uploads?name=a.csv&kpi=subscribers', 'mois;valeur\n');
    expect([denied.status, denied.body.code]).toEqual([403, 'right.not-yours']);
  });
});
