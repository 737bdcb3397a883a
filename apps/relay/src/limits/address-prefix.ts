/** Which neighbourhood a request comes from: /24 for IPv4, /56 for IPv6. Used to count, and neither kept nor told. Pure. */

import { isIPv4, isIPv6 } from 'node:net';

export interface Seen {
  /** Of the socket. */
  readonly remote: string | undefined;
  /** `X-Forwarded-For`, as it came. */
  readonly forwarded: string | undefined;
  /** How many proxies in front of this relay are its own; 0: the header is nobody's word. */
  readonly trustedProxies: number;
}

/** `unknown` where there is no address: all of those share one. */
export const addressPrefix = ({ remote, forwarded, trustedProxies }: Seen): string =>
  prefixOf(trustedProxies === 0 ? remote : (forwardedBy(forwarded, trustedProxies) ?? remote));

/** Each proxy adds at the end whom it talked to: what stands further in front was written by anybody. */
const forwardedBy = (forwarded: string | undefined, proxies: number): string | undefined =>
  forwarded?.split(',').at(-proxies)?.trim();

const prefixOf = (address: string | undefined): string => {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') ?? '';
  if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':').slice(0, -2) : 'unknown';
};

/** The first four groups of four digits, written out: the first 64 bits. */
const groupsOf = (address: string): readonly string[] => {
  const [front = '', back] = address.split('::');
  const split = (part: string): readonly string[] => part.split(':').filter((group) => group !== '');
  const [before, after] = [split(front), split(back ?? '')];
  const zeros = back === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].map((group) =>
    group.padStart(4, '0'),
  );
};
