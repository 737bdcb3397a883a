/** A device as far as a relay can tell: a key, requests over the network, sealed bytes. It shares nothing with the relay but the page. */

import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  addressOf,
  decodeBody,
  encodeBody,
  NONCE,
  PULLED,
  PUSHED,
  REFUSAL,
  ROUTES,
  SESSION,
  signedText,
  SNAPSHOT_NAMED,
  toHex,
} from '@cairn/relay-api';
import type {
  BodySchema,
  Bytes,
  Pulled,
  PushedChunk,
  Pushed,
  Refusal,
  RouteName,
  Session,
  SigningPurpose,
} from '@cairn/relay-api';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Bytes;
}

export interface Asking {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object | Bytes;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: Bytes | null;
}

export interface Device {
  readonly address: Bytes;
  readonly publicKey: Bytes;
  readonly privateKey: KeyObject;
  /** As it came. `token`: the last session's unless given. */
  ask(route: RouteName, asking?: Asking): Promise<Answered>;
  register(invite?: string | null): Promise<Session>;
  begin(): Promise<Session>;
  token(): Bytes;
  push(...chunks: readonly PushedChunk[]): Promise<Pushed>;
  pull(query?: string): Promise<Pulled>;
  snapshot(at: Pick<Pulled, 'seq' | 'head'>, segments: readonly Bytes[], eraseNow?: boolean): Promise<Bytes>;
}

export const randomBytesOf = (length: number): Bytes => new Uint8Array(randomBytes(length));

export const aChunk = (size = 256): PushedChunk => [randomBytesOf(16), 1, randomBytesOf(size)];

/** Throws where the relay says no: what it said is in the message. */
export const saidBy = <T>(schema: BodySchema<T>, { status, bytes }: Answered): T => {
  const said = status === 200 ? decodeBody(schema, bytes) : null;
  if (said?.ok === true) return said.value;
  throw new Error(`${status} ${JSON.stringify(decodeBody(REFUSAL, bytes))}`);
};

export const refusalIn = ({ bytes }: Answered): Refusal['error'] | null => {
  const said = decodeBody(REFUSAL, bytes);
  return said.ok ? said.value.error : null;
};

const urlOf = (origin: string, route: RouteName, { params = {}, query }: Asking): string => {
  const path = Object.entries(params).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, value),
    ROUTES[route].path,
  );
  return `${origin}${path}${query === undefined ? '' : `?${query}`}`;
};

export const ask = async (origin: string, route: RouteName, asking: Asking = {}): Promise<Answered> => {
  const { body, token, headers = {} } = asking;
  const isOctets = body instanceof Uint8Array && ROUTES[route].body === 'octets';
  const response = await fetch(urlOf(origin, route, asking), {
    method: ROUTES[route].method,
    redirect: 'error',
    headers: {
      ...(token ? { Authorization: `Bearer ${toHex(token)}` } : {}),
      ...(body === undefined
        ? {}
        : { 'Content-Type': isOctets ? 'application/octet-stream' : 'application/cbor' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : encodeBody(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
};

const keysOf = (seed: Uint8Array | undefined): { privateKey: KeyObject; publicKey: Bytes } => {
  const privateKey =
    seed === undefined
      ? generateKeyPairSync('ed25519').privateKey
      : createPrivateKey({ key: pkcs8(seed), format: 'der', type: 'pkcs8' });
  const { x = '' } = privateKey.export({ format: 'jwk' });
  return { privateKey, publicKey: new Uint8Array(Buffer.from(x, 'base64url')) };
};

/** RFC 8410: the fixed head of an Ed25519 key, then its seed. */
export const pkcs8 = (seed: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);

export interface DeviceOptions {
  /** Of its key; another one each time unless given. */
  readonly seed?: Uint8Array;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const aDevice = (origin: string, { seed, headers = {} }: DeviceOptions = {}): Device => {
  const { privateKey, publicKey } = keysOf(seed);
  const address = addressOf(publicKey);
  let last: Bytes | null = null;

  const asks: Device['ask'] = (route, asking = {}) =>
    ask(origin, route, {
      token: ROUTES[route].hasSession ? last : null,
      ...asking,
      headers: { ...headers, ...asking.headers },
    });

  const signedNonce = async (purpose: SigningPurpose) => {
    const { nonce } = saidBy(NONCE, await asks('nonce'));
    return {
      nonce,
      signature: new Uint8Array(sign(null, signedText({ purpose, origin, address, nonce }), privateKey)),
    };
  };

  const letIn = (answered: Answered): Session => {
    const session = saidBy(SESSION, answered);
    last = session.token;
    return session;
  };

  return {
    ...{ address, publicKey, privateKey, ask: asks },
    register: async (invite = null) =>
      letIn(
        await asks('register', { body: { publicKey, ...(await signedNonce('cairn/v1/register')), invite } }),
      ),
    begin: async () =>
      letIn(await asks('session', { body: { address, ...(await signedNonce('cairn/v1/session')) } })),
    token: () => {
      if (last === null) throw new Error('there is no session');
      return last;
    },
    push: async (...chunks) => saidBy(PUSHED, await asks('push', { body: { chunks } })),
    pull: async (query = 'after=0') => saidBy(PULLED, await asks('pull', { query })),
    snapshot: async ({ seq, head }, segments, eraseNow = false) => {
      const begun = await asks('beginSnapshot', { body: { seq, head, segments: segments.length } });
      const { snapshot } = saidBy(SNAPSHOT_NAMED, begun);
      const id = toHex(snapshot);
      for (const [index, sealed] of segments.entries())
        expect204(await asks('putSegment', { params: { id, index: String(index) }, body: sealed }));
      const manifest = randomBytesOf(64);
      expect204(await asks('commitSnapshot', { params: { id }, body: { keyEpoch: 1, manifest, eraseNow } }));
      return snapshot;
    },
  };
};

const expect204 = (answered: Answered): void => {
  if (answered.status !== 204) throw new Error(`${answered.status} ${refusalIn(answered) ?? ''}`);
};
