/**
 * Writes what a slice has become: removals, then rows in the order in which they lie in the file, then what is kept beside
 * them. Rows go in one statement for each table, words in one that reads them from the rows.
 */

import type { RecordState } from '@cairn/changes';
import { LIFE_AREAS } from '@cairn/domain';
import { forgetActsAboutAll } from '../acts/acts.ts';
import { hexToBytes } from '../bytes.ts';
import type { Database, SqlValue } from '../database.ts';
import { ENTRY, WIN } from '../entities/entities.ts';
import { stateToRow } from '../entities/entity.ts';
import type { Column, Entity } from '../entities/entity.ts';
import { pageWords } from '../projections/entry-words.ts';
import { forgetAnswersAbout } from '../projections/kept-answers.ts';
import { saysTheSame, winView } from '../projections/win-projections.ts';
import { insertOf, rowStatements, staysInPlace } from '../records.ts';
import { freeRows } from './free-rows.ts';
import type { Slice, SliceTable, Slot } from './slice.ts';

export const writeSlice = async (slice: Slice): Promise<void> => {
  const { database, tombstones, parked } = slice;
  await database.runMany(
    'INSERT OR IGNORE INTO tombstone (id, entity) VALUES (?, ?)',
    tombstones.map(([entity, id]) => [hexToBytes(id), entity.name]),
  );
  await forgetActsAboutAll(
    database,
    tombstones.map(([, id]) => id),
  );
  for (const table of slice.tables.values()) await writeTable(database, table);
  await slice.wins.write(database);
  if (slice.oldFrom !== Infinity) await forgetAnswersAbout(database, slice.oldFrom);
  await database.runMany(
    'INSERT OR IGNORE INTO parked_change (change) VALUES (?)',
    parked.map((change) => [JSON.stringify(change)]),
  );
};

/** One record with the number of its row from now on. */
interface Placed {
  readonly slot: Slot;
  readonly state: RecordState;
  readonly n: number;
}

const writeTable = async (database: Database, { entity, slots }: SliceTable): Promise<void> => {
  const changed = [...slots.values()].filter((slot) => slot.changed);
  if (changed.length === 0) return;
  const gone = changed.filter(({ row, state }) => row !== undefined && state === undefined);
  const placed = await place(database, entity, changed);
  const { update, remove } = rowStatements(entity);
  await database.runMany(
    remove,
    gone.map(({ row }) => [row?.n ?? 0]),
  );
  await database.runMany(
    update,
    placed.flatMap(({ slot: { row }, state, n }) =>
      row === undefined ? [] : [[...stateToRow(entity, state), n, row.n]],
    ),
  );
  await insertNew(database, entity, placed);
  await writeWords(database, entity, [...placed, ...gone.map((slot) => ({ slot, state: undefined, n: 0 }))]);
};

/** Of fewer rows a statement of their own is not worth its making. */
const MANY = 256;

const insertNew = async (database: Database, entity: Entity, placed: readonly Placed[]): Promise<void> => {
  const fresh = placed.filter(({ slot }) => slot.row === undefined);
  if (fresh.length === 0) return;
  const columns = fresh.length < MANY ? entity.columns : columnsIn(entity, fresh);
  await database.runMany(insertOf(entity, columns), rowsOf({ entity, columns }, fresh));
};

/** One after the other, so that they are not all in memory. */
function* rowsOf({ entity, columns }: Written, placed: readonly Placed[]): Generator<SqlValue[]> {
  for (const { state, n } of placed) {
    const row = stateToRow(entity, state, columns);
    row.push(n);
    yield row;
  }
}

interface Written {
  readonly entity: Entity;
  readonly columns: readonly Column[];
}

/** The columns in which any of them has a value: the others are NULL by themselves. */
const columnsIn = (entity: Entity, placed: readonly Placed[]): readonly Column[] => {
  let empty = entity.columns;
  for (const { state } of placed) {
    if (empty.length === 0) break;
    if (empty.some(({ field }) => (state.fields[field] ?? null) !== null))
      empty = empty.filter(({ field }) => (state.fields[field] ?? null) === null);
  }
  return entity.columns.filter((column) => !empty.includes(column));
};

/** In the order of the file, so that neighbours are written one after the other. */
const place = async (database: Database, entity: Entity, slots: readonly Slot[]): Promise<Placed[]> => {
  const free = await freeRows(database, entity);
  const placed: Placed[] = [];
  for (const slot of slots) {
    const { row, state } = slot;
    if (state === undefined) continue;
    const n = row !== undefined && staysInPlace(entity, row.state, state) ? row.n : await free(state);
    placed.push({ slot, state, n });
  }
  return placed.sort((a, b) => a.n - b.n);
};

interface Worded {
  readonly slot: Slot;
  readonly state: RecordState | undefined;
  readonly n: number;
}

const writeWords = async (database: Database, entity: Entity, all: readonly Worded[]): Promise<void> => {
  const index = INDEXES.get(entity);
  if (index === undefined) return;
  const moved = all.filter(({ slot: { row }, state, n }) => {
    // A new row without words is left out below.
    if (row === undefined) return true;
    const stays = state === undefined || row.n === n;
    return !stays || !index.same(row.state, state);
  });
  const old = moved.flatMap(({ slot: { row } }) =>
    row !== undefined && index.has(row.state) ? [row.n] : [],
  );
  old.sort((a, b) => a - b);
  await database.runMany(
    `DELETE FROM ${index.table} WHERE rowid = ?`,
    old.map((n) => [n]),
  );
  const fresh = moved.flatMap(({ state, n }) => (state !== undefined && index.has(state) ? [n] : []));
  if (fresh.length > 0) await database.run(index.insert, [JSON.stringify(fresh)]);
};

interface WordIndex {
  readonly table: string;
  /** Reads the words from the rows named: ascending, or FTS5 writes a piece for each step back. */
  readonly insert: string;
  readonly has: (state: RecordState) => boolean;
  readonly same: (a: RecordState | undefined, b: RecordState | undefined) => boolean;
}

const LIVING = LIFE_AREAS.map((area) => `'${area}'`).join(', ');

const INDEXES: ReadonlyMap<Entity, WordIndex> = new Map([
  [
    WIN,
    {
      table: 'win_words',
      insert: `INSERT INTO win_words (rowid, text, note, area)
        SELECT n, text, coalesce(note, ''), iif(area IN (${LIVING}), area, 'none')
        FROM win WHERE n IN (SELECT value FROM json_each(?1)) ORDER BY n`,
      has: (state) => winView(state)?.resting === false,
      same: (a, b) => saysTheSame(winView(a), winView(b)),
    },
  ],
  [
    ENTRY,
    {
      table: 'entry_words',
      insert: `INSERT INTO entry_words (rowid, text)
        SELECT n, text FROM entry WHERE n IN (SELECT value FROM json_each(?1)) ORDER BY n`,
      has: (state) => pageWords(state) !== null,
      same: (a, b) => pageWords(a) === pageWords(b),
    },
  ],
]);
