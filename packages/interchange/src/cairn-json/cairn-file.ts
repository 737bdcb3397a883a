/**
 * Cairn's own export, version 2: everything a person has kept, as JSON that a person can read and a tool can compare,
 * one record a line. Lossless: reading what was written gives the same records. A change of shape is a new version,
 * with the old one read for ever (see fixtures/).
 *
 *     { "format": "cairn", "version": 2, "exportedAt": "2026-11-26T09:00:00.000Z", "app": "0.2.0",
 *       "wins": [...], "checkIns": [...], "restDays": [...], "planEntries": [...], "people": [...],
 *       "settings": {...}, "imports": [...] }
 *
 * Version 1 (release 0.1.0) had no plan and no people. A reader of version 1 would have left them out and told nobody, so it
 * is given a number that it refuses by name (decision 12).
 *
 * Records have the fields of `Win`, `CheckIn`, `RestDay`, `PlanEntry` and `TrustedPerson`; instants are milliseconds since 1970, days `YYYY-MM-DD`,
 * absence is `null`. `settings` and `imports` belong to the vault and pass through untouched.
 */

import type { CheckIn, Instant, PlanEntry, RestDay, TrustedPerson, Win } from '@cairn/domain';
import type { JsonObject, JsonValue } from './json-value.ts';

export const CAIRN_FORMAT = 'cairn';
export const CAIRN_VERSION = 3;

export type Records<T> = Iterable<T> | AsyncIterable<T>;

/** What is to be written. Lists may come page by page out of a store; none is held whole. */
export interface CairnExport {
  readonly exportedAt: Instant;
  /** The release that wrote it. */
  readonly app: string;
  readonly wins: Records<Win>;
  readonly checkIns: Records<CheckIn>;
  readonly restDays: Records<RestDay>;
  readonly planEntries: Records<PlanEntry>;
  readonly people: Records<TrustedPerson>;
  readonly settings: JsonObject;
  readonly imports: Records<JsonValue>;
}
