/**
 * Keeps the indexes of words short to read, of wins and of the journal. Writing a win adds a small piece to it and merges nothing (schema 2 sets
 * `automerge` to 0), so that keeping a win takes the same few milliseconds each time; pieces are joined here, a little at a
 * time, while nothing else happens. Law: search finds the same before and after. Should nobody ever come here, FTS5
 * joins sixteen pieces of one size by itself.
 */

import type { Database } from '../database.ts';

/** About ten milliseconds of work on a slow phone. */
const PAGES_A_STEP = 32;

/** One step, inside a transaction or alone. Gives whether there may be more to join. */
export const mergeWords = async (database: Database): Promise<boolean> => {
  for (const index of INDEXES) if (await mergeIndex(database, index)) return true;
  return false;
};

const INDEXES = ['win_words', 'entry_words'] as const;

type WordIndex = (typeof INDEXES)[number];

const mergeIndex = async (database: Database, index: WordIndex): Promise<boolean> => {
  const before = await totalChanges(database);
  await database.run(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${PAGES_A_STEP})`);
  // As the manual of FTS5 has it: a merge that found nothing to do changes one row at most.
  return (await totalChanges(database)) - before >= 2;
};

/** All of it in one piece: after many wins at once, in the transaction that brought them; and when words are to be gone. */
export const joinAllWords = async (database: Database, index: WordIndex = 'win_words'): Promise<void> => {
  await database.run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
};

const totalChanges = async (database: Database): Promise<number> => {
  const [row] = await database.all<{ changes: number }>('SELECT total_changes() AS changes');
  return row?.changes ?? 0;
};
