/** A relay's address as a person types or pastes it. */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';

export type NotARelay = { readonly type: 'NotARelay' };

/**
 * `https://cairn.example`, without a path. A name alone is taken as https. Plain http is for this computer alone: anywhere
 * else the network would see when and how much is sent.
 */
export const parseRelayOrigin = (text: string): Result<string, NotARelay> => {
  const trimmed = text.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  if (url === null || url.username !== '' || url.password !== '' || url.hostname === '') return NOT_A_RELAY;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isThisComputer(url.hostname)))
    return NOT_A_RELAY;
  return ok(url.origin);
};

const NOT_A_RELAY = err<NotARelay>({ type: 'NotARelay' });

const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host) || host.endsWith('.localhost');
