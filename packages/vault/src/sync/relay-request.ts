/** One request to a relay, and what its answer is: bytes, or a refusal by name. Never more than the route takes. */

import { decodeBody, encodeBody, REFUSAL, ROUTES, toHex } from '@cairn/relay-api';
import type { Bytes, Refusal, RouteName } from '@cairn/relay-api';
import type { Answer, RelayRefusal } from '@cairn/changes/sync';

/** As the platform has it; passed in, so that tests and the command line can give their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface RelayReach {
  readonly origin: string;
  readonly fetch: Fetch;
}

export interface Asking {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: object | Bytes;
  readonly signal?: AbortSignal;
}

/** A relay that says nothing for so long is not there. In milliseconds. */
const PATIENCE = 30_000;

interface Sending {
  readonly route: RouteName;
  readonly asking: Asking;
  readonly token: Bytes | null;
}

/** One request. An answer that is no success becomes its refusal. */
export const send = async ({ origin, fetch }: RelayReach, sending: Sending): Promise<Answer<Response>> => {
  try {
    const response = await fetch(urlOf(origin, sending), requestOf(sending));
    return response.ok ? { ok: true, value: response } : { ok: false, error: await refusalOf(response) };
  } catch (cause) {
    // A network that is not there, a time that ran out, a redirect: `fetch` throws these and nothing else.
    if (cause instanceof TypeError || cause instanceof DOMException) return UNREACHABLE;
    throw cause;
  }
};

const requestOf = ({ route, asking: { body, signal }, token }: Sending): RequestInit => {
  const isOctets = ROUTES[route].body === 'octets';
  return {
    method: ROUTES[route].method,
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: signal ?? AbortSignal.timeout(PATIENCE),
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${toHex(token)}` }),
      ...(body === undefined ? {} : { 'Content-Type': isOctets ? OCTETS : CBOR }),
    },
    ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : encodeBody(body) }),
  };
};

const CBOR = 'application/cbor';
const OCTETS = 'application/octet-stream';

const urlOf = (origin: string, { route, asking: { params = {}, query = {} } }: Sending): string => {
  const path = Object.entries(params).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, String(value)),
    ROUTES[route].path,
  );
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${origin}${path}${asked.size === 0 ? '' : `?${asked}`}`;
};

interface Unreachable {
  readonly ok: false;
  readonly error: { readonly type: 'unreachable' };
}

export const UNREACHABLE: Unreachable = { ok: false, error: { type: 'unreachable' } };

export const bytesOf = async (response: Response): Promise<Answer<Bytes>> => {
  try {
    return { ok: true, value: new Uint8Array(await response.arrayBuffer()) };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException) return UNREACHABLE;
    throw cause;
  }
};

const refusalOf = async (response: Response): Promise<RelayRefusal> => {
  const bytes = await bytesOf(response);
  const read = bytes.ok ? decodeBody(REFUSAL, bytes.value) : bytes;
  if (read.ok) return named(read.value, secondsIn(response));
  // Something between us and the relay, or no relay at all.
  return response.status === 503
    ? { type: 'unavailable', retryAfter: secondsIn(response) }
    : UNREACHABLE.error;
};

const named = (refusal: Refusal, retryAfter: number | null): RelayRefusal => {
  switch (refusal.error) {
    case 'closed':
      return { type: 'closed', keyEpoch: refusal.keyEpoch, farewell: refusal.farewell };
    case 'too-many':
    case 'unavailable':
      return { type: refusal.error, retryAfter };
    default:
      return { type: refusal.error };
  }
};

const secondsIn = (response: Response): number | null => {
  const text = response.headers.get('Retry-After');
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
};
