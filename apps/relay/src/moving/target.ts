/**
 * The PostgreSQL that a relay moves to. While it fills, its schema has a number that no relay opens, and the table `moving` says of
 * each vault how far its chunks are there, and what it came to when it was whole. Whoever moves holds a lock.
 */

import pg from 'pg';
import type { ClientBase } from 'pg';
import type { Bytes } from '@cairn/relay-api';
import { blobIn, blobOrNull, numberIn } from '../store/row-values.ts';
import type { Row } from '../store/row-values.ts';
import { sql } from '../store/postgres/connect.ts';
import { migrate, SCHEMA } from '../store/postgres/migrations.ts';
import { moving } from '../store/not-opened.ts';
import { CHUNK, OF_RELAY, OF_VAULT, ofVault } from './moved-tables.ts';
import type { ColumnType, MovedTable } from './moved-tables.ts';
import { createRowsDigest } from './rows-digest.ts';

export interface Progress {
  readonly logEpoch: Bytes;
  /** Chunks up to this one are there. */
  readonly seq: number;
  /** What the vault came to; `null`: it is not whole yet. */
  readonly digest: Bytes | null;
}

export interface Target {
  progressOf(vault: Bytes): Promise<Progress | null>;
  /** Keeps rows and how far they go, both or neither. */
  keepChunks(vault: Bytes, rows: readonly Row[], progress: Progress): Promise<void>;
  inTransaction<T>(job: () => Promise<T>): Promise<T>;
  setProgress(vault: Bytes, progress: Progress): Promise<void>;
  insert(table: MovedTable, rows: readonly Row[]): Promise<void>;
  /** Of one vault. */
  clear(table: MovedTable, vault: Bytes): Promise<void>;
  removeChunksBefore(vault: Bytes, seq: number): Promise<void>;
  forget(vault: Bytes): Promise<void>;
  clearOfRelay(table: MovedTable): Promise<void>;
  vaultsAfter(vault: Bytes): Promise<readonly Bytes[]>;
  digest(vault: Bytes): Promise<Buffer>;
  digestOfRelay(): Promise<Buffer>;
  /** Everything so far waits for the disk. */
  settle(): Promise<void>;
  /** From now on a relay may open it. */
  open(): Promise<void>;
}

export type OpenedTarget =
  | { readonly type: 'Opened'; readonly target: Target }
  /** A relay has begun there already. */
  | { readonly type: 'NotEmpty' }
  /** Another one moves there now. */
  | { readonly type: 'InUse' }
  | { readonly type: 'OtherSchema' };

const LOCK = 4_747_002;
const WAITED_TOO_LONG = '55P03';
const AT_ONCE = 500;
const FETCHED = 32;

export const openTarget = async (client: ClientBase): Promise<OpenedTarget> => {
  if (!(await isHeld(client))) return { type: 'InUse' };
  if ((await stepsOf(client)) !== moving(SCHEMA)) {
    if ((await migrate(client)) !== null) return { type: 'OtherSchema' };
    const { rows } = await client.query('SELECT FROM relay UNION ALL SELECT FROM vault LIMIT 1');
    if (rows.length > 0) return { type: 'NotEmpty' };
    await within(client, async () => {
      await client.query(
        'CREATE TABLE moving (vault bytea PRIMARY KEY, log_epoch bytea, seq bigint, digest bytea)',
      );
      await client.query('UPDATE relay_schema SET steps = $1', [moving(SCHEMA)]);
    });
  }
  // What a server forgets as it ends is the last of it, with how far it was: the next pass brings it again.
  await client.query('SET synchronous_commit = off');
  return { type: 'Opened', target: targetOn(client) };
};

/** Of the session: it goes with the connection, a moment after a program that was ended. */
const isHeld = async (client: ClientBase): Promise<boolean> => {
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    return true;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError && fault.code === WAITED_TOO_LONG) return false;
    throw fault;
  }
};

const stepsOf = async (client: ClientBase): Promise<number> => {
  const { rows } = await client.query<{ made: string | null }>("SELECT to_regclass('relay_schema') AS made");
  if ((rows[0]?.made ?? null) === null) return 0;
  const taken = await client.query<{ steps: number }>('SELECT steps FROM relay_schema');
  return taken.rows[0]?.steps ?? 0;
};

const within = async <T>(client: ClientBase, job: () => Promise<T>, begin = 'BEGIN'): Promise<T> => {
  await client.query(begin);
  try {
    const value = await job();
    await client.query('COMMIT');
    return value;
  } catch (fault) {
    // Where the server is gone there is nothing to give up.
    await client.query('ROLLBACK').catch(() => {});
    throw fault;
  }
};

type Value = Uint8Array | number | string | boolean | null;
type Ask = (text: string, values?: readonly (Value | readonly unknown[])[]) => Promise<readonly Row[]>;

const targetOn = (client: ClientBase): Target => {
  const ask: Ask = async (text, values = []) =>
    (await client.query<Record<string, unknown>>({ ...sql(text), values: [...values] })).rows;
  const inTransaction: Target['inTransaction'] = (job) => within(client, job);
  const setProgress: Target['setProgress'] = async (vault, { logEpoch, seq, digest }) =>
    void (await ask(
      `INSERT INTO moving (vault, log_epoch, seq, digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT (vault) DO UPDATE SET log_epoch = $2, seq = $3, digest = $4`,
      [vault, logEpoch, seq, digest],
    ));
  const insert: Target['insert'] = (table, rows) => insertRows(ask, table, rows);
  const clear: Target['clear'] = async (table, vault) =>
    void (await ask(`DELETE FROM ${table.name} WHERE ${ofVault(table, '$1')}`, [vault]));
  return {
    ...{ inTransaction, setProgress, insert, clear, ...createDigests(client), ...createEnds(client, ask) },
    progressOf: async (vault) => {
      const [row] = await ask('SELECT log_epoch, seq, digest FROM moving WHERE vault = $1', [vault]);
      if (row === undefined) return null;
      return {
        ...{ logEpoch: blobIn(row, 'log_epoch'), seq: numberIn(row, 'seq') },
        digest: blobOrNull(row, 'digest'),
      };
    },
    keepChunks: (vault, rows, progress) =>
      inTransaction(async () => {
        await insert(CHUNK, rows);
        await setProgress(vault, progress);
      }),
    removeChunksBefore: async (vault, seq) =>
      void (await ask('DELETE FROM chunk WHERE vault = $1 AND seq < $2', [vault, seq])),
    forget: (vault) =>
      inTransaction(async () => {
        for (const table of OF_VAULT) await clear(table, vault);
        await ask('DELETE FROM moving WHERE vault = $1', [vault]);
      }),
    clearOfRelay: async (table) => void (await ask(`DELETE FROM ${table.name}`)),
    vaultsAfter: async (vault) =>
      (await ask(`SELECT vault FROM moving WHERE vault > $1 ORDER BY vault LIMIT ${AT_ONCE}`, [vault])).map(
        (row) => blobIn(row, 'vault'),
      ),
  };
};

const createEnds = (client: ClientBase, ask: Ask): Pick<Target, 'settle' | 'open'> => ({
  settle: async () => {
    await client.query('SET synchronous_commit = on');
    await ask('UPDATE relay_schema SET steps = steps');
  },
  open: () =>
    within(client, async () => {
      await ask('UPDATE relay_schema SET steps = $1', [SCHEMA]);
      await ask('DROP TABLE moving');
    }),
});

/** A file has no token beside a nonce that was used. */
const NO_TOKEN = ", '\\x00'::bytea";

const insertRows = async (ask: Ask, table: MovedTable, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const lists = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  const isNonce = table.name === 'used_nonce';
  await ask(
    `INSERT INTO ${table.name} (${names}${isNonce ? ', token' : ''})
     SELECT *${isNonce ? NO_TOKEN : ''} FROM unnest(${lists})`,
    columns.map(([name, type]) => rows.map((row) => inPostgres(type, row[name]))),
  );
};

const inPostgres = (type: ColumnType, value: unknown): unknown => {
  if (value === null) return null;
  if (type === 'boolean') return value === 1;
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value;
};

const createDigests = (client: ClientBase): Pick<Target, 'digest' | 'digestOfRelay'> => {
  const rowsTo = async (
    row: (row: Row) => void,
    query: { readonly text: string; readonly values: readonly Uint8Array[] },
  ): Promise<void> => {
    await client.query({
      text: `DECLARE rows_moved NO SCROLL CURSOR FOR ${query.text}`,
      values: [...query.values],
    });
    for (;;) {
      const { rows } = await client.query<Record<string, unknown>>(`FETCH ${FETCHED} FROM rows_moved`);
      rows.forEach(row);
      if (rows.length < FETCHED) break;
    }
    await client.query('CLOSE rows_moved');
  };
  const digestOf = (tables: readonly MovedTable[], vault: Bytes | null): Promise<Buffer> =>
    within(
      client,
      async () => {
        const digest = createRowsDigest();
        for (const table of tables) {
          digest.table(table);
          const where = vault === null ? '' : ` WHERE ${ofVault(table, '$1')}`;
          const text = `SELECT ${Object.keys(table.columns).join(', ')} FROM ${table.name}${where} ORDER BY ${table.key.join(', ')}`;
          await rowsTo(digest.row, { text, values: vault === null ? [] : [vault] });
        }
        return digest.end();
      },
      'BEGIN ISOLATION LEVEL REPEATABLE READ',
    );
  return {
    digest: (vault) => digestOf(OF_VAULT, vault),
    digestOfRelay: () => digestOf(OF_RELAY, null),
  };
};
