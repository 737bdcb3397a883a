/** Parts of another app's JSON, whatever stands there. */

import { isJsonObject } from '../cairn-json/json-value.ts';
import type { JsonObject, JsonValue } from '../cairn-json/json-value.ts';
import { plainCell } from '../text/cell-text.ts';

/** The objects of a list; empty for what is no list. */
export const objectsIn = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isJsonObject) : [];

export const listIn = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];

export const objectIn = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** Empty for what is no text. */
export const textOf = (value: JsonValue | undefined): string =>
  typeof value === 'string' ? plainCell(value) : '';

/** Text that is a number counts. */
export const numberOf = (value: JsonValue | undefined): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null;
};

/** Milliseconds since 1970, of such a number or of a date in ISO form. */
export const millisecondsOf = (value: JsonValue | undefined): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return null;
  const read = Date.parse(value);
  return Number.isNaN(read) ? null : read;
};
