/**
 * Words of the journal for search, kept beside the pages. Law: it holds the words of each page that is neither in the trash
 * nor resting, as they read now, and of nothing else (`rebuildEntryWords`).
 */

import type { RecordState } from '@cairn/changes';
import type { Database } from '../database.ts';
import type { KeptRecord } from '../records.ts';
import type { Transition } from './win-projections.ts';

export const projectEntry = async (database: Database, { before, after }: Transition): Promise<void> => {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old?.n === now?.n && old?.text === now?.text) return;
  if (old !== null) await database.run('DELETE FROM entry_words WHERE rowid = ?1', [old.n]);
  if (now === null) return;
  await database.run('INSERT INTO entry_words (rowid, text) VALUES (?1, ?2)', [now.n, now.text]);
};

interface PageWords {
  readonly n: number;
  readonly text: string;
}

const wordsOf = (kept: KeptRecord | undefined): PageWords | null => {
  const text = pageWords(kept?.state);
  return kept === undefined || text === null ? null : { n: kept.n, text };
};

/** `null` for a page that search does not find. */
export const pageWords = (state: RecordState | undefined): string | null => {
  if (state === undefined) return null;
  const { text, day, trashed, resting } = state.fields;
  const isFound = typeof day === 'number' && trashed !== true && resting !== true;
  return typeof text === 'string' && isFound ? text : null;
};

/** Makes the index anew from the pages: as the oracle of its tests. */
export const rebuildEntryWords = async (database: Database, pages: Iterable<KeptRecord>): Promise<void> => {
  await database.exec('DELETE FROM entry_words');
  for (const page of pages) await projectEntry(database, { before: undefined, after: page });
};
