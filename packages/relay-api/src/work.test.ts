import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { beforeWork, zeroBitsOf } from './work.ts';

test('the bits before the first that is set are counted', () => {
  expect(zeroBitsOf(Uint8Array.of(0x80))).toBe(0);
  expect(zeroBitsOf(Uint8Array.of(0x01))).toBe(7);
  expect(zeroBitsOf(Uint8Array.of(0x00, 0x1f))).toBe(11);
  expect(zeroBitsOf(Uint8Array.of(0x00, 0x00))).toBe(16);
  expect(zeroBitsOf(Uint8Array.of())).toBe(0);
});

test('another nonce or another vault is other work', () => {
  const [nonce, key] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const before = beforeWork(nonce, key);
  expect(Buffer.from(before).toString('latin1')).toBe(
    `cairn/v1/work\n${'\u0001'.repeat(32)}${'\u0002'.repeat(32)}`,
  );
  expect(createHash('sha256').update(before).update(Buffer.from('00000000000000fa', 'hex')).digest()[0]).toBe(
    0,
  );
});
