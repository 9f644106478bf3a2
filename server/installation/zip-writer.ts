import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Content = AsyncIterable<string> | { readonly path: string };

/**
 * Writes a zip one entry after the other, with a manifest that is made last and knows what the others came to. Written
 * aside and put in place when whole: a file of that name is never a half of one.
 */
export async function writeZip(
  path: string,
  entries: readonly { readonly name: string; readonly content: Content }[],
  manifest: (written: readonly Entry[]) => unknown,
): Promise<void> {
  const zip = new ZipFile();
  const written: Entry[] = [];
  const aside = `${path}.partial`;
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, { mode: 0o600, forceZip64Format: false }, (give) => {
      const stream = 'path' in content ? createReadStream(content.path) : Readable.from(chunks(content));
      const counted = counting(name, (entry) => written.push(entry));
      stream.once('error', (error: Error) => counted.destroy(error));
      counted.once('error', (error) => zip.emit('error', error));
      give(null, stream.pipe(counted));
    });
  }
  zip.addReadStreamLazy('manifest.json', { mode: 0o600 }, (give) =>
    give(null, Readable.from([`${JSON.stringify(manifest(written), null, 2)}\n`])),
  );
  zip.end();
  try {
    await Promise.race([pipeline(zip.outputStream, createWriteStream(aside, { mode: 0o600 })), failed]);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function counting(name: string, done: (entry: Entry) => void): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
    flush(next) {
      done({ name, bytes, sha256: hash.digest('hex') });
      next();
    },
  });
}

const CHUNK = 64 * 1024;

/** Lines by the handful: a stream of single lines spends its time on itself. */
async function* chunks(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length >= CHUNK) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}
