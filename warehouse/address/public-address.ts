import { BlockList, isIP } from 'node:net';

/** Addresses that lead inside: this machine, private networks, link-local (where clouds keep credentials), reserved. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(network, prefix, 'ipv4');
}
/** Only 2000::/3 is public, less the parts that carry or document other addresses. */
const outside = new BlockList();
outside.addSubnet('2000::', 3, 'ipv6');
const carriers = new BlockList();
for (const [network, prefix] of [
  ['2001:db8::', 32],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  carriers.addSubnet(network, prefix, 'ipv6');

/** Where clouds hand out the keys of the machine itself: no database, no file and no chat tool stands there. */
const ofTheMachine = new BlockList();
ofTheMachine.addSubnet('169.254.0.0', 16, 'ipv4');
ofTheMachine.addSubnet('fe80::', 10, 'ipv6');
ofTheMachine.addAddress('fd00:ec2::254', 'ipv6');

/** Written as IPv6, an IPv4 address is still itself: the list looks at both. */
export function isLinkLocal(address: string): boolean {
  const version = isIP(address.split('%')[0] ?? '');
  return version !== 0 && ofTheMachine.check(address.split('%')[0] ?? '', version === 4 ? 'ipv4' : 'ipv6');
}

export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, 'ipv4');
  if (isIP(address) !== 6 || address.includes('%')) return false;
  return outside.check(address, 'ipv6') && !carriers.check(address, 'ipv6');
}
