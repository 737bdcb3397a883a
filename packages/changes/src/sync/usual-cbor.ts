/**
 * The few forms of CBOR that chunks of this version are made of, read where they lie: without tokens, and each text that comes
 * again made once. Law: what is read here reads the same by `decodeCbor`; all else throws {@link Unusual}.
 */

import { bytesToHex } from '@noble/hashes/utils.js';

/** Nothing is wrong: whoever meets it asks the reader of all CBOR. */
export class Unusual extends Error {}

/** Texts of up to so many bytes are looked for among those that were read. */
const SHORT = 48;
const PLACES = 1024;

/** Of every platform. */
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}

/** As `cborg` makes it: what is no UTF-8 is replaced. */
const decoder = new TextDecoder();

const ARRAY = 0x80;
const BYTES = 0x40;
const MAP = 0xa0;
const NULL = 0xf6;

export class UsualCbor {
  readonly #bytes: Uint8Array;
  #at = 0;
  /** A text by its hash, and where it lay. Let go with the chunk: they are a person's words. */
  readonly #texts: (string | undefined)[] = Array.from({ length: PLACES });
  readonly #starts = new Uint32Array(PLACES);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** Where the next thing lies. */
  place(): number {
    return this.#at;
  }

  /** Whether what lies between these places is here again, and was passed by. */
  isAgain(from: number, to: number): boolean {
    const bytes = this.#bytes;
    const here = this.#at;
    for (let at = from; at < to; at += 1) if (bytes[at] !== bytes[here + at - from]) return false;
    this.#at = here + to - from;
    return true;
  }

  /** Whether `null` was there, and was passed by. */
  isNull(): boolean {
    if (this.#bytes[this.#at] !== NULL) return false;
    this.#at += 1;
    return true;
  }

  arrayLength(): number {
    return this.#length(ARRAY);
  }

  mapLength(): number {
    return this.#length(MAP);
  }

  count(): number {
    return this.#length(0);
  }

  hex(length: number): string {
    if (this.#length(BYTES) !== length) throw new Unusual();
    const start = this.#pass(length);
    return bytesToHex(this.#bytes.subarray(start, start + length));
  }

  text(): string {
    const length = this.#length(0x60);
    const start = this.#pass(length);
    return length > SHORT
      ? decoder.decode(this.#bytes.subarray(start, start + length))
      : this.#shortText(start, length);
  }

  /** A text, a whole number, `null`, `true` or `false`. */
  scalar(): string | number | boolean | null {
    const head = this.#bytes[this.#at] ?? 0xff;
    if (head < 0x20) return this.#length(0);
    if (head < 0x40) return this.#negative();
    if (head >= 0x60 && head < 0x80) return this.text();
    if (head < 0xf4 || head > NULL) throw new Unusual();
    this.#at += 1;
    return head === NULL ? null : head === 0xf5;
  }

  #negative(): number {
    const value = -1 - this.#length(0x20);
    if (!Number.isSafeInteger(value)) throw new Unusual();
    return value;
  }

  /** The number in a head of this kind, in its shortest form. */
  #length(kind: number): number {
    const info = (this.#bytes[this.#at] ?? 0xff) - kind;
    if (info < 0 || info > 27) throw new Unusual();
    this.#at += 1;
    if (info < 24) return info;
    const wide = 1 << (info - 24);
    const start = this.#pass(wide);
    let value = 0;
    for (let at = start; at < start + wide; at += 1) value = value * 256 + (this.#bytes[at] ?? 0);
    if (value < (LEAST[info - 24] ?? 0) || value > Number.MAX_SAFE_INTEGER) throw new Unusual();
    return value;
  }

  #pass(length: number): number {
    const start = this.#at;
    if (length > this.#bytes.length - start) throw new Unusual();
    this.#at = start + length;
    return start;
  }

  #shortText(start: number, length: number): string {
    const bytes = this.#bytes;
    let hash = length;
    for (let at = start; at < start + length; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.#texts[place];
    if (known !== undefined && this.#isAt(this.#starts[place] ?? 0, start, length)) return known;
    const text = decoder.decode(bytes.subarray(start, start + length));
    this.#texts[place] = text;
    this.#starts[place] = start;
    return text;
  }

  /** Heads before them say how long both are: a byte more is compared, so that one is not the other's beginning. */
  #isAt(known: number, start: number, length: number): boolean {
    const bytes = this.#bytes;
    for (let at = -1; at < length; at += 1) if (bytes[known + at] !== bytes[start + at]) return false;
    return true;
  }
}

/** The smallest number that needs one, two, four, eight bytes. */
const LEAST = [24, 0x100, 0x10000, 0x100000000] as const;
