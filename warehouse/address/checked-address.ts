import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Refusal } from '../../src/refusal.ts';
import { inTime } from '../in-time.ts';
import { isPublicAddress } from './public-address.ts';

/** The system asks its name servers in turns, and has no limit of its own here. */
const NAME_MS = 10_000;

/** What the host of an address leads to, refused when it leads inside unless its name is allowed. */
export async function checkedAddress(url: URL, allowed: readonly string[]): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await inTime(lookup(host, { all: true }), NAME_MS).catch(() => []);
  const [first] = found;
  if (!first) throw new Refusal('address.unknown-host', { host });
  if (!allowed.includes(host) && !found.every(({ address }) => isPublicAddress(address)))
    throw new Refusal('address.private', { host });
  return first.address;
}

/** The name was resolved once and checked: what it resolves to a moment later is not asked again. */
export function pinnedTo(address: string): LookupFunction {
  const family = isIP(address);
  return (_, options, found) => (options.all ? found(null, [{ address, family }]) : found(null, address, family));
}
