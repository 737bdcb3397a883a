/**
 * Cairn's own export, version 1: everything a person has kept, as JSON that a person can read and a tool can compare,
 * one record a line. Lossless: reading what was written gives the same records. A change of shape is a new version,
 * with the old one read for ever (see fixtures/).
 *
 *     { "format": "cairn", "version": 1, "exportedAt": "2026-11-22T09:00:00.000Z", "app": "0.1.0",
 *       "wins": [...], "checkIns": [...], "restDays": [...], "settings": {...}, "imports": [...] }
 *
 * Records have the fields of `Win`, `CheckIn` and `RestDay`; instants are milliseconds since 1970, days `YYYY-MM-DD`,
 * absence is `null`. `settings` and `imports` belong to the vault and pass through untouched.
 */

import type { CheckIn, Instant, RestDay, Win } from '@cairn/domain';
import type { JsonObject, JsonValue } from './json-value.ts';

export const CAIRN_FORMAT = 'cairn';
export const CAIRN_VERSION = 1;

export type Records<T> = Iterable<T> | AsyncIterable<T>;

/** What is to be written. Lists may come page by page out of a store; none is held whole. */
export interface CairnExport {
  readonly exportedAt: Instant;
  /** The release that wrote it. */
  readonly app: string;
  readonly wins: Records<Win>;
  readonly checkIns: Records<CheckIn>;
  readonly restDays: Records<RestDay>;
  readonly settings: JsonObject;
  readonly imports: Records<JsonValue>;
}
