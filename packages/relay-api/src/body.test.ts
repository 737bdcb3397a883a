import { expect, test } from 'vitest';
import { decodeBody, encodeBody } from './body.ts';
import { fromHex, toHex } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { LIMITS } from './limits.ts';
import {
  FAREWELL,
  NONCE,
  PULLED,
  PUSH,
  REFUSAL,
  REGISTRATION,
  REMINDERS_KEPT,
  REMINDERS_KEY,
  REMINDING,
  SNAPSHOT_BEGUN,
  SNAPSHOT_COMMIT,
} from './messages.ts';

const of = (length: number, fill = 7): Bytes => new Uint8Array(length).fill(fill);
const raw = (hex: string): Bytes => fromHex(hex, hex.length / 2) ?? of(0);
const NOT_THIS_FORM = { ok: false, error: { type: 'NotThisForm' } };

const REMIND = {
  endpoint: 'https://p.example/1',
  p256dh: of(65),
  auth: of(16),
  times: [0, 3_600],
  sign: 'none',
};

const PULL = {
  logEpoch: of(16),
  seq: 2,
  head: of(32),
  snapshot: { snapshot: of(16), seq: 1, head: of(32), segments: 1, keyEpoch: 1, manifest: of(40) },
  chunks: [[2, of(16), 1, of(300)]],
};

test('keys are sorted as bytes, so that one value has one form', () => {
  expect(toHex(encodeBody({ token: of(1), seq: 1, a: 500 }))).toBe('a361611901f4637365710165746f6b656e4107');
  expect(encodeBody({ seq: 1, a: 2 })).toEqual(encodeBody({ a: 2, seq: 1 }));
});

test('what was written is what is read', () => {
  expect(decodeBody(PULLED, encodeBody(PULL))).toEqual({ ok: true, value: PULL });
  const bare = { ...PULL, snapshot: null, chunks: [] };
  expect(decodeBody(PULLED, encodeBody(bare))).toEqual({ ok: true, value: bare });
});

test('a refusal says where the vault has gone when it has, and nothing else when it has not', () => {
  const moved = { error: 'closed', keyEpoch: 1, farewell: of(9) };
  expect(decodeBody(REFUSAL, encodeBody(moved))).toEqual({ ok: true, value: moved });
  expect(decodeBody(REFUSAL, encodeBody({ error: 'refused' }))).toEqual({
    ok: true,
    value: { error: 'refused' },
  });
  for (const wrong of [{ error: 'closed' }, { error: 'refused', keyEpoch: 1 }, { error: 'toString' }, {}])
    expect(decodeBody(REFUSAL, encodeBody(wrong))).toEqual(NOT_THIS_FORM);
});

test('every size is held to', () => {
  const wrong: readonly (readonly [Parameters<typeof decodeBody>[0], object])[] = [
    [NONCE, { nonce: of(31) }],
    [NONCE, { nonce: of(33) }],
    [NONCE, { nonce: 'a'.repeat(32) }],
    [NONCE, { nonce: of(32), more: 1 }],
    [PUSH, { chunks: [] }],
    [PUSH, { chunks: Array.from({ length: LIMITS.chunksInPush + 1 }, () => [of(16), 1, of(1)]) }],
    [PUSH, { chunks: [[of(15), 1, of(1)]] }],
    [PUSH, { chunks: [[of(16), 0, of(1)]] }],
    [PUSH, { chunks: [[of(16), 2 ** 32, of(1)]] }],
    [PUSH, { chunks: [[of(16), 1.5, of(1)]] }],
    [PUSH, { chunks: [[of(16), 1, of(0)]] }],
    [PUSH, { chunks: [[of(16), 1, of(LIMITS.sealedChunk + 1)]] }],
    [PUSH, { chunks: [[of(16), 1, of(1), 1]] }],
    [SNAPSHOT_BEGUN, { seq: -1, head: of(32), segments: 1 }],
    [SNAPSHOT_BEGUN, { seq: 1, head: of(32), segments: 0 }],
    [SNAPSHOT_BEGUN, { seq: 1, head: of(32), segments: LIMITS.segments + 1 }],
    [SNAPSHOT_COMMIT, { keyEpoch: 1, manifest: of(LIMITS.manifest + 1), eraseNow: false }],
    [SNAPSHOT_COMMIT, { keyEpoch: 1, manifest: of(1), eraseNow: 1 }],
    [FAREWELL, { keyEpoch: 1, farewell: of(LIMITS.farewell + 1) }],
    [REGISTRATION, { publicKey: of(32), nonce: of(32), signature: of(64) }],
    [REGISTRATION, { publicKey: of(32), nonce: of(32), signature: of(64), invite: 'x'.repeat(65) }],
    [REMINDERS_KEY, { key: of(64) }],
    [REMINDERS_KEPT, { asleep: 1 }],
    ...[
      { endpoint: '' },
      { endpoint: 'x'.repeat(LIMITS.endpoint + 1) },
      { p256dh: of(64) },
      { auth: of(17) },
      { times: [0, 3_599] },
      { times: [7_200, 0] },
      { times: [-1] },
      { times: Array.from({ length: LIMITS.reminderTimes + 1 }, (_, at) => at * 3_600) },
      { sign: 'asleep' },
      { words: 'a small thing' },
    ].map((change) => [REMINDING, { ...REMIND, ...change }] as const),
  ];
  for (const [schema, value] of wrong) expect(decodeBody(schema, encodeBody(value))).toEqual(NOT_THIS_FORM);
  const right: readonly (readonly [Parameters<typeof decodeBody>[0], object])[] = [
    [PUSH, { chunks: Array.from({ length: LIMITS.chunksInPush }, () => [of(16), 1, of(1)]) }],
    [PUSH, { chunks: [[of(16), 2 ** 32 - 1, of(LIMITS.sealedChunk)]] }],
    [SNAPSHOT_BEGUN, { seq: 0, head: of(32), segments: LIMITS.segments }],
    [SNAPSHOT_COMMIT, { keyEpoch: 1, manifest: of(LIMITS.manifest), eraseNow: true }],
    [FAREWELL, { keyEpoch: 1, farewell: of(LIMITS.farewell) }],
    [REGISTRATION, { publicKey: of(32), nonce: of(32), signature: of(64), invite: 'x'.repeat(64) }],
    [REGISTRATION, { publicKey: of(32), nonce: of(32), signature: of(64), invite: null }],
    [REMINDERS_KEY, { key: of(65) }],
    [REMINDERS_KEPT, { asleep: true }],
    [REMINDING, { ...REMIND, endpoint: 'x'.repeat(LIMITS.endpoint), sign: 'woken' }],
    [REMINDING, { ...REMIND, times: Array.from({ length: LIMITS.reminderTimes }, (_, at) => at * 3_600) }],
  ];
  for (const [schema, value] of right) expect(decodeBody(schema, encodeBody(value)).ok).toBe(true);
});

test('what is not strict CBOR is of no form', () => {
  const body = toHex(encodeBody({ nonce: of(32) }));
  expect(decodeBody(NONCE, raw(body)).ok).toBe(true);
  const wrong = {
    nothing: '',
    'cut short': body.slice(0, -2),
    'more behind it': `${body}00`,
    'a length not in its shortest form': body.replace('5820', '590020'),
    'a string of unknown length': body.replace('5820', '5f5820').concat('ff'),
    'a map of unknown length': `bf${body.slice(2)}ff`,
    'a key twice': `a2${body.slice(2)}${body.slice(2)}`,
    'a map that promises four thousand million': `ba${'f'.repeat(8)}`,
    'ten thousand arrays in each other': '81'.repeat(10_000),
    undefined: 'f7',
    'an endless number': 'f97c00',
    'a number beyond the whole ones': '1bffffffffffffffff',
    'not a number': 'f97e00',
  };
  for (const [name, hex] of Object.entries(wrong))
    expect([name, decodeBody(NONCE, raw(hex))]).toEqual([name, NOT_THIS_FORM]);
});

test('sizes are what the protocol says', () => {
  expect(LIMITS).toEqual({
    ...{ body: 1_048_576, knock: 4_096, sealedChunk: 532_480, chunksInPush: 500, chunksInPull: 500 },
    ...{ bytesInPull: 1_048_576, segment: 1_048_576, segments: 1_024, manifest: 262_144, farewell: 65_536 },
    ...{ slot: 4_096, slots: 4, invite: 64, endpoint: 1_024, reminderTimes: 32, reminderDevices: 16 },
    ...{ share: 524_288, shareViews: 100, shares: 40, sharesOpen: 20, shareSmall: 1_067, cheers: 20 },
  });
});
