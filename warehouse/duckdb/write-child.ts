import { dirname } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Refusal } from '../../src/refusal.ts';
import { answerParent } from '../own-process/answer.ts';
import { quoteName, quoteText } from '../quote.ts';
import { failureOf } from './engine-message.ts';
import { loadStatements } from './load-file.ts';
import type { WriteOrder } from './write-duckdb.ts';

answerParent((order: WriteOrder) =>
  writeTable(order).catch((error: unknown) => {
    const { code, params } = failureOf(error);
    throw error instanceof Refusal ? error : new Refusal(code, params);
  }),
);

/** The one time DuckDB writes: a new file that nobody reads yet. */
async function writeTable({ files, into, memoryMb }: WriteOrder): Promise<number> {
  const instance = await DuckDBInstance.create(into, {
    threads: '2',
    memory_limit: `${memoryMb}MB`,
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  await connection.run(`set temp_directory = ${quoteText(`${dirname(into)}/spill`)}`);
  await connection.run("set TimeZone = 'UTC'");
  const [first, ...others] = files;
  if (!first) throw new Error('no file to write');
  for (const statement of loadStatements(first, 0)) await connection.run(statement);
  const table = quoteName(first.table);
  for (const file of others)
    await connection.run(`insert into ${table} by name select * from read_parquet(${quoteText(file.path)})`);
  const counted = await connection.runAndReadAll(`select count(*) from ${table}`);
  await connection.run('checkpoint');
  connection.closeSync();
  instance.closeSync();
  return Number(counted.getRows()[0]?.[0] ?? 0);
}
