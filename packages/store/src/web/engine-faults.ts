/** Between SQLite's codes and the port's reasons, and between our key and the engine's words. */

import { SQLiteError } from '@journeyapps/wa-sqlite';
import * as Sqlite from '@journeyapps/wa-sqlite/src/sqlite-constants.js';
import type { DatabaseFaultReason } from '../database.ts';
import { DatabaseFault } from '../database.ts';

const REASONS: ReadonlyMap<number, readonly [DatabaseFaultReason, string]> = new Map([
  [Sqlite.SQLITE_BUSY, ['busy', 'SQLITE_BUSY']],
  [Sqlite.SQLITE_LOCKED, ['busy', 'SQLITE_LOCKED']],
  [Sqlite.SQLITE_IOERR, ['io', 'SQLITE_IOERR']],
  [Sqlite.SQLITE_CORRUPT, ['damaged', 'SQLITE_CORRUPT']],
  [Sqlite.SQLITE_FULL, ['full', 'SQLITE_FULL']],
  [Sqlite.SQLITE_CANTOPEN, ['cannot-open', 'SQLITE_CANTOPEN']],
  [Sqlite.SQLITE_NOTADB, ['wrong-key', 'SQLITE_NOTADB']],
  [Sqlite.SQLITE_CONSTRAINT, ['io', 'SQLITE_CONSTRAINT']],
]);

/** What the engine throws as the port's fault; anything else (a bug of ours) stays itself. The engine's text is left out. */
export const asFault = (cause: unknown): unknown => {
  if (!(cause instanceof SQLiteError)) return cause;
  const [reason, name] = REASONS.get(cause.code & 0xff) ?? ['io', `SQLITE_${cause.code & 0xff}`];
  const detail = cause.code >> 8;
  return new DatabaseFault(reason, detail === 0 ? name : `${name}_${detail}`);
};

/** The key as it is, without derivation: our keys are random already. */
export const rawKeyPragma = (key: Uint8Array): readonly [string, string] => {
  if (key.byteLength !== 32) throw new RangeError('a data key has 32 bytes');
  const hex = Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return ["PRAGMA cipher='chacha20'", `PRAGMA key='raw:${hex}'`];
};
