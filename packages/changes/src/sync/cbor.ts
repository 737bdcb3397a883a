/**
 * CBOR in its core deterministic form. Law: any bytes end in a value or in `null`; what they can make this device hold is
 * bounded by {@link MOST_TOKENS}, whatever they claim.
 */

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { decode, encode, rfc8949EncodeOptions, Tokenizer } from 'cborg';

/** The largest chunk that is written has about a tenth. */
export const MOST_TOKENS = 400_000;

const OPTIONS = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  useMaps: true,
  rejectDuplicateMapKeys: true,
} as const;

export const encodeCbor = (value: unknown): Uint8Array => encode(value, rfc8949EncodeOptions);

export interface Decoded {
  /** Maps are `Map`s, whole numbers beyond 2^53 are `bigint`s. */
  readonly value: unknown;
}

/** `null` for what is no CBOR, is not deterministic, could not be written again, or is too much. */
export const decodeCbor = (bytes: Uint8Array): Decoded | null => {
  try {
    const value: unknown = decode(bytes, { ...OPTIONS, tokenizer: counting(bytes) });
    return isWritable(value) ? { value } : null;
  } catch {
    // The library throws on every fault; so does a nesting too deep for the stack. None of it says more than "no".
    return null;
  }
};

/** The library reads a map with a list or a map for a key, and cannot write it. */
const isWritable = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.every(isWritable);
  if (!(value instanceof Map)) return true;
  const held: ReadonlyMap<unknown, unknown> = value;
  return [...held].every(([key, one]) => !Array.isArray(key) && !(key instanceof Map) && isWritable(one));
};

const counting = (bytes: Uint8Array) => {
  const inner = new Tokenizer(bytes, OPTIONS);
  let left = MOST_TOKENS;
  return {
    done: (): boolean => inner.done(),
    pos: (): number => inner.pos(),
    next: (): ReturnType<typeof inner.next> => {
      left -= 1;
      if (left < 0) throw new RangeError('Too much CBOR');
      return inner.next();
    },
  };
};

/** The head of an array whose items follow as they are. */
export const arrayHead = (length: number): Uint8Array => {
  if (length < 24) return Uint8Array.of(0x80 + length);
  if (length < 0x100) return Uint8Array.of(0x98, length);
  if (length < 0x10000) return Uint8Array.of(0x99, length >> 8, length & 0xff);
  throw new RangeError('An array of more than 65,535 items');
};

/** Lower-case hex of bytes of this length; `null` for anything else. */
export const hexOf = (value: unknown, length: number): string | null =>
  value instanceof Uint8Array && value.length === length ? bytesToHex(value) : null;

export const bytesOf = (hex: string): Uint8Array => hexToBytes(hex);

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
