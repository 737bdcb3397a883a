/** The two requests of a supporter's page. Ids stand in bodies; the secret of the link goes nowhere. */

import { openShare, sealCheer, shareIdOf } from '@cairn/crypto/share';
import type { ShareSecret } from '@cairn/crypto/share';
import { readShareBundle } from '@cairn/interchange/share';
import type { ShareBundle } from '@cairn/interchange/share';

/** `gone`: over, used up, withdrawn, never there, or not what the link opens: which, nobody can tell. */
export type Opened =
  { readonly type: 'opened'; readonly bundle: ShareBundle } | { readonly type: 'gone' | 'wait' | 'trouble' };

export const openShared = async (secret: ShareSecret): Promise<Opened> => {
  const answer = await asked('/v1/shares/open', shareIdOf(secret));
  if (typeof answer === 'string') return { type: answer === 'full' ? 'trouble' : answer };
  const sealed = await answer.arrayBuffer().catch(() => null);
  if (sealed === null) return { type: 'trouble' };
  const opened = openShare(new Uint8Array(sealed), secret);
  const bundle = opened.ok ? readShareBundle(opened.value) : null;
  return bundle === null ? { type: 'gone' } : { type: 'opened', bundle };
};

export interface Cheering {
  readonly line: string;
  readonly stone: boolean;
}

export const sendCheer = async (
  secret: ShareSecret,
  { line, stone }: Cheering,
): Promise<'sent' | 'gone' | 'full' | 'wait' | 'trouble'> => {
  const sealed = sealCheer(new TextEncoder().encode(JSON.stringify({ v: 1, line, stone })), secret);
  const id = shareIdOf(secret);
  const body = new Uint8Array(id.length + sealed.length);
  body.set(id);
  body.set(sealed, id.length);
  const answer = await asked('/v1/shares/cheer', body);
  return typeof answer === 'string' ? answer : 'sent';
};

const asked = async (
  path: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<Response | 'gone' | 'full' | 'wait' | 'trouble'> => {
  const answer = await fetch(path, {
    ...{ method: 'POST', body, credentials: 'omit', cache: 'no-store', redirect: 'error' },
    ...{ referrerPolicy: 'no-referrer', headers: { 'Content-Type': 'application/octet-stream' } },
  }).catch(() => null);
  if (answer?.ok) return answer;
  switch (answer?.status) {
    case 404:
      return 'gone';
    case 507:
      return 'full';
    case 429:
    case 503:
      return 'wait';
    default:
      return 'trouble';
  }
};
