/** Full text over the journal: words in any order, the last one as a beginning. Newest first, without pages that rest. */

import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { matchOfWords, rowBefore } from '../match-words.ts';
import { pageSize } from '../read-wins.ts';
import { entriesOf, ENTRY_COLUMNS } from './read-entries.ts';

export const searchJournal: QueryHandler<'search-journal'> = async ({ database }, input) => {
  const match = matchOfWords(input.text);
  if (match === null) return { entries: [], next: null };
  const limit = pageSize(input.limit);
  const rows = await database.all<SqlRow>(
    `SELECT entry.n, ${ENTRY_COLUMNS} FROM entry_words JOIN entry ON entry.n = entry_words.rowid
     WHERE entry_words MATCH ?1 AND entry_words.rowid < ?2 ORDER BY entry_words.rowid DESC LIMIT ?3`,
    [match, rowBefore(input.after), limit + 1],
  );
  const last = rows[limit - 1];
  const next = rows.length > limit && last !== undefined ? String(last['n']) : null;
  return { entries: entriesOf(rows.slice(0, limit)), next };
};
