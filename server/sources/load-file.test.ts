import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { shownHost, shownLocation } from './connect-database.ts';
import { loadFile } from './load-file.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'gouverne-load-'));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const path = join(dataFolder, 'orders.csv');
const rows = Array.from({ length: 20_000 }, (_, n) => `${n},2026-11-01`).join('\n');
const loading = { dataFolder, paths: [path], table: 'orders', reading: {} };

test('a file written to while it is read is refused whole: nothing of it is kept', async () => {
  writeFileSync(path, `order,day\n${rows}\n`);
  let changed = false;
  const read = loadFile({
    ...loading,
    id: 'changed',
    onRows: () => {
      if (changed) return;
      changed = true;
      appendFileSync(path, '20000,2026-11-02\n');
    },
  });
  await expect(read).rejects.toMatchObject({ code: 'source.file-changed', params: { file: 'orders.csv' } });
  expect(changed).toBe(true);
  expect(readdirSync(join(dataFolder, 'sources'))).toEqual([]);
  // Left alone, it is read: the row that came meanwhile included.
  expect(await loadFile({ ...loading, id: 'whole' })).toMatchObject({ kind: 'loaded', table: { rows: 20_001 } });
});

test('a file that is gone is refused, and a reading that is stopped leaves nothing', async () => {
  await expect(loadFile({ ...loading, id: 'gone', paths: [join(dataFolder, 'absent.csv')] })).rejects.toThrow();
  const stopped = AbortSignal.abort();
  await expect(loadFile({ ...loading, id: 'stopped', signal: stopped })).rejects.toMatchObject({
    code: 'warehouse.cancelled',
  });
  expect(readdirSync(join(dataFolder, 'sources'))).toEqual(['whole.duckdb']);
});

test('where a source is says nothing of who enters, nor of a key in its path', () => {
  const secret = 's3cret-of-the-sheet';
  for (const address of [
    `https://docs.example/d/e/${secret}/pub?output=csv`,
    `https://reader:${secret}@docs.example/rows.csv`,
    `https://${secret}@docs.example/rows.csv`,
    `https://docs.example/rows.csv?key=${secret}#${secret}`,
  ])
    expect(shownHost(address)).toBe('docs.example');
  expect(shownLocation(`postgres://reader:${secret}@db.example:5433/shop?sslpassword=${secret}`)).toBe(
    'db.example:5433/shop',
  );
});
