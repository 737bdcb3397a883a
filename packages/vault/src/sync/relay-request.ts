/** One request to a relay, and what its answer is: bytes, or a refusal by name. Never more than the route takes. */

import {
  decodeBody,
  encodeBody,
  LIMITS,
  MOST_WORK,
  REFUSAL,
  ROUTES,
  toHex,
  WORK_HEADER,
} from '@cairn/relay-api';
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

/**
 * The largest answer there is: chunks for one pull, of which the last may be a whole one more, the manifest of a snapshot, and
 * room for what stands around them.
 */
export const MOST_ANSWERED: number = LIMITS.bytesInPull + LIMITS.sealedChunk + LIMITS.manifest + 128 * 1024;

/** An answer without end is no answer: nothing of it is read beyond what an answer can have. */
export const bytesOf = async (response: Response): Promise<Answer<Bytes>> => {
  try {
    const bytes = await readUpTo(response, MOST_ANSWERED);
    return bytes === null ? UNREACHABLE : { ok: true, value: bytes };
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof DOMException) return UNREACHABLE;
    throw cause;
  }
};

/** `null`: there was more. Leaving the loop ends the reading. */
const readUpTo = async ({ body }: Response, most: number): Promise<Bytes | null> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesIn(body)) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  return joined(pieces, length);
};

/** Not every engine goes through a stream by `for await`. */
async function* piecesIn(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (let next = await reader.read(); next.value !== undefined; next = await reader.read())
      yield next.value;
  } finally {
    // One that has ended has nothing to cancel; what a broken one says was told by the reading.
    await reader.cancel().catch(() => undefined);
  }
}

const joined = (pieces: readonly Uint8Array[], length: number): Bytes => {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

const refusalOf = async (response: Response): Promise<RelayRefusal> => {
  const bytes = await bytesOf(response);
  const read = bytes.ok ? decodeBody(REFUSAL, bytes.value) : bytes;
  if (read.ok && read.value.error === 'invite') return { type: 'invite', ...workIn(response) };
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

/** Work that is more than a nonce leaves time for is not asked in earnest. */
const workIn = (response: Response): { readonly work?: number } => {
  const bits = Number(response.headers.get(WORK_HEADER) ?? '0');
  return Number.isInteger(bits) && bits > 0 && bits <= MOST_WORK ? { work: bits } : {};
};

const secondsIn = (response: Response): number | null => {
  const text = response.headers.get('Retry-After');
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
};
