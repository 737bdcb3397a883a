import { argon2Sync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from './hex.suite.ts';
import type { DataKey, DeviceKey } from './keys.ts';
import { newDataKey, newDeviceKey } from './keys.ts';
import { kindOfLock, lockKey, unlockKey } from './lock-wrap.ts';
import type { LockBy, LockSecret } from './lock-wrap.ts';
import { derivePasskeyKey, parsePrfOutput } from './passkey.ts';
import type { Passphrase, Pin } from './passphrase.ts';
import type { Bytes } from './random.ts';
import { calibrate, LOWEST_COST, stretch } from './stretch.ts';
import vectors from './vectors/lock.json' with { type: 'json' };
import { unwrapKey, wrapKey } from './wrap.ts';

const failed = { ok: false, error: { type: 'WrongKeyOrDamaged' } };

const secretOf = (kind: string, secret: string): LockSecret =>
  kind === 'pin'
    ? { kind: 'pin', secret: secret as Pin }
    : { kind: 'passphrase', secret: secret as Passphrase };

const phrase = (secret: string): LockSecret => secretOf('passphrase', secret);

/** Gives these, one after another. */
const inTurn = (...all: readonly Bytes[]): ((length: number) => Bytes) => {
  const left = [...all];
  return (length) => {
    const next = left.shift();
    if (next?.length !== length) throw new Error(`asked for ${length} bytes`);
    return next;
  };
};

for (const [at, vector] of vectors.cases.entries()) {
  const by: LockBy = {
    by: secretOf(vector.kind, vector.secret),
    device: fromHex(vector.device) as DeviceKey,
  };
  const name = `${vector.kind} ${at}, ${vector.memory} KiB, ${vector.passes} passes`;

  test(`locks as it always did, and unlocks: ${name}`, async () => {
    const cost = { memory: vector.memory, passes: vector.passes };
    const salt = fromHex(vector.salt);
    expect(toHex(await stretch({ secret: by.by.secret, cost, salt }))).toBe(vector.stretched);
    const random = inTurn(salt, fromHex(vector.nonce));
    expect(toHex(await lockKey(fromHex(vector.dataKey) as DataKey, { ...by, cost }, random))).toBe(
      vector.locked,
    );
    expect(kindOfLock(fromHex(vector.locked))).toEqual({ ok: true, value: vector.kind });
    expect(await unlockKey(fromHex(vector.locked), by)).toEqual({
      ok: true,
      value: fromHex(vector.dataKey),
    });
  });

  test.each(vector.fails)(`${name} does not unlock: $what`, async ({ bytes, error }) => {
    expect(await unlockKey(fromHex(bytes), by)).toEqual({ ok: false, error: { type: error } });
  });
}

test('a passkey opens as it always did', () => {
  const { prf, key, dataKey, wrapped, nonce, fails } = vectors.passkey;
  const output = parsePrfOutput(fromHex(prf));
  if (!output.ok) throw new Error(output.error.type);
  const wrapping = { context: 'passkey', key: derivePasskeyKey(output.value) } as const;
  expect(toHex(wrapping.key)).toBe(key);
  expect(toHex(wrapKey(fromHex(dataKey) as DataKey, wrapping, inTurn(fromHex(nonce))))).toBe(wrapped);
  expect(unwrapKey(fromHex(wrapped), wrapping)).toEqual({ ok: true, value: fromHex(dataKey) });
  for (const { bytes } of fails) expect(unwrapKey(fromHex(bytes), wrapping)).toEqual(failed);
  expect(parsePrfOutput(new Uint8Array(31))).toEqual({ ok: false, error: { type: 'WrongKeyLength' } });
});

test('neither the passphrase nor the key of the device opens it alone', async () => {
  const [key, device] = [newDataKey(), newDeviceKey()];
  const by = phrase('four words make it');
  const locked = await lockKey(key, { by, device, cost: LOWEST_COST });
  expect(await unlockKey(locked, { by, device })).toEqual({ ok: true, value: key });
  expect(await unlockKey(locked, { by, device: newDeviceKey() })).toEqual(failed);
  expect(await unlockKey(locked, { by: phrase('four words make iT'), device })).toEqual(failed);
  expect(unwrapKey(locked.subarray(28), { context: 'device', key: device })).toEqual(failed);
});

test('a PIN is no passphrase of the same digits', async () => {
  const [key, device] = [newDataKey(), newDeviceKey()];
  const locked = await lockKey(key, { by: secretOf('pin', '4071'), device, cost: LOWEST_COST });
  expect(await unlockKey(locked, { by: phrase('4071'), device })).toEqual(failed);
});

test('locking twice gives two that tell nothing of each other, in 103 bytes', async () => {
  const of = { by: phrase('a walk'), device: newDeviceKey(), cost: LOWEST_COST };
  const key = newDataKey();
  const [one, two] = [await lockKey(key, of), await lockKey(key, of)];
  expect(one).toHaveLength(103);
  expect(toHex(one.subarray(12))).not.toBe(toHex(two.subarray(12)));
});

test('any bytes at all get an answer, and cost nothing before they could be ours', async () => {
  const by = { by: phrase('a walk'), device: newDeviceKey() };
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 110 }), async (bytes) => {
      expect((await unlockKey(bytes, by)).ok).toBe(false);
      expect((await unlockKey(Uint8Array.of(0x63, 0x6c, 1, ...bytes.subarray(0, 90)), by)).ok).toBe(false);
      expect(kindOfLock(Uint8Array.of(0x63, 0x6c, 2, ...bytes))).toEqual({
        ok: false,
        error: { type: 'LockNewer' },
      });
    }),
    { seed: 20261130, numRuns: 100 },
  );
});

test('another implementation of Argon2id stretches the same', async () => {
  const salt = fromHex('07'.repeat(16));
  const other = argon2Sync('argon2id', {
    ...{ message: 'größer als gestern', nonce: salt, parallelism: 1, tagLength: 32 },
    ...{ memory: LOWEST_COST.memory, passes: 3 },
  });
  const cost = { ...LOWEST_COST, passes: 3 };
  expect(toHex(await stretch({ secret: 'größer als gestern' as Passphrase, cost, salt }))).toBe(toHex(other));
});

test.each([
  ['a fast machine', 20, { memory: 65_536, passes: 12 }],
  ['a usual one', 50, { memory: 65_536, passes: 8 }],
  ['a slow phone', 300, { memory: 32_768, passes: 3 }],
  ['one that is slower still', 5_000, LOWEST_COST],
  ['a clock that stands still', 0, { memory: 65_536, passes: 12 }],
])('the cost is what a device bears: %s', async (_what, took, cost) => {
  let at = 0;
  const now = (): number => (at += took);
  expect(await calibrate(now)).toEqual(cost);
});

test('a cost below the floor or a short salt is a bug, and stops', async () => {
  const secret = 'a walk' as Passphrase;
  const salt = new Uint8Array(16);
  for (const cost of [
    { memory: 19_455, passes: 2 },
    { memory: 19_456, passes: 1 },
  ])
    await expect(stretch({ secret, cost, salt })).rejects.toThrow(RangeError);
  await expect(stretch({ secret, cost: LOWEST_COST, salt: new Uint8Array(8) })).rejects.toThrow(RangeError);
});
