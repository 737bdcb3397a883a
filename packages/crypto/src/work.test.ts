import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { tryWork } from './work.ts';

const before = Buffer.concat([Buffer.from('cairn/v1/work\n'), Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);

/** By another implementation, as text of bits. */
const bitsOf = (number: Uint8Array): string =>
  [...createHash('sha256').update(before).update(number).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');

test('the first number that does is found, and none before it does', () => {
  for (const bits of [0, 1, 5, 8, 9, 12]) {
    const found = tryWork({ before, bits }, 0, 1_000_000);
    expect(found).toHaveLength(8);
    const last = Number(Buffer.from(found ?? []).readBigUInt64BE());
    expect(bitsOf(found ?? new Uint8Array()).slice(0, bits)).toBe('0'.repeat(bits));
    for (let at = 0; at < last; at += 1) {
      const number = Buffer.alloc(8);
      number.writeBigUInt64BE(BigInt(at));
      expect(bitsOf(number).slice(0, bits)).not.toBe('0'.repeat(bits));
    }
  }
});

test('in pieces it is the same number; where there is none in a piece, there is none', () => {
  const whole = tryWork({ before, bits: 10 }, 0, 1_000_000);
  const last = Number(Buffer.from(whole ?? []).readBigUInt64BE());
  expect(tryWork({ before, bits: 10 }, 0, last)).toBeNull();
  expect(tryWork({ before, bits: 10 }, last, 1)).toEqual(whole);
});
