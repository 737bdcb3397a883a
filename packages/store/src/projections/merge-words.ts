/**
 * Keeps the index of words short to read. Writing a win adds a small piece to it and merges nothing (schema 2 sets
 * `automerge` to 0), so that keeping a win takes the same few milliseconds each time; pieces are joined here, a little at a
 * time, while nothing else happens. Law: search finds the same before and after. Should nobody ever come here, FTS5
 * joins sixteen pieces of one size by itself.
 */

import type { Database } from '../database.ts';

/** About ten milliseconds of work on a slow phone. */
const PAGES_A_STEP = 32;

/** One step, inside a transaction or alone. Gives whether there may be more to join. */
export const mergeWords = async (database: Database): Promise<boolean> => {
  const before = await totalChanges(database);
  await database.run(`INSERT INTO win_words (win_words, rank) VALUES ('merge', ${PAGES_A_STEP})`);
  // As the manual of FTS5 has it: a merge that found nothing to do changes one row at most.
  return (await totalChanges(database)) - before >= 2;
};

/** All of it in one piece: after many wins at once, in the transaction that brought them. */
export const joinAllWords = async (database: Database): Promise<void> => {
  await database.run(`INSERT INTO win_words (win_words) VALUES ('optimize')`);
};

const totalChanges = async (database: Database): Promise<number> => {
  const [row] = await database.all<{ changes: number }>('SELECT total_changes() AS changes');
  return row?.changes ?? 0;
};
