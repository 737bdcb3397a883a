/**
 * What was done here lately. Laws: an act asked for twice is done once and gives the same answer; the newest act that
 * can be taken back is known. Local to this file and pruned to the newest {@link KEPT_ACTS}.
 */

import type { EntityId, Instant } from '@cairn/domain';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { Database } from '../database.ts';

export const KEPT_ACTS = 500;

const KEPT_PAUSES = 100;

export interface KeptAct {
  readonly id: EntityId;
  readonly name: string;
  readonly at: Instant;
  /** JSON of what was answered. */
  readonly answer: string;
  /** JSON of how to take it back; `null` when it cannot be. */
  readonly undo: string | null;
}

interface ActRow {
  readonly n: number;
  readonly id: Uint8Array;
  readonly name: string;
  readonly at: number;
  readonly answer: string;
  readonly undo: string | null;
  readonly undone: number;
}

export interface FoundAct extends KeptAct {
  readonly undone: boolean;
}

export const findAct = async (database: Database, id: EntityId): Promise<FoundAct | null> => {
  const [row] = await database.all<ActRow>('SELECT * FROM act WHERE id = ?1', [hexToBytes(id)]);
  return row === undefined ? null : fromRow(row);
};

/** The newest act that can still be taken back. */
export const newestUndoable = async (database: Database): Promise<FoundAct | null> => {
  const [row] = await database.all<ActRow>(
    'SELECT * FROM act WHERE undo IS NOT NULL AND undone = 0 ORDER BY n DESC LIMIT 1',
  );
  return row === undefined ? null : fromRow(row);
};

export const keepAct = async (database: Database, act: KeptAct): Promise<void> => {
  const [row] = await database.all<{ n: number }>(
    'INSERT INTO act (id, name, at, answer, undo) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING n',
    [hexToBytes(act.id), act.name, act.at, act.answer, act.undo],
  );
  const n = row?.n ?? 0;
  if (n % 100 === 0) await prune(database, n);
};

/** A pause in writing, after the first of its sitting: there are many, and none is taken back by itself. */
const IS_PAUSE = `name = 'write-entry' AND undo IS NULL`;

/** An import stays undoable however much comes after it, and so do the newest acts however long somebody writes. */
const prune = async (database: Database, n: number): Promise<void> => {
  await database.run(`DELETE FROM act WHERE n <= ?1 AND ${IS_PAUSE}`, [n - KEPT_PAUSES]);
  await database.run(
    `DELETE FROM act WHERE name <> 'import-records' AND n <= (
       SELECT n FROM act WHERE NOT (${IS_PAUSE}) ORDER BY n DESC LIMIT 1 OFFSET ${KEPT_ACTS}
     )`,
  );
};

export const markUndone = async (database: Database, id: EntityId): Promise<void> => {
  await database.run('UPDATE act SET undone = 1 WHERE id = ?1', [hexToBytes(id)]);
};

/** A record was removed for ever: what acts answered about it, and how to take them back, goes with it. */
export const forgetActsAbout = async (database: Database, id: EntityId): Promise<void> => {
  await database.run(
    `UPDATE act SET answer = '{}', undo = NULL WHERE instr(answer, ?1) > 0 OR instr(coalesce(undo, ''), ?1) > 0`,
    [id],
  );
};

/** As {@link forgetActsAbout}, of many. */
export const forgetActsAboutAll = async (database: Database, ids: readonly EntityId[]): Promise<void> => {
  if (ids.length === 0) return;
  await database.run(
    `UPDATE act SET answer = '{}', undo = NULL WHERE EXISTS (
       SELECT 1 FROM json_each(?1) WHERE instr(act.answer, value) > 0 OR instr(coalesce(act.undo, ''), value) > 0
     )`,
    [JSON.stringify(ids)],
  );
};

const fromRow = (row: ActRow): FoundAct => ({
  id: bytesToHex(row.id) as EntityId,
  name: row.name,
  at: row.at as Instant,
  answer: row.answer,
  undo: row.undo,
  undone: row.undone === 1,
});
