/** MurmurHash3 vectors as published with its ports; sfc32 rows worked out with an independent implementation. */

import { expect, test } from 'vitest';
import { createRandom, hash32 } from './hash.ts';

test.each([
  ['', 0, 0x00000000],
  ['', 1, 0x514e28b7],
  ['', 0xffffffff, 0x81f16f39],
  ['a', 0x9747b28c, 0x7fa09ea6],
  ['ab', 0x9747b28c, 0x74875592],
  ['abc', 0x9747b28c, 0xc84a62dd],
  ['test', 0, 0xba6bd213],
  ['test', 0x9747b28c, 0x704b81dc],
  ['Hello, world!', 0, 0xc0363e43],
  ['Hello, world!', 0x9747b28c, 0x24884cba],
  ['The quick brown fox jumps over the lazy dog', 0, 0x2e4ff723],
  ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
  ['ππππππππ', 0x9747b28c, 0xd58063c1],
  ['a small win 🪨', 0, 0x5f2ef888],
  ['é߿ࠀ\uFFFF\u{10000}\u{10FFFF}', 0, 0x7ebf89cb],
])('hashes the text %j with seed %i as the rest of the world does', (text, seed, expected) => {
  expect(hash32(text, seed)).toBe(expected);
  expect(hash32(new TextEncoder().encode(text), seed)).toBe(expected);
});

test.each([
  [[0xff, 0xff, 0xff, 0xff], 0, 0x76293b50],
  [[0x21, 0x43, 0x65, 0x87], 0, 0xf55b516b],
  [[0x21, 0x43, 0x65, 0x87], 0x5082edee, 0x2362f9de],
  [[0x21, 0x43, 0x65], 0, 0x7e4a8634],
  [[0x21, 0x43], 0, 0xa0f7b07a],
  [[0x21], 0, 0x72661cf4],
  [[0, 0, 0, 0], 0, 0x2362f9de],
  [[0], 0, 0x514e28b7],
])('hashes the bytes %j with seed %i', (bytes, seed, expected) => {
  expect(hash32(new Uint8Array(bytes), seed)).toBe(expected);
});

test('characters hash by their UTF-8 at the edges of one, two, three and four bytes', () => {
  for (const edge of ['\u0000', '\u007F', '\u0080', '\u07FF', '\u0800', '\uFFFF', '\u{10000}', '\u{10FFFF}'])
    expect(hash32(edge)).toBe(hash32(new TextEncoder().encode(edge)));
});

test('the seed is 0 unless given', () => {
  expect(hash32('test')).toBe(0xba6bd213);
});

test('half a character hashes as U+FFFD, as the platform writes it', () => {
  expect(hash32('\uD83D')).toBe(0xb69ca6c1);
  expect(hash32('\uDE00')).toBe(0xb69ca6c1);
  expect(hash32('\uD800')).toBe(0xb69ca6c1);
  expect(hash32('\uDFFF')).toBe(0xb69ca6c1);
  expect(hash32('\uFFFD')).toBe(0xb69ca6c1);
  expect(hash32('\uD7FF')).not.toBe(0xb69ca6c1);
  expect(hash32('\uE000')).not.toBe(0xb69ca6c1);
});

test.each([
  [0, [0x514676c3, 0x08a809df, 0x30349d2b, 0xfb52c520], 0x50329421],
  [1, [0x77eef724, 0x6f99472c, 0x65c86823, 0x6a161a47], 0x3c15779b],
  [0xdeadbeef, [0xc2bfd04c, 0xed9c43dc, 0x5ee2207d, 0x9176bacb], 0x42cc69fd],
  [0xffffffff, [0x764cad11, 0xdf5ae2cc, 0x4cb9335b, 0x787c4ce1], 0xbb5a6f02],
])('the row from seed %i is fixed for ever', (seed, firstFour, thousandth) => {
  const random = createRandom(seed);
  const row = Array.from({ length: 1000 }, () => random());
  expect(row.slice(0, 4)).toStrictEqual(firstFour);
  expect(row[999]).toBe(thousandth);
});

test('seeds count modulo 2^32', () => {
  expect(createRandom(2 ** 32 + 7)()).toBe(createRandom(7)());
  expect(createRandom(-1)()).toBe(createRandom(0xffffffff)());
});

test('draws spread evenly', () => {
  const random = createRandom(hash32('even'));
  const sixteenths = Array.from({ length: 16 }, () => 0);
  for (let draw = 0; draw < 16_000; draw += 1) {
    const sixteenth = random() >>> 28;
    sixteenths[sixteenth] = (sixteenths[sixteenth] ?? 0) + 1;
  }
  for (const count of sixteenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
