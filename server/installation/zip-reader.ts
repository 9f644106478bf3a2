import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { open, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { Refusal } from '../../src/refusal.ts';
import type { Entry } from './zip-writer.ts';

const openZip = promisify<string, { lazyEntries: boolean; autoClose: boolean }, ZipFile>(open);
const MANIFEST = 'manifest.json';
const MANIFEST_BYTES = 10_000_000;

const Manifest = z.looseObject({
  format: z.string(),
  version: z.int(),
  entries: z.array(z.object({ name: z.string(), bytes: z.int().min(0), sha256: z.string() })),
});

/** A zip of ours, opened to be read in any order. Everything it says of itself is checked before anything is believed. */
export class Zip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #file: string;
  readonly manifest: z.infer<typeof Manifest>;

  private constructor(
    zip: ZipFile,
    entries: ReadonlyMap<string, ZipEntry>,
    file: string,
    manifest: z.infer<typeof Manifest>,
  ) {
    this.#zip = zip;
    this.#entries = entries;
    this.#file = file;
    this.manifest = manifest;
  }

  static async open(path: string): Promise<Zip> {
    const file = basename(path);
    if (!existsSync(path)) throw new Refusal('archive.no-file', { file });
    const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch(() => {
      throw new Refusal('archive.not-whole', { file });
    });
    try {
      const entries = await entriesOf(zip, file);
      const entry = entries.get(MANIFEST);
      if (!entry || entry.uncompressedSize > MANIFEST_BYTES) throw new Refusal('archive.not-ours', { file });
      const text = await textOf(await streamOf(zip, entry)).catch(() => {
        throw new Refusal('archive.altered', { file, entry: MANIFEST });
      });
      const manifest = Manifest.safeParse(jsonOf(text));
      if (!manifest.success) throw new Refusal('archive.not-ours', { file });
      return new Zip(zip, entries, file, manifest.data);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  close(): void {
    this.#zip.close();
  }

  /** Reads every byte once: what was cut, changed, added or taken out is refused by name. */
  async verify(): Promise<void> {
    const named = new Set(this.manifest.entries.map(({ name }) => name));
    for (const name of this.#entries.keys()) if (name !== MANIFEST && !named.has(name)) throw this.#altered(name);
    for (const entry of this.manifest.entries) await this.#verifyEntry(entry);
  }

  async #verifyEntry({ name, bytes, sha256 }: Entry): Promise<void> {
    const hash = createHash('sha256');
    let read = 0;
    try {
      for await (const chunk of await this.#stream(name)) {
        hash.update(chunk as Buffer);
        read += (chunk as Buffer).length;
        if (read > bytes) break;
      }
    } catch {
      throw this.#altered(name);
    }
    if (read !== bytes || hash.digest('hex') !== sha256) throw this.#altered(name);
  }

  async *lines(name: string): AsyncGenerator<string> {
    // Node's own reader of lines also ends one at U+2028, which a text in JSON may hold.
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of await this.#stream(name)) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines.filter((line) => line !== '');
    }
    if (rest !== '') yield rest;
  }

  async extract(name: string, path: string): Promise<void> {
    const aside = `${path}.partial`;
    await pipeline(await this.#stream(name), createWriteStream(aside, { mode: 0o600 }));
    await rename(aside, path);
  }

  async #stream(name: string): Promise<Readable> {
    const entry = this.#entries.get(name);
    if (!entry) throw this.#altered(name);
    return streamOf(this.#zip, entry);
  }

  #altered(entry: string): Refusal {
    return new Refusal('archive.altered', { file: this.#file, entry });
  }
}

function entriesOf(zip: ZipFile, file: string): Promise<Map<string, ZipEntry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, ZipEntry>();
    zip.on('entry', (entry: ZipEntry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', () => reject(new Refusal('archive.not-whole', { file })));
    zip.readEntry();
  });
}

function streamOf(zip: ZipFile, entry: ZipEntry): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );
}

async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
