import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Refusal } from '../../src/refusal.ts';
import { checkedAddress, pinnedTo } from './checked-address.ts';

export interface Posting {
  readonly address: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts inside the private network that an administrator allows, by name. */
  readonly allowedHosts: readonly string[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

const maxRedirects = 3;

/** An address that may be written to: TLS, or a host that an administrator allows by name. */
export async function checkPostAddress(address: string, allowedHosts: readonly string[]): Promise<URL> {
  if (!URL.canParse(address)) throw new Refusal('webhook.not-an-address', {});
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Refusal('webhook.not-an-address', {});
  await checkedAddress(url, allowedHosts);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (url.protocol === 'http:' && !allowedHosts.includes(host)) throw new Refusal('webhook.not-https', { host });
  return url;
}

/** Posts within the time given, each redirection checked as the first address was. The status of the answer. */
export async function postJson(posting: Posting): Promise<number> {
  const time = AbortSignal.timeout(posting.timeoutMs);
  const signal = posting.signal ? AbortSignal.any([posting.signal, time]) : time;
  let next = posting.address;
  try {
    for (let turn = 0; turn <= maxRedirects; turn++) {
      const { statusCode = 0, headers } = await oneAnswer(next, posting, signal);
      if (statusCode >= 200 && statusCode < 300) return statusCode;
      // Only these two ask for the same request elsewhere; the others would turn it into a reading.
      const elsewhere = (statusCode === 307 || statusCode === 308) && headers.location;
      if (!elsewhere || !URL.canParse(elsewhere, next)) throw new Refusal('webhook.status', { status: statusCode });
      next = new URL(elsewhere, next).href;
    }
    throw new Refusal('address.too-many-redirects');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (time.aborted) throw new Refusal('address.timeout', { seconds: posting.timeoutMs / 1000 });
    throw new Refusal('address.failed', { host: new URL(next).hostname });
  }
}

async function oneAnswer(address: string, posting: Posting, signal: AbortSignal): Promise<IncomingMessage> {
  const url = await checkPostAddress(address, posting.allowedHosts);
  const pinned = await checkedAddress(url, posting.allowedHosts);
  signal.throwIfAborted();
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = send(url, {
    method: 'POST',
    signal,
    agent: false,
    headers: {
      'user-agent': 'gouverne',
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(posting.body),
      ...posting.headers,
    },
    lookup: pinnedTo(pinned),
  });
  request.once('response', (answer) => {
    // Only the status is asked for.
    answer.on('error', () => {}).destroy();
    resolve(answer);
  });
  request.once('error', reject);
  request.end(posting.body);
  return promise;
}
