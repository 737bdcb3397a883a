/** Both ends of the wire: what a relay answers to a device, and what anybody sends to a relay. */

import {
  decodeBody,
  encodeBody,
  FAREWELL,
  LIMITS,
  NONCE,
  PULLED,
  PUSH,
  PUSHED,
  REFUSAL,
  REGISTRATION,
  ROUTES,
  SESSION,
  SESSION_REQUEST,
  SHARE_MADE,
  SHARES,
  SNAPSHOT_BEGUN,
  SNAPSHOT_COMMIT,
  SNAPSHOT_NAMED,
} from '@cairn/relay-api';
import type { BodySchema } from '@cairn/relay-api';
import { openVaultKey } from '@cairn/crypto/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { createHttpRelay } from '../../../packages/vault/src/sync/http-relay.ts';
import { openRelayDoor } from '../../../packages/vault/src/sync/relay-door.ts';
import { holds, ofHex, same } from './target.ts';
import type { Target } from './target.ts';

const of = (length: number, fill = 5): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);

const log = { logEpoch: of(16), seq: 2, head: of(32) };
const told = { snapshot: of(16), seq: 1, head: of(32), segments: 2, keyEpoch: 1, manifest: of(40) };
const knock = { nonce: of(32), signature: of(64) };

export interface Message {
  readonly schema: BodySchema<object>;
  readonly right: readonly object[];
}

export const MESSAGES: readonly Message[] = [
  { schema: NONCE, right: [{ nonce: of(32) }] },
  { schema: SESSION, right: [{ token: of(32), expiresIn: 900, logEpoch: of(16) }] },
  {
    schema: PULLED,
    right: [
      {
        ...log,
        snapshot: null,
        chunks: [
          [1, of(16), 1, of(60)],
          [2, of(16, 6), 1, of(60)],
        ],
      },
      { ...log, snapshot: told, chunks: [] },
    ],
  },
  { schema: PUSHED, right: [{ ...log, seqs: [1, 2] }] },
  { schema: SNAPSHOT_NAMED, right: [{ snapshot: of(16) }] },
  {
    schema: REFUSAL,
    right: [{ error: 'refused' }, { error: 'closed', keyEpoch: 1, farewell: of(60) }],
  },
  { schema: PUSH, right: [{ chunks: [[of(16), 1, of(60)]] }] },
  { schema: REGISTRATION, right: [{ ...knock, publicKey: of(32), invite: 'AAAAA-BBBBB' }] },
  { schema: SESSION_REQUEST, right: [{ ...knock, address: of(16) }] },
  { schema: SNAPSHOT_BEGUN, right: [{ seq: 1, head: of(32), segments: 3 }] },
  { schema: SNAPSHOT_COMMIT, right: [{ keyEpoch: 1, manifest: of(40), eraseNow: true }] },
  { schema: FAREWELL, right: [{ keyEpoch: 1, farewell: of(60) }] },
  {
    schema: SHARE_MADE,
    right: [{ share: of(16), sealed: of(60), note: of(LIMITS.shareSmall), lasts: 86_400, views: 3 }],
  },
  {
    schema: SHARES,
    right: [{ shares: [{ share: of(16), note: of(LIMITS.shareSmall), until: 9, views: 1, cheers: [] }] }],
  },
];

const WORDS = ['error', 'chunks', 'snapshot', 'closed', 'invite', '__proto__', ofHex('1bffffffffffffffff')];

const led = (by: number, bytes: Uint8Array): Uint8Array => Uint8Array.of(by, ...bytes);

/** The first byte says which message it is read as. */
const readMessage = (bytes: Uint8Array): void => {
  const schema = MESSAGES[(bytes[0] ?? 0) % MESSAGES.length]?.schema ?? NONCE;
  const read = decodeBody(schema, bytes.subarray(1));
  if (!read.ok) return;
  const written = encodeBody(read.value);
  const again = decodeBody(schema, written);
  holds(again.ok && same(encodeBody(again.value), written), 'a message is written the same each time');
};

const ORIGIN = 'https://relay.example';
const STATUSES = [200, 200, 200, 204, 400, 401, 404, 409, 410, 429, 503, 507, 500];

const answerOf = (status: number, bytes: Uint8Array): Response => {
  const headers = { 'Retry-After': String(bytes.length) };
  return status === 204 ? new Response(null, { status }) : new Response(bytes.slice(), { status, headers });
};

/** The first byte says where the relay begins to answer with these bytes, the second with which status. */
const hearAnswer = async (bytes: Uint8Array): Promise<void> => {
  const key = await openVaultKey(of(32) as unknown as RecoverySecret);
  if (!key.ok) throw new Error(key.error.type);
  const status = STATUSES[(bytes[1] ?? 0) % STATUSES.length] ?? 200;
  const right: Readonly<Record<string, object | undefined>> = {
    [ROUTES.nonce.path]: bytes[0] === 1 ? undefined : MESSAGES[0]?.right[0],
    [ROUTES.session.path]: bytes[0] === 2 ? undefined : MESSAGES[1]?.right[0],
  };
  const fetch = async (url: string): Promise<Response> => {
    const answer = right[new URL(url).pathname];
    return answer === undefined ? answerOf(status, bytes.subarray(2)) : answerOf(200, encodeBody(answer));
  };
  const relay = createHttpRelay(openRelayDoor({ origin: ORIGIN, invite: null, fetch, key: key.value }));
  await relay.pull({ after: 0, most: 500, hidden: false });
  await relay.push([]);
  await relay.segment({ snapshot: '00'.repeat(16) as never, index: 0 });
};

export const RELAY_TARGETS: readonly Target[] = [
  {
    name: 'a message between device and relay',
    seeds: MESSAGES.flatMap(({ right }, index) => right.map((body) => led(index, encodeBody(body)))),
    words: WORDS,
    run: readMessage,
  },
  {
    name: 'an answer of a relay, as a device hears it',
    seeds: MESSAGES.slice(0, 6).flatMap(({ right }, index) =>
      right.flatMap((body) =>
        [index < 2 ? index + 1 : 0, 0].map((at) => led(at, led(index === 5 ? 8 : 0, encodeBody(body)))),
      ),
    ),
    words: WORDS,
    run: hearAnswer,
  },
];
