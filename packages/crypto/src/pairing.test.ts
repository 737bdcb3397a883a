import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  devicePublicKey,
  newDeviceSecret,
  openAsDevice,
  parseDevicePublicKey,
  sealToDevice,
} from './device-seal.ts';
import type { DevicePublicKey, DeviceSealedBytes, DeviceSecret } from './device-seal.ts';
import { fromHex, toHex } from './hex.suite.ts';
import { farewellInfo, isCommittedTo, pairCommitment, pairDigits, pairInfo } from './pairing.ts';
import { randomBytes } from './random.ts';
import byKey from './vectors/pairing-by-key.json' with { type: 'json' };
import vectors from './vectors/pairing.json' with { type: 'json' };

const failed = { ok: false, error: { type: 'WrongKeyOrDamaged' } };

interface Written {
  readonly mailbox: string;
  readonly newKey: string;
  readonly oldRandom: string;
  readonly newRandom: string;
}

const meetingOf = ({ mailbox, newKey, oldRandom, newRandom }: Written) => ({
  mailbox: fromHex(mailbox),
  newKey: fromHex(newKey) as DevicePublicKey,
  oldKey: fromHex(oldRandom) as DevicePublicKey,
  newRandom: fromHex(newRandom),
});

const firstMeeting = (): ReturnType<typeof meetingOf> => {
  const [first] = vectors.cases;
  if (first === undefined) throw new Error('no vectors');
  return meetingOf(first);
};

test.each(vectors.cases)('two devices meet as they always did: $digits', async (vector) => {
  const meeting = meetingOf(vector);
  const secret = fromHex(vector.newSecret) as DeviceSecret;
  expect(toHex(await devicePublicKey(secret))).toBe(vector.newKey);
  expect(toHex(pairCommitment(meeting))).toBe(vector.commitment);
  expect(isCommittedTo(fromHex(vector.commitment), meeting)).toBe(true);
  expect(pairDigits(meeting)).toBe(vector.digits);
  expect(toHex(pairInfo(meeting))).toBe(vector.info);
  expect(await openAsDevice(fromHex(vector.sealed), { secret, info: pairInfo(meeting) })).toEqual({
    ok: true,
    value: fromHex(vector.payload),
  });
});

test.each(vectors.digits)('digits keep their leading zeros: $digits', (vector) => {
  expect(pairDigits(meetingOf(vector))).toBe(vector.digits);
});

test.each(vectors.fails)('does not open: $what', async ({ bytes, error }) => {
  const [vector] = vectors.cases;
  const secret = fromHex(vector?.newSecret ?? '') as DeviceSecret;
  const info = fromHex(vector?.info ?? '');
  expect(await openAsDevice(fromHex(bytes), { secret, info })).toEqual({ ok: false, error: { type: error } });
});

test.each(byKey.cases)('an old device hands over by its key: $digits', async (vector) => {
  const meeting = meetingOf(vector);
  const secret = fromHex(vector.newSecret) as DeviceSecret;
  const info = pairInfo(meeting);
  expect(toHex(await devicePublicKey(fromHex(vector.oldSecret) as DeviceSecret))).toBe(vector.oldRandom);
  expect(toHex(pairCommitment(meeting))).toBe(vector.commitment);
  expect(pairDigits(meeting)).toBe(vector.digits);
  expect(toHex(info)).toBe(vector.info);
  const opened = await openAsDevice(fromHex(vector.sealed), { secret, info, from: meeting.oldKey });
  expect(opened).toEqual({ ok: true, value: fromHex(vector.payload) });
  expect(await openAsDevice(fromHex(vector.sealed), { secret, info })).toEqual(failed);
});

test.each(byKey.fails)('does not open as from the old device: $what', async ({ bytes }) => {
  const [vector] = byKey.cases;
  if (vector === undefined) throw new Error('no vectors');
  const secret = fromHex(vector.newSecret) as DeviceSecret;
  const from = fromHex(vector.oldRandom) as DevicePublicKey;
  expect(await openAsDevice(fromHex(bytes), { secret, info: fromHex(vector.info), from })).toEqual(failed);
});

test('what is sealed by one device opens as from it, and from nobody else', async () => {
  const [secret, info] = [newDeviceSecret(), randomBytes(45)];
  const [to, own] = [await devicePublicKey(secret), newDeviceSecret()];
  const by = { secret: own, publicKey: await devicePublicKey(own) };
  const sealed = await sealToDevice(fromHex('c0ffee'), { to, info, by });
  if (!sealed.ok) throw new Error(sealed.error.type);
  const opened = (from: DevicePublicKey): unknown => openAsDevice(sealed.value, { secret, info, from });
  expect(await opened(by.publicKey)).toEqual({ ok: true, value: fromHex('c0ffee') });
  expect(await opened(await devicePublicKey(newDeviceSecret()))).toEqual(failed);
  expect(await opened(new Uint8Array(32) as DevicePublicKey)).toEqual(failed);
});

test('a kept device opens its line of a farewell', async () => {
  const { device, secret, publicKey, info, payload, sealed } = vectors.farewell;
  expect(toHex(farewellInfo(fromHex(device)))).toBe(info);
  expect(toHex(await devicePublicKey(fromHex(secret) as DeviceSecret))).toBe(publicKey);
  const opened = await openAsDevice(fromHex(sealed), {
    secret: fromHex(secret) as DeviceSecret,
    info: farewellInfo(fromHex(device)),
  });
  expect(opened).toEqual({ ok: true, value: fromHex(payload) });
});

const sealedTo = async (secret: DeviceSecret, info: Uint8Array): Promise<DeviceSealedBytes> => {
  const sealed = await sealToDevice(fromHex('c0ffee'), { to: await devicePublicKey(secret), info });
  if (!sealed.ok) throw new Error(sealed.error.type);
  return sealed.value;
};

test('what is sealed to one device opens there, for its own meeting, and nowhere else', async () => {
  const [secret, info] = [newDeviceSecret(), randomBytes(40)];
  const [one, two] = [await sealedTo(secret, info), await sealedTo(secret, info)];
  expect(toHex(one)).not.toBe(toHex(two));
  expect(one).toHaveLength(32 + 3 + 16);
  expect(await openAsDevice(one, { secret, info })).toEqual({ ok: true, value: fromHex('c0ffee') });
  expect(await openAsDevice(one, { secret: newDeviceSecret(), info })).toEqual(failed);
  expect(await openAsDevice(one, { secret, info: randomBytes(40) })).toEqual(failed);
});

test('every one byte of it counts', async () => {
  const [secret, info] = [newDeviceSecret(), randomBytes(8)];
  const sealed = await sealedTo(secret, info);
  for (let at = 0; at < sealed.length; at += 1) {
    const damaged = Uint8Array.from(sealed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(await openAsDevice(damaged, { secret, info })).toEqual(failed);
  }
});

test('a key that nothing can be sealed to is told, not used', async () => {
  const info = new Uint8Array(0);
  expect(parseDevicePublicKey(new Uint8Array(31))).toBe(null);
  expect(parseDevicePublicKey(new Uint8Array(33))).toBe(null);
  const zero = parseDevicePublicKey(new Uint8Array(32));
  expect(zero !== null && (await sealToDevice(fromHex('01'), { to: zero, info }))).toEqual(failed);
});

test('another number, mailbox or key gives another commitment and other digits', () => {
  const part = fc.uint8Array({ minLength: 32, maxLength: 32 });
  const same = firstMeeting();
  fc.assert(
    fc.property(part, (bytes) => {
      expect(isCommittedTo(pairCommitment({ ...same, oldKey: bytes as DevicePublicKey }), same)).toBe(false);
      expect(isCommittedTo(pairCommitment({ ...same, newKey: bytes as DevicePublicKey }), same)).toBe(false);
      expect(isCommittedTo(pairCommitment({ ...same, mailbox: bytes.subarray(16) }), same)).toBe(false);
      expect(toHex(pairInfo({ ...same, newRandom: bytes }))).not.toBe(toHex(pairInfo(same)));
      expect(pairDigits({ ...same, newRandom: bytes })).toMatch(/^\d{6}$/);
    }),
    { seed: 20261129, numRuns: 50 },
  );
  expect(isCommittedTo(pairCommitment(same).subarray(0, 31), same)).toBe(false);
});

test('a part of a wrong length is a bug, and stops', () => {
  const meeting = firstMeeting();
  expect(() => pairCommitment({ ...meeting, mailbox: new Uint8Array(15) })).toThrow(RangeError);
  expect(() => pairDigits({ ...meeting, newRandom: new Uint8Array(31) })).toThrow(RangeError);
  expect(() => farewellInfo(new Uint8Array(7))).toThrow(RangeError);
});
