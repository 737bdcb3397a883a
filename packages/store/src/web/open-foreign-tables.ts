/** Other people's SQLite files in a browser: from memory, by the engine that keeps our own; in a worker of its own. */

import { Factory } from '@journeyapps/wa-sqlite';
import type { EngineApi } from '@journeyapps/wa-sqlite';
import syncBuild from '@journeyapps/wa-sqlite/dist/mc-wa-sqlite.mjs';
import * as Sqlite from '@journeyapps/wa-sqlite/src/sqlite-constants.js';
import { BEFORE_STRANGERS, foreignTables, withoutLog } from '../foreign-tables.ts';
import type { ForeignRow, ForeignTables } from '../foreign-tables.ts';
import { moduleOptions } from './engine.ts';

const PLACE = '/theirs';

/** `wasm`: the synchronous build. `null` for what is damaged. Rejects where the engine does not start. */
export const openForeignTables = async (
  bytes: Uint8Array,
  wasm: Promise<WebAssembly.Module>,
): Promise<ForeignTables | null> => {
  const module = await syncBuild(moduleOptions(await wasm));
  const { MemoryVFS } = await import('@journeyapps/wa-sqlite/src/examples/MemoryVFS.js');
  const memory = await MemoryVFS.create('theirs', module);
  const data = withoutLog(bytes).buffer;
  memory.mapNameToFile.set(PLACE, { pathname: PLACE, flags: 0, size: data.byteLength, data });
  const api = Factory(module);
  api.vfs_register(memory, false);
  const database = await openHere(api, memory.name);
  if (database === null) return null;
  return foreignTables({
    all: (sql) => rowsOf(api, database, sql),
    close: async () => {
      await api.close(database);
    },
  });
};

const openHere = async (api: EngineApi, fileSystem: string): Promise<number | null> => {
  try {
    const database = await api.open_v2(PLACE, Sqlite.SQLITE_OPEN_READWRITE, fileSystem);
    for (const sql of BEFORE_STRANGERS) await api.exec(database, sql);
    return database;
  } catch {
    return null;
  }
};

const rowsOf = async (api: EngineApi, database: number, sql: string): Promise<readonly ForeignRow[]> => {
  const rows: ForeignRow[] = [];
  for await (const statement of api.statements(database, sql, { unscoped: false })) {
    const columns = api.column_names(statement);
    while ((await api.step(statement)) === Sqlite.SQLITE_ROW) {
      const values = api.row(statement);
      rows.push(Object.fromEntries(columns.map((column, index) => [column, copied(values[index] ?? null)])));
    }
  }
  return rows;
};

/** Bytes that the engine hands out lie in its own memory. */
const copied = (value: ForeignRow[string]): ForeignRow[string] =>
  value instanceof Uint8Array ? value.slice() : value;
