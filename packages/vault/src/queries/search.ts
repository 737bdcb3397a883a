/** Full text over wins and their notes: words in any order, the last one as a beginning. Newest first. */

import type { SqlRow } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { areaOf } from '../inputs.ts';
import { matchOfWords, rowBefore } from './match-words.ts';
import { pageSize, winsOf, WIN_COLUMNS } from './read-wins.ts';

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

const matchOf = (text: string, area: string | null): string | null => {
  const words = matchOfWords(text);
  if (words === null) return null;
  const inWords = `{text note} : (${words})`;
  return area === null ? inWords : `(${inWords}) AND area : "${area}"`;
};
