/** Many counts of phrases at once. Law: the table says what counting one after the other would have made of it. */

import type { Database } from '../database.ts';
import type { PhraseCount } from '../projections/phrases.ts';

interface PhraseRow {
  readonly text: string;
  readonly area: string | null;
  readonly uses: number;
  readonly last: number;
}

export const countPhrases = async (database: Database, counts: readonly PhraseCount[]): Promise<void> => {
  if (counts.length === 0) return;
  const known = await readPhrases(database, new Set(counts.map(({ norm }) => norm)));
  const now = new Map(known);
  for (const count of counts) {
    const row = counted(now.get(count.norm), count);
    if (row === undefined) now.delete(count.norm);
    else now.set(count.norm, row);
  }
  const gone = [...known.keys()].filter((norm) => !now.has(norm));
  await database.runMany(
    'DELETE FROM phrase WHERE norm = ?',
    gone.map((norm) => [norm]),
  );
  await database.runMany(
    `INSERT INTO phrase (norm, text, area, uses, last_day) VALUES (?, ?, ?, ?, ?) ON CONFLICT (norm) DO UPDATE
       SET text = excluded.text, area = excluded.area, uses = excluded.uses, last_day = excluded.last_day`,
    [...now].map(([norm, { text, area, uses, last }]) => [norm, text, area, uses, last]),
  );
};

/** As `countPhrase` in `projections/phrases.ts` has it. */
const counted = (row: PhraseRow | undefined, count: PhraseCount): PhraseRow | undefined => {
  if (count.by === -1) return row === undefined || row.uses <= 1 ? undefined : { ...row, uses: row.uses - 1 };
  const { text, area, day } = count;
  if (row === undefined) return { text, area, uses: 1, last: day };
  return { text, area: area ?? row.area, uses: row.uses + 1, last: Math.max(row.last, day) };
};

const readPhrases = async (
  database: Database,
  norms: ReadonlySet<string>,
): Promise<ReadonlyMap<string, PhraseRow>> => {
  const rows = await database.all<PhraseRow & { readonly norm: string }>(
    `SELECT norm, text, area, uses, last_day AS last FROM phrase WHERE norm IN (SELECT value FROM json_each(?1))`,
    [JSON.stringify([...norms])],
  );
  return new Map(rows.map(({ norm, ...row }) => [norm, row]));
};
