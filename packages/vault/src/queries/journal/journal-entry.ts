/** One page, how it read before, and the wins it goes with. */

import type { JournalEntry, Win, Wording } from '@cairn/domain';
import { ENTRY, hexToBytes, readRecord, rowColumns, rowToState, WORDING } from '@cairn/store';
import type { Database, SqlRow } from '@cairn/store';
import type { QueryHandler } from '../../context.ts';
import { idOf } from '../../inputs.ts';
import { entryOf } from '../../records/entry-record.ts';
import { wordingOf } from '../../records/wording-record.ts';
import { NEWEST_FIRST, winsOf, WIN_COLUMNS } from '../read-wins.ts';

export const journalEntry: QueryHandler<'journal-entry'> = async ({ database }, input) => {
  const kept = await readRecord(database, ENTRY, idOf(input.id));
  const entry = kept === undefined ? null : entryOf(kept.state);
  if (entry === null) return null;
  return {
    entry,
    wordings: await readWordings(database, entry),
    wins: await readLinkedWins(database, entry),
  };
};

const MOST_WORDINGS = 200;

/** Each wording once: two devices that go on from the same words keep the same, and so does going back to one. */
const readWordings = async (database: Database, entry: JournalEntry): Promise<readonly Wording[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${rowColumns(WORDING).join(', ')} FROM wording WHERE entry = ?1 AND visible = 1
     ORDER BY at DESC, id DESC LIMIT ${MOST_WORDINGS}`,
    [hexToBytes(entry.id)],
  );
  const told = new Set<string>([entry.text]);
  return rows
    .map((row) => wordingOf(rowToState(WORDING, row)))
    .filter((wording) => wording !== null)
    .filter(({ text }) => !told.has(text) && told.add(text) !== undefined);
};

const MOST_WINS = 500;

const readLinkedWins = async (database: Database, entry: JournalEntry): Promise<readonly Win[]> => {
  const rows = await database.all<SqlRow>(
    `SELECT ${WIN_COLUMNS} FROM win
     WHERE win.id IN (SELECT win FROM entry_link WHERE entry = ?1 AND gone IS NOT 1 UNION SELECT ?2)
       AND win.visible = 1
     ORDER BY ${NEWEST_FIRST} LIMIT ${MOST_WINS}`,
    [hexToBytes(entry.id), entry.win === null ? null : hexToBytes(entry.win)],
  );
  return winsOf(rows);
};
