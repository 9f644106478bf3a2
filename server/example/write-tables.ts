import { once } from 'node:events';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { livedDays } from '../../example/lived-days.ts';
import type { PlantedTruths } from '../../example/planted-truths.ts';
import { type Row, type TableId, tableIds } from '../../example/row.ts';
import { tables } from '../../example/tables.ts';
import type { Words } from '../../example/words/words.ts';
import type { NewSource } from '../../store/source.ts';
import { writeDuckDb } from '../../warehouse/duckdb/write-duckdb.ts';

const FLUSH = 1 << 20;

/** Cyclade's rows, written once into the data folder as its tables; the product reads them like any other file. */
export async function writeTables(
  truths: PlantedTruths,
  words: Words,
  dataFolder: string,
  newId: () => string,
): Promise<NewSource['tables']> {
  mkdirSync(join(dataFolder, 'sources'), { recursive: true, mode: 0o700 });
  const files = new Map(tableIds.map((id) => [id, openCsv(join(dataFolder, 'sources', `${id}.csv`), id, words)]));
  for (const day of livedDays(truths)) for (const id of tableIds) await files.get(id)?.add(day[id]);
  // The rides take as long as all the others together.
  const [rides, others] = await Promise.all([toDuckDb(['rides']), toDuckDb(tableIds.filter((id) => id !== 'rides'))]);
  return [...rides, ...others];

  async function toDuckDb(ids: readonly TableId[]): Promise<NewSource['tables'][number][]> {
    const written: NewSource['tables'][number][] = [];
    for (const id of ids) {
      const file = files.get(id);
      if (!file) continue;
      await file.close();
      const storedAs = join('sources', `${newId()}.duckdb`);
      const { name } = words.tables[id];
      const columns = columnsOf(id, words);
      const rows = await writeDuckDb({
        files: [{ table: name, path: file.path, format: 'csv', delimiter: ',', columns }],
        into: join(dataFolder, storedAs),
      });
      rmSync(file.path);
      written.push({ name, rows, storedAs, columns: columns.map(({ name, kind }) => ({ name, type: kind, kind })) });
    }
    return written;
  }
}

const columnsOf = (id: TableId, words: Words) =>
  Object.entries(tables[id]).map(([column, kind]) => ({
    name: (words.tables[id].columns as Record<string, string>)[column] ?? column,
    kind: kind === 'code' ? ('text' as const) : kind,
  }));

function openCsv(path: string, id: TableId, words: Words) {
  const stream = createWriteStream(path, { mode: 0o600 });
  const coded = Object.values(tables[id]).flatMap((kind, at) => (kind === 'code' ? [at] : []));
  const text = (row: Row) => {
    if (coded.length === 0) return row.join(',');
    const said = [...row];
    for (const at of coded) said[at] = words.codes[String(row[at])] ?? row[at] ?? null;
    return said.join(',');
  };
  let waiting = `${columnsOf(id, words)
    .map(({ name }) => name)
    .join(',')}\n`;
  const flush = async () => {
    const full = !stream.write(waiting);
    waiting = '';
    if (full) await once(stream, 'drain');
  };
  return {
    path,
    async add(rows: readonly Row[]) {
      for (const row of rows) waiting += `${text(row)}\n`;
      if (waiting.length > FLUSH) await flush();
    },
    async close() {
      await flush();
      stream.end();
      await once(stream, 'finish');
    },
  };
}
