/**
 * A small hash and a small random source, the same on every engine: for picks that all devices have to agree on.
 * Not for secrets: both are public, fast and easy to run backwards. Keys and ids come from `crypto`.
 */

const rotateLeft = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** UTF-8; a lone surrogate counts as U+FFFD, as in the platform's own encoder. */
const utf8 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
  }
  return bytes;
};

const scramble = (block: number): number =>
  Math.imul(rotateLeft(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);

const finish = (mixed: number): number => {
  let hash = mixed;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/**
 * MurmurHash3 x86 32-bit (Austin Appleby, public domain) over bytes, or over the UTF-8 of a string: 0 to 2^32 - 1.
 *
 * `hash32('')` is `0x00000000`, `hash32('test')` is `0xba6bd213`, `hash32('', 1)` is `0x514e28b7`.
 */
export const hash32 = (input: string | Uint8Array, seed = 0): number => {
  const bytes = typeof input === 'string' ? utf8(input) : input;
  let hash = seed;
  let block = 0;
  for (const [at, byte] of bytes.entries()) {
    block |= byte << (8 * (at % 4));
    if (at % 4 !== 3) continue;
    hash = Math.imul(rotateLeft(hash ^ scramble(block), 13), 5) + 0xe6546b64;
    block = 0;
  }
  return finish(hash ^ scramble(block) ^ bytes.length);
};

/** Whole numbers, 0 to 2^32 - 1, one a call. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand, public domain), its words started as 0, seed, 0 and a counter of 1, the first
 * 12 draws thrown away. `seed` counts modulo 2^32, so any {@link hash32} is one. The same seed gives the same row.
 *
 * `createRandom(1)` gives `0x77eef724`, `0x6f99472c`, `0x65c86823`, ...
 */
export const createRandom = (seed: number): Random => {
  let [a, b, c, counter] = [0, seed | 0, 0, 1];
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (rotateLeft(c, 21) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let thrownAway = 0; thrownAway < 12; thrownAway += 1) next();
  return next;
};
