import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../src/refusal.ts';

const LIMIT = 2 * 1024 ** 3;
const DAY = 86_400_000;
/** Of one person, at once: they are forgotten after a day, or when they have become something. */
const MOST_WAITING = 40;

export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly path: string;
  readonly bytes: number;
}

/** Sent files that wait to become sources: on disk as they arrive, never whole in memory, forgotten after a day. */
export class Uploads {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'uploads');
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
  }

  async receive(
    id: string,
    fileName: string,
    body: ReadableStream<Uint8Array> | null,
    { limit = LIMIT, by = null }: { readonly limit?: number | undefined; readonly by?: string | null } = {},
  ): Promise<Upload> {
    this.forgetOld();
    if (this.#waitingOf(by) >= MOST_WAITING) throw new Refusal('uploads.too-many', { most: MOST_WAITING });
    // The extension tells how to read it; the rest of the name is only shown.
    const shown = basename(fileName.replaceAll('\\', '/')).slice(-200) || 'file';
    const path = join(this.#folder, `${id}${/\.[A-Za-z0-9]{1,8}$/.exec(shown)?.[0].toLowerCase() ?? ''}`);
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        bytes += chunk.byteLength;
        done(bytes > limit ? new Refusal('request.too-large', { limit }) : null, chunk);
      },
    });
    try {
      await pipeline(
        body ? Readable.fromWeb(body as never) : Readable.from([]),
        counted,
        createWriteStream(path, { mode: 0o600 }),
      );
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
    writeFileSync(join(this.#folder, `${id}.name`), JSON.stringify({ fileName: shown, path: basename(path), by }), {
      mode: 0o600,
    });
    return { id, fileName: shown, path, bytes };
  }

  async find(id: string): Promise<Upload> {
    const kept = await readFile(join(this.#folder, `${id}.name`), 'utf8').catch(() => undefined);
    if (!kept) throw new Refusal('source.upload-gone', {});
    const { fileName, path } = JSON.parse(kept) as { fileName: string; path: string };
    const full = join(this.#folder, path);
    return { id, fileName, path: full, bytes: statSync(full).size };
  }

  forget(upload: Upload): void {
    rmSync(upload.path, { force: true });
    rmSync(join(this.#folder, `${upload.id}.name`), { force: true });
  }

  /** What waited for a day and became nothing; another server may be at it too. */
  forgetOld(): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat && Date.now() - stat.mtimeMs > DAY) rmSync(path, { force: true });
    }
  }

  #waitingOf(by: string | null): number {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith('.name'));
    if (names.length < MOST_WAITING) return 0;
    return names.filter((name) => JSON.parse(readFileSync(join(this.#folder, name), 'utf8')).by === by).length;
  }
}
