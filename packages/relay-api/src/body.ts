/**
 * Bodies as bytes: CBOR in its core deterministic form, and what was read checked against its schema. Law: any bytes end in a
 * value of the schema or in `NotThisForm`; nothing is thrown.
 */

import { decode, encode, rfc8949EncodeOptions } from 'cborg';
import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import type { Bytes } from './bytes.ts';

/** The shape the rest of Cairn uses: this package imports nothing of ours. */
export type BodyResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: NotThisForm };

/** What a body has to be. */
export type BodySchema<T> = GenericSchema<T>;

export type NotThisForm = { readonly type: 'NotThisForm' };

const NOT_THIS_FORM: BodyResult<never> = { ok: false, error: { type: 'NotThisForm' } };

const STRICT = {
  strict: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
} as const;

export const encodeBody = (value: object): Bytes => new Uint8Array(encode(value, rfc8949EncodeOptions));

export const decodeBody = <T>(schema: BodySchema<T>, bytes: Uint8Array): BodyResult<T> => {
  const read = readCbor(bytes);
  if (!read.ok) return NOT_THIS_FORM;
  const parsed = safeParse(schema, read.value, { abortEarly: true });
  return parsed.success ? { ok: true, value: parsed.output } : NOT_THIS_FORM;
};

/** The library throws, and a nest of a thousand arrays may exhaust the stack: both are one end here. */
const readCbor = (bytes: Uint8Array): BodyResult<unknown> => {
  try {
    return { ok: true, value: decode(bytes, STRICT) };
  } catch {
    return NOT_THIS_FORM;
  }
};
