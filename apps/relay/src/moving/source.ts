/**
 * The relay's file, read while its relay runs; or alone, so that no relay can write to it. Nothing is changed but, at the very end,
 * the number of its schema: then no relay opens it any more.
 */

import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Bytes } from '@cairn/relay-api';
import { blobIn } from '../store/row-values.ts';
import type { Row } from '../store/row-values.ts';
import { SCHEMA } from '../store/sqlite/migrations.ts';
import { moving } from '../store/not-opened.ts';
import { OF_RELAY, OF_VAULT, ofVault } from './moved-tables.ts';
import type { MovedTable } from './moved-tables.ts';
import { createRowsDigest } from './rows-digest.ts';

export interface Source {
  /** Reads one moment, whatever is written meanwhile. */
  moment<T>(read: () => Promise<T>): Promise<T>;
  /** Some addresses after one, in order. */
  vaultsAfter(vault: Bytes): readonly Bytes[];
  has(vault: Bytes): boolean;
  rows(table: MovedTable, vault: Bytes): Iterable<Row>;
  chunksAfter(vault: Bytes, seq: number): Iterable<Row>;
  rowsOfRelay(table: MovedTable): readonly Row[];
  digest(vault: Bytes): Buffer;
  digestOfRelay(): Buffer;
  markMoved(): void;
  close(): void;
}

export type OpenedSource =
  | { readonly type: 'Opened'; readonly source: Source }
  /** There is no file. */
  | { readonly type: 'NoFile' }
  /** Another program, as a relay, has it open. */
  | { readonly type: 'InUse' }
  /** It is from another version. */
  | { readonly type: 'OtherSchema' };

export interface OpeningSource {
  readonly path: string;
  /** Nobody else may have it open. */
  readonly isAlone: boolean;
}

const ALONE = 'PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT;';
const AT_ONCE = 500;

export const openSource = ({ path, isAlone }: OpeningSource): OpenedSource => {
  if (!existsSync(path)) return { type: 'NoFile' };
  const database = new DatabaseSync(path, { readOnly: !isAlone });
  try {
    database.exec(isAlone ? ALONE : 'PRAGMA busy_timeout = 5000');
    const schema = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (schema === SCHEMA || schema === moving(SCHEMA)) return { type: 'Opened', source: sourceOn(database) };
    database.close();
    return { type: 'OtherSchema' };
  } catch (fault) {
    database.close();
    if (isBusy(fault)) return { type: 'InUse' };
    throw fault;
  }
};

const BUSY = 5;

const isBusy = (fault: unknown): boolean =>
  fault instanceof Error && 'errcode' in fault && fault.errcode === BUSY;

const columnsOf = ({ columns }: MovedTable): string => Object.keys(columns).join(', ');

const sourceOn = (database: DatabaseSync): Source => {
  const byVault = new Map(
    OF_VAULT.map((table) => {
      const text = `SELECT ${columnsOf(table)} FROM ${table.name} WHERE ${ofVault(table, '?1')} ORDER BY ${table.key.join(', ')}`;
      return [table.name, database.prepare(text)];
    }),
  );
  const vaults = database.prepare(`SELECT vault FROM vault WHERE vault > ? ORDER BY vault LIMIT ${AT_ONCE}`);
  const one = database.prepare('SELECT 1 FROM vault WHERE vault = ?');
  const chunks = database.prepare('SELECT * FROM chunk WHERE vault = ? AND seq > ? ORDER BY seq');

  const rows: Source['rows'] = (table, vault) => byVault.get(table.name)?.iterate(vault) ?? [];
  const rowsOfRelay: Source['rowsOfRelay'] = (table) =>
    database.prepare(`SELECT ${columnsOf(table)} FROM ${table.name} ORDER BY ${table.key.join(', ')}`).all();

  const digestOf = (tables: readonly MovedTable[], read: (table: MovedTable) => Iterable<Row>): Buffer => {
    const digest = createRowsDigest();
    for (const table of tables) {
      digest.table(table);
      for (const row of read(table)) digest.row(row);
    }
    return digest.end();
  };

  return {
    ...{ rows, rowsOfRelay },
    moment: async (read) => {
      database.exec('BEGIN');
      try {
        return await read();
      } finally {
        database.exec('COMMIT');
      }
    },
    vaultsAfter: (vault) => vaults.all(vault).map((row) => blobIn(row, 'vault')),
    has: (vault) => one.get(vault) !== undefined,
    chunksAfter: (vault, seq) => chunks.iterate(vault, seq),
    digest: (vault) => digestOf(OF_VAULT, (table) => rows(table, vault)),
    digestOfRelay: () => digestOf(OF_RELAY, rowsOfRelay),
    markMoved: () => database.exec(`PRAGMA user_version = ${moving(SCHEMA)}`),
    close: () => database.close(),
  };
};
