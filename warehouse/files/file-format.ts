import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refusal } from '../../src/refusal.ts';

export type FileFormat = 'csv' | 'parquet' | 'excel' | 'json-lines';

/** What a file is, by its first bytes before its name: people rename files. */
export async function fileFormat(path: string): Promise<FileFormat> {
  const head = await firstBytes(path, 4096);
  const starts = (bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);
  if (head.length === 0) throw new Refusal('file.empty');
  if (starts([0x50, 0x41, 0x52, 0x31])) return 'parquet';
  if (starts([0x50, 0x4b, 0x03, 0x04])) return 'excel';
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) throw new Refusal('file.legacy-excel');
  if (starts([0x1f, 0x8b])) throw new Refusal('file.compressed');
  if (starts([0x25, 0x50, 0x44, 0x46])) throw new Refusal('file.not-a-table', { found: 'PDF' });
  const text = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^(<!doctype|<html|<\?xml)/i.test(text)) throw new Refusal('file.not-a-table', { found: 'HTML' });
  if (text.startsWith('[') && extname(path).toLowerCase() === '.json') throw new Refusal('file.json-array');
  return text.startsWith('{') ? 'json-lines' : 'csv';
}

export async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
