/** Addresses of models as people write them, and where exactly is asked. Pure. */

import { err, ok, type Result } from '@cairn/domain';
import type { HttpKind } from './challenge-model.ts';

const LONGEST = 500;

/** Without what does not belong: a name and password, a search, a fragment, slashes at the end. */
export const parseAddress = (raw: string): Result<string, { readonly type: 'NotAnAddress' }> => {
  const text = raw.trim();
  if (text.length > LONGEST || !URL.canParse(text)) return err({ type: 'NotAnAddress' });
  const { protocol, username, password, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return err({ type: 'NotAnAddress' });
  return ok(`${origin}${pathname.replace(/\/+$/, '')}`);
};

/** People give the root, the base or the very end of it: all three lead to the same place. */
export const endpointOf = (kind: HttpKind, address: string): string => {
  if (kind === 'ollama') return `${address.replace(/\/api(\/chat)?$/, '')}/api/chat`;
  if (address.endsWith('/chat/completions')) return address;
  const base = new URL(address).pathname === '/' ? `${address}/v1` : address;
  return `${base}/chat/completions`;
};

/** What goes to such an address can be read on the way. What stays on this device cannot. */
export const isUnsealed = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/.test(hostname);
};
