/**
 * Where a relay may send by itself. Law: a device names the address, so it may be any host on the internet and never one of the
 * operator's own network: https, a name and no number, the usual port, and every address that the name has is a public one. It is
 * looked at when it connects, so that a name cannot change its mind between the look and the sending.
 */

import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

const subnets = (family: 'ipv4' | 'ipv6', ...nets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', bits = '0'] = net.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};

/** IANA's registry of special addresses; multicast, and what is not given out. */
const NOT_PUBLIC_4 = subnets(
  'ipv4',
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
);
const NOT_PUBLIC_6 = subnets('ipv6', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');
/** What is given out in IPv6 lies in here: loopback, private, link-local, mapped and translated addresses do not. */
const GIVEN_OUT_6 = subnets('ipv6', '2000::/3');

export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 4) return !NOT_PUBLIC_4.check(address, 'ipv4');
  return family === 6 && GIVEN_OUT_6.check(address, 'ipv6') && !NOT_PUBLIC_6.check(address, 'ipv6');
};

/** `loopback`: for tests, whose push service is on this machine and speaks no TLS. */
export const isAllowedEndpoint = (
  endpoint: string,
  { loopback }: { readonly loopback: boolean },
): boolean => {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (loopback && protocol === 'http:' && hostname === '127.0.0.1') return true;
  const isNumber = hostname.startsWith('[') || isIP(hostname) !== 0;
  return protocol === 'https:' && port === '' && username === '' && password === '' && !isNumber;
};

/** For a request: ends it where the name leads to any address that is not public. */
export const publicLookup: LookupFunction = (hostname, options, tell) => {
  lookup(hostname, { ...options, all: true }, (fault, found) => {
    if (fault !== null) return tell(fault, '', 0);
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isPublicAddress(address)))
      return tell(Object.assign(new Error('not a public host'), { code: 'ENOTPUBLIC' }), '', 0);
    return options.all === true ? tell(null, found) : tell(null, first.address, first.family);
  });
};
