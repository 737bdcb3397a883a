/**
 * Reads records of unknown make (a file, another release) field by field into our own shapes. Nothing is cast on trust:
 * every field passes its own parser, unknown fields are left out, and the first wrong one is named, never quoted.
 */

import { err, ok, type Result } from './result.ts';

/** `field` is the name in our shape. */
export type ShapeError<Field extends string> =
  { readonly type: 'NotARecord' } | { readonly type: 'WrongField'; readonly field: Field };

/** An absent field arrives as `undefined`. */
export type FieldParser<T> = (raw: unknown) => Result<T, unknown>;

export type FieldParsers<T> = { readonly [K in keyof T]-?: FieldParser<T[K]> };

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Fields are read in the order of `fields`; inherited ones do not count. */
export const parseFields = <T extends object>(
  raw: unknown,
  fields: FieldParsers<T>,
): Result<T, ShapeError<keyof T & string>> => {
  if (!isRecord(raw)) return err({ type: 'NotARecord' });
  const parsed: Partial<T> = {};
  for (const field in fields) {
    const value = fields[field](Object.hasOwn(raw, field) ? raw[field] : undefined);
    if (!value.ok) return err({ type: 'WrongField', field });
    parsed[field] = value.value;
  }
  // Every key of T has gone through its parser above.
  return ok(parsed as T);
};

/** A field that has to be there and pass `fits`. */
export const required =
  <T>(fits: (raw: unknown) => raw is T): FieldParser<T> =>
  (raw) =>
    fits(raw) ? ok(raw) : err({ type: 'Unfit' });

/** Absent is `null`. */
export const orNull =
  <T>(fits: (raw: unknown) => raw is T): FieldParser<T | null> =>
  (raw) =>
    raw === null || raw === undefined ? ok(null) : required(fits)(raw);

/** Absent is `null`; the rest as `parse` reads it. */
export const nullOr =
  <T>(parse: FieldParser<T>): FieldParser<T | null> =>
  (raw) =>
    raw === null || raw === undefined ? ok(null) : parse(raw);

/** Absent is `blank`. */
export const orElse =
  <T>(fits: (raw: unknown) => raw is T, blank: T): FieldParser<T> =>
  (raw) =>
    raw === undefined ? ok(blank) : required(fits)(raw);

/** A whole number from 0 up. */
export const isCount = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) >= 0;

/** Absent is `false`. */
export const flag: FieldParser<boolean> = (raw) =>
  raw === undefined || typeof raw === 'boolean' ? ok(raw === true) : err({ type: 'Unfit' });

/** An IANA zone name by its letters, such as `Europe/Berlin` or `Etc/GMT+3`; whether it exists is not looked up. */
export const isZoneName = (raw: unknown): raw is string =>
  typeof raw === 'string' && /^[A-Za-z][\w+\-/]{0,63}$/.test(raw);
