import { createReadStream } from 'node:fs';
import type { TextEncodingName } from './text-encoding.ts';

/** The text of a file, piece by piece: memory does not grow with the file. Undecodable bytes throw a `TypeError`. */
export async function* readText(
  path: string,
  encoding: TextEncodingName,
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let bytes = 0;
  const stream = createReadStream(path, { highWaterMark: 1 << 16 });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      yield decoder.decode(chunk, { stream: true });
      bytes += chunk.length;
      if (bytes >= maxBytes) return;
    }
    yield decoder.decode();
  } finally {
    stream.destroy();
  }
}
