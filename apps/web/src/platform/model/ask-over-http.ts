/**
 * One request to a model, and its answer as text. Law: what is sent is the body that was shown, to the address that was shown,
 * and nowhere else: no redirect is followed, no cookie or referrer goes along. An answer is read to a bound.
 */

import { err, ok, type Result } from '@cairn/domain';
import type { ModelTrouble, Outgoing } from './challenge-model.ts';

/** Some models think aloud first; steps alone would be a hundredth of this. */
const MOST_BYTES = 256 * 1024;

/** A violation is told in a task of its own, which may come after the request has ended. */
const POLICY_SPEAKS_WITHIN_MS = 100;

export interface Asking {
  readonly key: string | null;
  readonly signal: AbortSignal;
}

export const askOverHttp = async (
  { to, body }: Outgoing & { readonly to: string },
  asking: Asking,
): Promise<Result<string, ModelTrouble>> => {
  const policy = listenToPolicy(to);
  try {
    const response = await fetch(to, requestOf(body, asking));
    if (response.ok) return await textOf(response, asking.signal);
    await response.body?.cancel().catch(() => undefined);
    return err(troubleOf(response.status));
  } catch (cause) {
    if (asking.signal.aborted) return err({ type: 'Stopped' });
    if (!(cause instanceof TypeError)) throw cause;
    return err(
      (await policy.refused()) ? { type: 'NotAllowed', origin: new URL(to).origin } : { type: 'NotReached' },
    );
  } finally {
    policy.stop();
  }
};

const requestOf = (body: string, { key, signal }: Asking): RequestInit => ({
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
  },
  body,
  signal,
  ...{
    cache: 'no-store',
    credentials: 'omit',
    mode: 'cors',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  },
});

const troubleOf = (status: number): ModelTrouble => {
  if (status === 401 || status === 403) return { type: 'KeyRefused' };
  if (status === 404) return { type: 'NoSuchModel' };
  if (status === 429) return { type: 'TooManyAsked' };
  return { type: status >= 500 ? 'ServerTrouble' : 'Refused', status };
};

const textOf = async (response: Response, signal: AbortSignal): Promise<Result<string, ModelTrouble>> => {
  const reader = response.body?.getReader();
  if (reader === undefined) return ok('');
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.byteLength;
      if (bytes > MOST_BYTES) return err({ type: 'TooLong' });
      text += decoder.decode(part.value, { stream: true });
    }
    return ok(text + decoder.decode());
  } catch (cause) {
    if (signal.aborted) return err({ type: 'Stopped' });
    if (!(cause instanceof TypeError)) throw cause;
    return err({ type: 'CutShort' });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
};

interface Policy {
  /** Whether the page's own policy stopped the request. */
  refused(): Promise<boolean>;
  stop(): void;
}

/** A request that the policy stops looks like one that nobody answers; the page is told the difference by an event. */
const listenToPolicy = (to: string): Policy => {
  const { origin } = new URL(to);
  let isRefused = false;
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => (tell = resolve));
  const listen = (event: Event): void => {
    if (!('blockedURI' in event) || !String(event.blockedURI).startsWith(origin)) return;
    isRefused = true;
    tell();
  };
  const page = 'document' in globalThis ? globalThis.document : null;
  page?.addEventListener('securitypolicyviolation', listen);
  return {
    refused: async () => {
      const late = new Promise((resolve) => setTimeout(resolve, POLICY_SPEAKS_WITHIN_MS));
      await Promise.race([told, late]);
      return isRefused;
    },
    stop: () => page?.removeEventListener('securitypolicyviolation', listen),
  };
};
