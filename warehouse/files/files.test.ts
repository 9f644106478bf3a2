import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { Refusal } from '../../src/refusal.ts';
import { openDuckDb } from '../duckdb/open-duckdb.ts';
import { type Ingestion, ingestFile } from './ingest-file.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectFolder } from './inspect-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
function file(content: string | Buffer, name = `file-${++count}.csv`): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function ingested(path: string, more: Partial<Ingestion> = {}) {
  const into = join(folder, `ingested-${++count}.duckdb`);
  const result = await ingestFile({ paths: [path], table: 't', into, ...more });
  if (result.kind !== 'ingested') return { result, rows: [], present: existsSync(into) };
  const engine = openDuckDb({ files: [{ table: 't', path: into, format: 'duckdb' }] });
  const { rows } = await engine.query('select * from t', { maxRows: 500_000 });
  await engine.close();
  return { result, rows, present: true };
}

async function told(path: string, corrections = {}) {
  const inspection = await inspectFile(path, corrections).catch((error: unknown) => {
    if (error instanceof Refusal) return { problems: [{ code: error.code, params: error.params, blocks: true }] };
    throw error;
  });
  return inspection.problems.map(({ code, params, blocks }) => ({ code, ...params, blocks }));
}

const kindsOf = async (path: string, corrections = {}) =>
  (await inspectFile(path, corrections)).columns.map(({ guessedKind }) => guessedKind);

describe('what a text file is', () => {
  test.each([
    ['utf-8', Buffer.from('pays;montant\nBénin;1\n')],
    ['utf-8', Buffer.from('\ufeffpays;montant\nBénin;1\n')],
    ['utf-16le', Buffer.from('\ufeffpays;montant\nBénin;1\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffpays;montant\nBénin;1\n', 'utf16le').swap16()],
    ['utf-16le', Buffer.from('pays;montant\nBénin;1\n', 'utf16le')],
    ['windows-1252', Buffer.from('pays;montant\nBénin;1\n', 'latin1')],
  ] as const)('%s is recognised and read', async (encoding, bytes) => {
    const path = file(bytes);
    expect(await inspectFile(path)).toMatchObject({
      encoding,
      delimiter: ';',
      columns: [{ name: 'pays', samples: ['Bénin'] }, { name: 'montant' }],
    });
    expect((await ingested(path)).rows).toEqual([['Bénin', 1]]);
  });

  test.each([',', ';', '\t', '|'])('the separator %j is found', async (delimiter) => {
    expect(
      (
        await inspectFile(
          file(
            ['a', 'b', 'c']
              .join(delimiter)
              .concat('\n', ['1', 'x y', '2,5'].map((cell) => `"${cell}"`).join(delimiter), '\n'),
          ),
        )
      ).delimiter,
    ).toBe(delimiter);
  });

  test('quoted separators, quotes and line ends are inside the cell, and the line number goes on after them', async () => {
    const path = file('id,note\n1,"two\nlines, ""quoted"""\n2,x\r\n3\n');
    const { result } = await ingested(path);
    expect(result).toMatchObject({
      kind: 'bad-rows',
      badRows: [{ line: 5, code: 'file.ragged-row', params: { found: 1, expected: 2 } }],
    });
    expect((await ingested(path, { leaveOut: [{ line: 5 }] })).rows).toEqual([
      [1, 'two\nlines, "quoted"'],
      [2, 'x'],
    ]);
  });
});

describe('what a column holds', () => {
  test('the most particular kind that every value has', async () => {
    const path = file(
      'a,b,c,d,e,f,g\n1.5,2024-02-29,2024-02-29 23:30:00,2024-02-29T23:30:00Z,oui,x,007\n-2,2024-03-01,2024-03-01 00:00,2024-03-01T00:00:00+01:00,non,,012\n',
    );
    expect(await kindsOf(path)).toEqual(['number', 'date', 'local-time', 'instant', 'boolean', 'text', 'text']);
    expect((await ingested(path)).rows).toEqual([
      [1.5, '2024-02-29', '2024-02-29T23:30:00', '2024-02-29T23:30:00Z', true, 'x', '007'],
      [-2, '2024-03-01', '2024-03-01T00:00:00', '2024-02-29T23:00:00Z', false, null, '012'],
    ]);
  });

  test('decimal commas: 1 234,50 is 1234.5, and it is said', async () => {
    const path = file('jour;montant\n31/01/2024;1 234,50\n01/02/2024;-3,5\n');
    expect(await told(path)).toEqual([{ code: 'file.decimal-commas', example: '1 234,50', blocks: false }]);
    expect((await ingested(path)).rows).toEqual([
      ['2024-01-31', 1234.5],
      ['2024-02-01', -3.5],
    ]);
  });

  test('03/04/2024 alone is asked about, and the answer is honoured', async () => {
    const path = file('day,n\n03/04/2024,1\n');
    expect(await told(path)).toEqual([{ code: 'file.ambiguous-dates', example: '03/04/2024', blocks: false }]);
    expect((await ingested(path, { corrections: { dateOrder: 'mdy' } })).rows).toEqual([['2024-03-04', 1]]);
    expect((await ingested(path, { corrections: { dateOrder: 'dmy' } })).rows).toEqual([['2024-04-03', 1]]);
    expect((await ingested(path, { corrections: { columns: { day: 'text', n: 'text' } } })).rows).toEqual([
      ['03/04/2024', '1'],
    ]);
  });

  test('30 February is not a date', async () => {
    expect(await kindsOf(file('day,n\n2024-02-30,1\n'))).toEqual(['text', 'number']);
  });

  test('dates with a few slips are dates, their slips listed by line; numbers with a few words are only offered', async () => {
    const lines = Array.from(
      { length: 40 },
      (_, at) => `${at === 7 ? '31/11/2026' : '30/11/2026'};${at === 9 ? 'C12' : at + 10}`,
    );
    const path = file(`jour;facture\n${lines.join('\n')}\n`);
    const { columns } = await inspectFile(path);
    expect(columns.map(({ guessedKind }) => guessedKind)).toEqual(['date', 'text']);
    expect(columns[1]?.alternatives).toEqual(['number']);
    expect((await ingested(path)).result).toMatchObject({
      kind: 'bad-rows',
      total: 1,
      badRows: [{ line: 9, code: 'file.bad-cell', params: { column: 'jour', found: '31/11/2026' } }],
    });
  });

  test('one bad cell in six: text, that may be read as the dates it nearly is, and which value is none', async () => {
    const days = ['01/03/2026', '02/03/2026', '03/03/2026', '31/03/2026', '31/04/2026', '15/04/2026'];
    const path = file(`jour;code\n${days.map((day, at) => `${day};${at < 3 ? at : `A${at}`}`).join('\n')}\n`);
    const [day, code] = (await inspectFile(path)).columns;
    expect(day).toMatchObject({ guessedKind: 'text', nearly: { kind: 'date', misfits: 1, example: '31/04/2026' } });
    expect(day?.alternatives).toContain('date');
    // Half of them are numbers: names that look like numbers, nothing to correct.
    expect(code?.nearly).toBeUndefined();
    const read = { columns: { jour: 'date' } } as const;
    expect((await ingested(path, { corrections: read })).result).toMatchObject({
      kind: 'bad-rows',
      badRows: [{ line: 6, params: { column: 'jour', found: '31/04/2026' } }],
    });
  });

  test('an integer beyond 2^53 is a name, not a quantity', async () => {
    expect(await kindsOf(file('id,n\n12345678901234567890,1\n'))).toEqual(['text', 'number']);
  });
});

describe('all or nothing', () => {
  const late = `n,day\n${'1,2024-01-01\n'.repeat(12_000)}douze,2024-01-01\n2,2024-13-01\n`;

  test('a bad cell beyond the sample is found with its line, what was found and what was expected', async () => {
    const { result, present } = await ingested(file(late));
    expect(result).toEqual({
      kind: 'bad-rows',
      total: 2,
      badRows: [
        { line: 12_002, code: 'file.bad-cell', params: { column: 'n', found: 'douze', expected: 'number' } },
        { line: 12_003, code: 'file.bad-cell', params: { column: 'day', found: '2024-13-01', expected: 'date' } },
      ],
    });
    expect(present).toBe(false);
  });

  test('leaving out one of two is not leaving out both', async () => {
    const path = file(late);
    expect((await ingested(path, { leaveOut: [{ line: 12_002 }] })).result.kind).toBe('bad-rows');
    expect((await ingested(path, { leaveOut: [{ line: 12_002 }, { line: 12_003 }] })).result).toMatchObject({
      kind: 'ingested',
      rows: 12_000,
      leftOut: 2,
    });
  });

  test('nothing is left beside the target', async () => {
    expect(readdirSync(folder).filter((name) => /partial|rows$|spill/.test(name))).toEqual([]);
  });
});

describe('a broken file says what and where', () => {
  test.each([
    ['nothing', '', [{ code: 'file.empty', blocks: true }]],
    ['white space', '\n\n  \n', [{ code: 'file.empty', blocks: true }]],
    ['only a header', 'a,b\n', [{ code: 'file.only-header', columns: 2, blocks: true }]],
    ['zero bytes', 'a,b\n1,2\n3,\0\n', [{ code: 'file.nul-bytes', line: 3, blocks: true }]],
    ['a quote that never closes', 'a,b\n1,2\n3,"4\n5,6\n', [{ code: 'file.unclosed-quote', line: 3, blocks: true }]],
    [
      'the same name twice',
      'a,b,A\n1,2,3\n',
      [{ code: 'file.duplicate-column', name: 'a', positions: [1, 3], line: 1, blocks: true }],
    ],
    ['a name missing', 'a,,c\n1,2,3\n', [{ code: 'file.unnamed-column', position: 2, line: 1, blocks: true }]],
    ['no names at all', '1,2\n3,4\n', [{ code: 'file.no-header', line: 1, blocks: true }]],
    [
      'titles above the names',
      'Report of May\n\na,b\n1,2\n3,4\n',
      [{ code: 'file.header-not-first', line: 3, blocks: false }],
    ],
  ])('%s', async (_, content, expected) => {
    expect(await told(file(content))).toEqual(expected);
  });

  test('a separator at the end of every line is not a column', async () => {
    expect((await ingested(file('a,b,\n1,2,\n'))).rows).toEqual([[1, 2]]);
  });

  test('bytes that are not UTF-8 after a megabyte that was, with their line', async () => {
    const path = file(
      Buffer.concat([Buffer.from(`a,b\n${'é,1\n'.repeat(300_000)}`), Buffer.from([0xe9, 0x2c, 0x31, 0x0a])]),
    );
    await expect(ingested(path)).rejects.toMatchObject({ code: 'file.bad-encoding' });
    expect((await ingested(path, { corrections: { encoding: 'windows-1252' } })).result).toMatchObject({
      rows: 300_001,
    });
  });

  test('a line of 64 MB is refused after one', async () => {
    const path = join(folder, 'long.csv');
    const descriptor = openSync(path, 'w');
    writeSync(descriptor, 'a,b\n');
    for (let mb = 0; mb < 64; mb++) writeSync(descriptor, 'x'.repeat(1 << 20));
    closeSync(descriptor);
    const before = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
    const start = performance.now();
    expect(await told(path)).toEqual([{ code: 'file.line-too-long', line: 2, limitMb: 1, blocks: true }]);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - before).toBeLessThan(32e6);
    await expect(ingested(path)).rejects.toMatchObject({ code: 'file.line-too-long' });
  });

  test.each([
    ['legacy Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'file.legacy-excel'],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'file.compressed'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'file.not-a-table'],
    ['a web page', Buffer.from('<!DOCTYPE html><html>'), 'file.not-a-table'],
    ['a zip that is no workbook', Buffer.from('PK\u0003\u0004 nonsense'), 'file.excel-unreadable'],
  ])('%s', async (_, bytes, code) => {
    expect(await told(file(bytes))).toMatchObject([{ code, blocks: true }]);
  });
});

describe('other formats', () => {
  test('Excel: the sheet, the header below a title, the wall clock of its dates', async () => {
    const path = join(folder, 'book.xlsx');
    const at = new Date(Date.UTC(2024, 2, 31, 2, 30));
    await writeExcel([
      [{ value: 'Report' }],
      [{ value: 'who' }, { value: 'at' }, { value: 'n' }],
      [{ value: 'é' }, { value: at, type: Date, format: 'yyyy-mm-dd hh:mm' }, { value: 1.5, type: Number }],
    ]).toFile(path);
    expect(await inspectFile(path)).toMatchObject({ format: 'excel', sheets: ['Sheet1'], headerLine: 2 });
    expect((await ingested(path)).rows).toEqual([['é', '2024-03-31T02:30:00', 1.5]]);
    expect(await told(path, { sheet: 'Other' })).toMatchObject([{ code: 'file.sheet-absent', sheets: ['Sheet1'] }]);
  });

  test('JSON lines: fields by name, absent is null, a broken line has its number', async () => {
    const path = file('{"a":1,"b":"x"}\n{"b":"y","a":2.5}\n{"a":3}\n', 'rows.jsonl');
    expect((await ingested(path)).rows).toEqual([
      [1, 'x'],
      [2.5, 'y'],
      [3, null],
    ]);
    expect((await ingested(file('{"a":1}\n{"a":\n', 'broken.jsonl'))).result).toMatchObject({
      badRows: [{ line: 2, code: 'file.not-json' }],
    });
  });

  test.skipIf(!existsSync('../shared/data/online_retail.parquet'))(
    'Parquet: 541,909 rows, ready within a second of its ingestion',
    async () => {
      const into = join(folder, 'retail.duckdb');
      const path = '../shared/data/online_retail.parquet';
      expect(await inspectFile(path)).toMatchObject({ format: 'parquet', rowsSampled: 10_000 });
      expect(await ingestFile({ paths: [path], table: 'retail', into })).toMatchObject({
        kind: 'ingested',
        rows: 541_909,
      });
      const start = performance.now();
      const engine = openDuckDb({ files: [{ table: 'retail', path: into, format: 'duckdb' }] });
      expect((await engine.query('select count(distinct "CustomerID") from retail')).rows).toEqual([[4372]]);
      console.info(`first answer from an ingested file: ${Math.round(performance.now() - start)} ms`);
      expect((await engine.columns('retail')).map(({ name }) => name)).toContain('InvoiceDate');
      await engine.close();
    },
  );
});

describe('a folder of files', () => {
  const where = join(folder, 'months');
  mkdirSync(where);
  writeFileSync(join(where, '2024-01.csv'), 'day,n\n2024-01-01,1\n');
  writeFileSync(join(where, '2024-02.csv'), 'n,day\n2,2024-02-01\n');

  test('the same columns in another order are one table', async () => {
    const { paths } = await inspectFolder(where);
    expect((await ingested('', { paths })).rows).toEqual([
      ['2024-01-01', 1],
      ['2024-02-01', 2],
    ]);
  });

  test('the odd file is named', async () => {
    writeFileSync(join(where, '2024-03.csv'), 'day,count\n2024-03-01,3\n');
    const { problems, paths } = await inspectFolder(where);
    expect(problems).toEqual([
      {
        code: 'file.differs-in-folder',
        params: { file: '2024-03.csv', missing: ['n'], extra: ['count'] },
        blocks: true,
      },
    ]);
    await expect(ingested('', { paths })).rejects.toMatchObject({ code: 'file.differs-in-folder' });
  });
});
if (!existsSync('../shared/data/online_retail.parquet'))
  console.info('skipped: ../shared/data/online_retail.parquet is absent');
