import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../../src/refusal.ts';
import { checkedAddress, pinnedTo } from './checked-address.ts';

export interface Fetching {
  readonly address: string;
  /** The file to write; it appears whole or not at all. */
  readonly into: string;
  /** Hosts inside the private network that an administrator allows, by name. */
  readonly allowedHosts?: readonly string[];
  readonly maxMb?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const maxRedirects = 5;

/** Fetches a published file, bounded in size and time, never from inside the network unless allowed. Its size in bytes. */
export async function fetchFile(fetching: Fetching): Promise<{ readonly bytes: number }> {
  const { into, maxMb = 500, timeoutMs = 120_000 } = fetching;
  const time = AbortSignal.timeout(timeoutMs);
  const signal = fetching.signal ? AbortSignal.any([fetching.signal, time]) : time;
  const partial = `${into}.partial`;
  try {
    const answer = await followed(fetching.address, fetching.allowedHosts ?? [], signal);
    if (Number(answer.headers['content-length'] ?? 0) > maxMb * 1e6) {
      answer.destroy();
      throw new Refusal('address.too-large', { limitMb: maxMb });
    }
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        if (bytes > maxMb * 1e6) done(new Refusal('address.too-large', { limitMb: maxMb }));
        else done(null, chunk);
      },
    });
    await pipeline(answer, counted, createWriteStream(partial, { mode: 0o600 }), { signal });
    await rename(partial, into);
    return { bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (fetching.signal?.aborted) throw new Refusal('warehouse.cancelled');
    if (time.aborted) throw new Refusal('address.timeout', { seconds: timeoutMs / 1000 });
    throw new Refusal('address.failed', {
      host: URL.canParse(fetching.address) ? new URL(fetching.address).hostname : '',
    });
  } finally {
    await rm(partial, { force: true });
  }
}

/** The first answer that is a file; each redirection is checked as the first address was. */
async function followed(address: string, allowed: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  let next = address;
  for (let turn = 0; turn <= maxRedirects; turn++) {
    const answer = await oneAnswer(next, allowed, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return answer;
    answer.destroy();
    if (statusCode < 300 || statusCode > 399 || !headers.location)
      throw new Refusal('address.status', { status: statusCode });
    if (!URL.canParse(headers.location, next)) throw new Refusal('address.status', { status: statusCode });
    next = new URL(headers.location, next).href;
  }
  throw new Refusal('address.too-many-redirects');
}

async function oneAnswer(address: string, allowed: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  if (!URL.canParse(address)) throw new Refusal('address.not-an-address');
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Refusal('address.not-an-address');
  const pinned = await checkedAddress(url, allowed);
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = get(url, {
    signal,
    agent: false,
    headers: { 'user-agent': 'gouverne', accept: 'text/csv, */*' },
    lookup: pinnedTo(pinned),
  });
  request.once('response', resolve);
  request.once('error', reject);
  return promise;
}
