import { BlockList, isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from '../http/env.ts';
import type { Settings } from '../settings.ts';

/** Set from the socket and the proxies before sign-in reads it, whatever the client sent under this name. */
export const CLIENT_ADDRESS = 'x-gouverne-client-address';

/** Where a reverse proxy stands: on this machine, or on a network of one's own. */
const nearby = new BlockList();
for (const [net, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  nearby.addSubnet(net, bits, 'ipv4');
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');
nearby.addSubnet('fe80::', 10, 'ipv6');

/**
 * The address that tries are counted by: the socket's, or the one that the outermost of the declared reverse proxies
 * added. What a client claims about itself is never believed; where nobody said how many proxies there are, one is
 * believed behind a public address, and only from nearby: whoever comes straight from the internet is who they are.
 */
export function clientAddress(
  c: Parameters<MiddlewareHandler<HttpEnv>>[0],
  { proxies, publicUrl }: Pick<Settings, 'proxies' | 'publicUrl'>,
): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  const believed = proxies ?? (publicUrl !== undefined && isNearby(socket) ? 1 : 0);
  const added = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return (believed === 0 ? undefined : added.at(-Math.min(believed, added.length))) ?? socket;
}

function isNearby(socket: string): boolean {
  const address = socket.replace(/^::ffff:(?=\d+\.)/i, '');
  const kind = isIP(address);
  return kind !== 0 && nearby.check(address, kind === 4 ? 'ipv4' : 'ipv6');
}
