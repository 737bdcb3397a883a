/** Reads a page of the journal, and what hangs on it, from data of unknown make, such as an export. */

import { isCatalogueId } from '../activity/catalogue-id.ts';
import { flag, isZoneName, orNull, parseFields, required, type ShapeError } from '../basics/fields.ts';
import { isEntityId } from '../basics/ids.ts';
import { parsePageText } from '../basics/private-text.ts';
import type { Result } from '../basics/result.ts';
import { isInstant } from '../time/instant.ts';
import { parseLocalDay } from '../time/local-day.ts';
import type { EntryLink, JournalEntry, Wording } from './journal-entry.ts';

/** Needs `id`, `text` and `localDay`. Whether its win is there is not looked up. */
export const parseEntry = (raw: unknown): Result<JournalEntry, ShapeError<keyof JournalEntry>> =>
  parseFields<JournalEntry>(raw, {
    id: required(isEntityId),
    text: parsePageText,
    localDay: parseLocalDay,
    at: orNull(isInstant),
    zone: orNull(isZoneName),
    prompt: orNull(isCatalogueId),
    win: orNull(isEntityId),
    resting: flag,
    trashed: flag,
    importBatch: orNull(isEntityId),
  });

/** Needs all but `concurrent`. Whether there is such a page is not looked up. */
export const parseWording = (raw: unknown): Result<Wording, ShapeError<keyof Wording>> =>
  parseFields<Wording>(raw, {
    id: required(isEntityId),
    entry: required(isEntityId),
    text: parsePageText,
    at: required(isInstant),
    concurrent: flag,
  });

/** Needs all but `gone`. */
export const parseEntryLink = (raw: unknown): Result<EntryLink, ShapeError<keyof EntryLink>> =>
  parseFields<EntryLink>(raw, {
    id: required(isEntityId),
    entry: required(isEntityId),
    win: required(isEntityId),
    gone: flag,
  });
