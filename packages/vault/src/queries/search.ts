/** Full text over wins and their notes: words in any order, the last one as a beginning. Newest first. */

import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { areaOf } from '../inputs.ts';
import { pageSize, rowBefore, winsOf, WIN_COLUMNS } from './read-wins.ts';

export const search: QueryHandler<'search'> = async ({ database }, input) => {
  const match = matchOf(input.text, areaOf(input.area));
  if (match === null) return { wins: [], restDays: [], next: null };
  const limit = pageSize(input.limit);
  const rows = await database.all<SqlRow>(
    `SELECT win.n, ${WIN_COLUMNS} FROM win_words JOIN win ON win.n = win_words.rowid
     WHERE win_words MATCH ?1 AND win_words.rowid < ?2 ORDER BY win_words.rowid DESC LIMIT ?3`,
    [match, rowBefore(input.after), limit + 1],
  );
  const last = rows[limit - 1];
  const next = rows.length > limit && last !== undefined ? String(last['n']) : null;
  return { wins: winsOf(rows.slice(0, limit)), restDays: [], next };
};

/** FTS5 query of quoted words, so that nothing a person types is read as an operator; `null` when no word is left. */
const matchOf = (text: string, area: string | null): string | null => {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const terms = words.map((word, index) => (index === words.length - 1 ? beginningOf(word) : `"${word}"`));
  const inWords = `{text note} : (${terms.join(' AND ')})`;
  return area === null ? inWords : `(${inWords}) AND area : "${area}"`;
};

/** A single Latin letter begins too much to mean anything yet; one sign of other scripts may be a word. */
const beginningOf = (word: string): string => (/^[a-z]$/i.test(word) ? `"${word}"` : `"${word}" *`);
