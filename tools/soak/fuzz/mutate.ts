/** Inputs made of others: a few small harms, a word that the format knows, a piece of another input. The same seed makes the same ones. */

/** Inputs are no longer: what is long and simple is the matter of the unit tests on bombs. */
export const MOST_BYTES: number = 64 * 1024;

/** From 0 to below 1. */
export type Chance = () => number;

export const chanceOf = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
};

export interface Mutating {
  readonly chance: Chance;
  readonly corpus: readonly Uint8Array[];
  /** What the format knows. */
  readonly words: readonly Uint8Array[];
}

type Harm = (bytes: Uint8Array, by: Mutating) => Uint8Array;

const below = (chance: Chance, most: number): number => Math.floor(chance() * most);

export const pick = <T>(chance: Chance, all: readonly T[]): T => {
  const one = all[below(chance, all.length)];
  if (one === undefined) throw new RangeError('There is nothing to pick from');
  return one;
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** `bytes` with `put` in the place of what lies between. */
const put = (bytes: Uint8Array, [from, to]: readonly [number, number], what: Uint8Array): Uint8Array =>
  joined(bytes.subarray(0, from), what, bytes.subarray(to));

const flipBit: Harm = (bytes, { chance }) => {
  const changed = bytes.slice();
  const at = below(chance, bytes.length);
  if (at < changed.length) changed[at] = (changed[at] ?? 0) ^ (1 << below(chance, 8));
  return changed;
};

/** Where formats turn: ends of ranges, heads of CBOR, signs of text. */
const TURNS = [
  ...[0x00, 0x01, 0x17, 0x18, 0x19, 0x1a, 0x1b, 0x20, 0x3b, 0x40, 0x5b, 0x7f, 0x80, 0x81, 0x9b, 0x9f],
  ...[0xa0, 0xbb, 0xc1, 0xd8, 0xf4, 0xf6, 0xf7, 0xfb, 0xff, 0x0a, 0x0d, 0x22, 0x2c, 0x3a, 0x5c, 0x7b],
];

const setByte: Harm = (bytes, { chance }) => {
  const at = below(chance, bytes.length);
  const byte = chance() < 0.5 ? pick(chance, TURNS) : below(chance, 256);
  return put(bytes, [at, Math.min(bytes.length, at + 1)], Uint8Array.of(byte));
};

const insert: Harm = (bytes, { chance }) => {
  const at = below(chance, bytes.length + 1);
  const more = Uint8Array.from({ length: 1 + below(chance, 8) }, () => pick(chance, TURNS));
  return put(bytes, [at, at], more);
};

const cutOut: Harm = (bytes, { chance }) => {
  const from = below(chance, bytes.length);
  return put(bytes, [from, Math.min(bytes.length, from + 1 + below(chance, 32))], new Uint8Array());
};

const cutShort: Harm = (bytes, { chance }) => bytes.slice(0, below(chance, bytes.length + 1));

const again: Harm = (bytes, { chance }) => {
  const from = below(chance, bytes.length);
  const piece = bytes.slice(from, from + 1 + below(chance, 64));
  const times = chance() < 0.05 ? 2 ** below(chance, 12) : 1;
  return put(bytes, [from, from], joined(...Array.from({ length: times }, () => piece)));
};

/** Near to what is there: lengths and counts are off by little or by much. */
const countOff: Harm = (bytes, { chance }) => {
  const width = pick(chance, [1, 2, 4]);
  if (bytes.length < width) return bytes;
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const at = below(chance, bytes.length - width + 1);
  const by = below(chance, 33) - 16;
  if (width === 1) view.setUint8(at, view.getUint8(at) + by);
  else if (width === 2) view.setUint16(at, view.getUint16(at) + by);
  else view.setUint32(at, chance() < 0.3 ? 2 ** 32 - 1 - below(chance, 4) : view.getUint32(at) + by);
  return changed;
};

const word: Harm = (bytes, { chance, words }) => {
  if (words.length === 0) return bytes;
  const at = below(chance, bytes.length + 1);
  const what = pick(chance, words);
  return put(bytes, [at, chance() < 0.5 ? at : Math.min(bytes.length, at + what.length)], what);
};

const splice: Harm = (bytes, { chance, corpus }) => {
  const other = pick(chance, corpus);
  const from = below(chance, other.length);
  const piece = other.slice(from, from + 1 + below(chance, other.length));
  const at = below(chance, bytes.length + 1);
  return put(bytes, [at, chance() < 0.5 ? bytes.length : Math.min(bytes.length, at + piece.length)], piece);
};

const HARMS: readonly Harm[] = [
  ...[flipBit, setByte, setByte, insert, cutOut, cutShort, again, countOff, word, word, splice],
];

/** Later ones of the corpus, which reached what others did not, come a little more often. */
export const mutated = (by: Mutating): Uint8Array => {
  const { chance, corpus } = by;
  const from = corpus[Math.floor(corpus.length * Math.sqrt(chance()))] ?? pick(chance, corpus);
  const harms = 1 + below(chance, 2 ** below(chance, 4));
  let bytes = from;
  for (let harm = 0; harm < harms; harm += 1) bytes = pick(chance, HARMS)(bytes, by);
  return bytes.slice(0, MOST_BYTES);
};
