/**
 * One prepared statement for many rows, on the synchronous build: values are written into the engine's memory and bound where
 * they lie, without a promise, a wrapper or an allocation for each. A device's first sync binds millions of them.
 */

import type { EngineModule } from '@journeyapps/wa-sqlite';
import type { SqlValue } from '../database.ts';

export interface ManyRows {
  readonly statement: number;
  /** So many values has a row. */
  readonly parameters: number;
  readonly database: number;
  readonly rows: Iterable<readonly SqlValue[]>;
}

const DONE = 101;

/** Gives the engine's code, 101 when every row went in, and the number of rows changed. */
export const stepMany = (
  module: EngineModule,
  { statement, parameters, database, rows }: ManyRows,
): { readonly code: number; readonly changed: number } => {
  const room = createRoom(module);
  // What is bound stays bound: a number or NULL that comes again is left as it is. Nothing is bound yet where it is `undefined`.
  const bound: (number | null | undefined)[] = [];
  let changed = 0;
  try {
    for (const row of rows) {
      if (row.length !== parameters) throw new RangeError('a row does not fit the statement');
      room.hold(row);
      for (let at = 0; at < row.length; at += 1) {
        const value = row[at] ?? null;
        if (value === bound[at]) continue;
        bind(module, room, { statement, index: at + 1, value });
        bound[at] = value === null || typeof value === 'number' ? value : undefined;
      }
      const code = module._sqlite3_step(statement);
      module._sqlite3_reset(statement);
      if (code !== DONE) return { code, changed };
      changed += module._sqlite3_changes(database);
    }
  } finally {
    // What was bound lies in room that is let go.
    module._sqlite3_clear_bindings(statement);
    room.leave();
  }
  return { code: DONE, changed };
};

interface Bound {
  readonly statement: number;
  readonly index: number;
  readonly value: SqlValue;
}

/** The engine neither copies nor frees what is bound: it stays where it is until the row is in. */
const STAYS = 0;

const bind = (module: EngineModule, room: Room, { statement, index, value }: Bound): void => {
  if (value === null) module._sqlite3_bind_null(statement, index);
  else if (typeof value === 'number') bindNumber(module, statement, { index, value });
  else if (typeof value === 'string') {
    const address = room.next();
    module._sqlite3_bind_text(statement, index, address, room.write(value), STAYS);
  } else if (value.byteLength === 0) module._sqlite3_bind_zeroblob(statement, index, 0);
  else module._sqlite3_bind_blob(statement, index, room.put(value), value.byteLength, STAYS);
};

const bindNumber = (
  module: EngineModule,
  statement: number,
  { index, value }: { readonly index: number; readonly value: number },
): void => {
  if (value === (value | 0)) module._sqlite3_bind_int(statement, index, value);
  else if (Number.isSafeInteger(value))
    module._sqlite3_bind_int64(statement, index, (value % 2 ** 32) | 0, Math.floor(value / 2 ** 32));
  else module._sqlite3_bind_double(statement, index, value);
};

interface Room {
  /** Makes sure that a row's texts and bytes fit, and begins anew. */
  hold(row: readonly SqlValue[]): void;
  next(): number;
  /** Writes a text at `next`; gives its bytes. */
  write(text: string): number;
  /** Gives where the bytes lie. */
  put(bytes: Uint8Array): number;
  leave(): void;
}

const encoder = new TextEncoder();

/** Letters of one byte, which nearly all are: without an object for each text. `null` where there is another. */
const writePlain = (memory: Uint8Array, start: number, text: string): number | null => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return null;
    memory[start + at] = code;
  }
  return text.length;
};

const createRoom = (module: EngineModule): Room => {
  let start = 0;
  let size = 0;
  let at = 0;
  return {
    hold: (row) => {
      let needed = 0;
      for (const value of row) {
        // A UTF-16 unit takes three bytes at most.
        if (typeof value === 'string') needed += value.length * 3;
        else if (value instanceof Uint8Array) needed += value.byteLength;
      }
      // There is room from the first row on: a text without letters has an address too, or it would be NULL.
      if (needed > size || start === 0) {
        module._sqlite3_free(start);
        size = Math.max(needed, 2 * size, 4096);
        start = module._sqlite3_malloc(size);
        if (start === 0) throw new RangeError('no memory for a row');
      }
      at = start;
    },
    next: () => at,
    write: (text) => {
      const plain = writePlain(module.HEAPU8, at, text);
      if (plain !== null) {
        at += plain;
        return plain;
      }
      const { written } = encoder.encodeInto(text, module.HEAPU8.subarray(at, start + size));
      at += written;
      return written;
    },
    put: (bytes) => {
      const address = at;
      module.HEAPU8.set(bytes, address);
      at += bytes.byteLength;
      return address;
    },
    leave: () => module._sqlite3_free(start),
  };
};
