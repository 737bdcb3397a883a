/** Migrations on real files: copies before steps, all or nothing, and hands off what a newer Cairn wrote. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseFault } from '../database.ts';
import type { Database, SqlRow } from '../database.ts';
import { CHECK_IN, WIN } from '../entities/entities.ts';
import { rowToState } from '../entities/entity.ts';
import { openNodeDatabase } from '../node/node-database.ts';
import { migrate, MIGRATIONS, schemaVersion } from './migrate.ts';

const key = new Uint8Array(32).fill(3);
let folder = '';
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-migrate-'));
  database = await openNodeDatabase({ path: join(folder, 'vault.db'), key });
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const KNOWN = MIGRATIONS.length;
const LATER = [...MIGRATIONS, ['ALTER TABLE draft ADD COLUMN mood INTEGER']];

test('a new file gets the schema, and no copy of nothing is made', async () => {
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 0 } });
  expect(await schemaVersion(database)).toBe(MIGRATIONS.length);
  expect((await readdir(folder)).filter((name) => name.startsWith('vault-before'))).toEqual([]);
});

test('a sealed copy of what was there is made before it changes', async () => {
  await migrate(database);
  await database.run('INSERT INTO draft (slot, text) VALUES (?1, ?2)', ['win', 'half a sentence']);
  expect(await migrate(database, LATER)).toEqual({ ok: true, value: { from: KNOWN } });
  expect(await database.all('SELECT slot, text, mood FROM draft')).toEqual([
    { slot: 'win', text: 'half a sentence', mood: null },
  ]);
  const copy = await openNodeDatabase({ path: join(folder, `vault-before-${KNOWN + 1}.db`), key });
  expect(await schemaVersion(copy)).toBe(KNOWN);
  expect(await copy.all('SELECT text FROM draft')).toEqual([{ text: 'half a sentence' }]);
  await copy.close();
});

test('a step that cannot finish leaves the file as it was', async () => {
  await migrate(database);
  const broken = [...MIGRATIONS, ['CREATE TABLE extra (n INTEGER)', 'this is not SQL']];
  await expect(migrate(database, broken)).rejects.toThrow();
  expect(await schemaVersion(database)).toBe(KNOWN);
  expect(await database.all(`SELECT name FROM sqlite_schema WHERE name = 'extra'`)).toEqual([]);
});

test('a disk that fills up on the way is told as that, also where the engine has rolled back by itself', async () => {
  const full = new DatabaseFault('full', 'SQLITE_FULL');
  const filling: Database = {
    ...database,
    exec: async (sql) => {
      if (sql.startsWith('CREATE TABLE thought ')) {
        await database.exec('ROLLBACK');
        throw full;
      }
      await database.exec(sql);
    },
  };
  await expect(migrate(filling)).rejects.toBe(full);
  expect(await schemaVersion(database)).toBe(KNOWN - 1);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: KNOWN - 1 } });
});

test('what a newer Cairn wrote is left untouched, and said', async () => {
  await migrate(database, LATER);
  expect(await migrate(database)).toEqual({
    ok: false,
    error: { type: 'Newer', found: KNOWN + 1, known: KNOWN },
  });
  expect(await schemaVersion(database)).toBe(KNOWN + 1);
});

const JOINED_SINCE_4 = { near: null, mood_before: null, mood_after: null };

/** A vault as release 0.1.0 left it, with two wins in it. */
const asSchema1 = async (): Promise<void> => {
  await migrate(database, MIGRATIONS.slice(0, 1));
  const insert = 'INSERT INTO win (n, id, hlc, text, day) VALUES (?1, ?2, ?3, ?4, 20000)';
  for (const n of [1, 2]) {
    const bytes = new Uint8Array(16).fill(n);
    await database.run(insert, [n, bytes, bytes, `win ${n}`]);
    await database.run('INSERT INTO win_words (rowid, text) VALUES (?1, ?2)', [n, `win ${n}`]);
  }
};

test('schema 1 becomes schema 2 beside a sealed copy of itself, and nothing that was kept is touched', async () => {
  await asSchema1();
  const before = await database.all('SELECT * FROM win');
  expect(await migrate(database, MIGRATIONS.slice(0, 2))).toEqual({ ok: true, value: { from: 1 } });
  expect(await database.all('SELECT * FROM win')).toEqual(before);
  expect(await database.all(`SELECT rowid FROM win_words WHERE win_words MATCH 'win'`)).toHaveLength(2);
  expect(await database.all('SELECT * FROM plan_entry')).toEqual([]);
  expect(await database.all('SELECT * FROM person')).toEqual([]);
  expect(await database.all(`SELECT v FROM win_words_config WHERE k = 'automerge'`)).toEqual([{ v: 0 }]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const copy = await openNodeDatabase({ path: join(folder, 'vault-before-2.db'), key });
  expect([await schemaVersion(copy), await copy.all('SELECT * FROM win')]).toEqual([1, before]);
  await copy.close();
  expect((await readFile(join(folder, 'vault-before-2.db'))).includes('CREATE TABLE')).toBe(false);
});

test('a file of schema 2 is left as it is by the release that knows schema 1, byte for byte', async () => {
  await migrate(database, MIGRATIONS.slice(0, 2));
  await database.run(`INSERT INTO draft (slot, text) VALUES ('win', 'half a sentence')`);
  await database.close();
  const before = await readFile(join(folder, 'vault.db'));
  database = await openNodeDatabase({ path: join(folder, 'vault.db'), key });
  expect(await migrate(database, MIGRATIONS.slice(0, 1))).toEqual({
    ok: false,
    error: { type: 'Newer', found: 2, known: 1 },
  });
  await database.close();
  expect((await readFile(join(folder, 'vault.db'))).equals(before)).toBe(true);
  expect(await readdir(folder)).not.toContain('vault-before-2.db');
  database = await openNodeDatabase({ path: join(folder, 'vault.db'), key });
});

test('schema 1 and schema 2 become schema 3 beside a copy, and a win says nothing of a step it never had', async () => {
  await asSchema1();
  const before = await database.all<SqlRow>('SELECT * FROM win');
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 1 } });
  expect(await database.all('SELECT * FROM win')).toEqual(
    before.map((row) => ({ ...row, step: null, ritual: null, ...JOINED_SINCE_4 })),
  );
  for (const table of ['challenge', 'ladder', 'step', 'ritual', 'declined'])
    expect(await database.all(`SELECT * FROM ${table}`)).toEqual([]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await readdir(folder)).toContain('vault-before-2.db');
  const [row] = await database.all<SqlRow>('SELECT * FROM win WHERE n = 1');
  expect(Object.keys(rowToState(WIN, row ?? {}).fields)).not.toContain('step');
});

test('schema 3 becomes schema 4 beside a copy, with room for the journal and for a shelf', async () => {
  await migrate(database, MIGRATIONS.slice(0, 3));
  const id = new Uint8Array(16).fill(1);
  await database.run(`INSERT INTO win (n, id, hlc, text, day) VALUES (1, ?1, ?1, 'made tea', 20000)`, [id]);
  const before = await database.all<SqlRow>('SELECT * FROM win');
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 3 } });
  expect(await database.all('SELECT * FROM win')).toEqual(
    before.map((row) => ({ ...row, ...JOINED_SINCE_4 })),
  );
  for (const table of ['entry', 'wording', 'entry_link', 'entry_words'])
    expect(await database.all(`SELECT * FROM ${table}`)).toEqual([]);
  expect(await database.all(`SELECT v FROM entry_words_config WHERE k = 'automerge'`)).toEqual([{ v: 0 }]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await readdir(folder)).toContain('vault-before-4.db');
  const [row] = await database.all<SqlRow>('SELECT * FROM win');
  expect(Object.keys(rowToState(WIN, row ?? {}).fields)).not.toContain('near');
});

test('schema 4 becomes schema 5 beside a copy: room for devices and for sync, and what was parked keeps its number', async () => {
  await migrate(database, MIGRATIONS.slice(0, 4));
  await database.run(`INSERT INTO parked_change (n, change) VALUES (7, '{"kind":"hum"}')`);
  await database.run(`INSERT INTO tombstone (id, entity) VALUES (x'01', 'win')`);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 4 } });
  expect(await database.all('SELECT * FROM parked_change')).toEqual([{ n: 7, change: '{"kind":"hum"}' }]);
  for (const table of ['device', 'outbox', 'own_chunk', 'chain_link', 'sync_run', 'quarantine', 'trouble'])
    expect(await database.all(`SELECT * FROM ${table}`)).toEqual([]);
  await database.run('DELETE FROM parked_change');
  await database.run(`INSERT INTO parked_change (change) VALUES ('{}')`);
  expect(await database.all('SELECT n FROM parked_change')).toEqual([{ n: 8 }]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await readdir(folder)).toContain('vault-before-5.db');
});

test('schema 5 becomes schema 6 beside a copy: room for thoughts, scales and experiments, and no row is written', async () => {
  await migrate(database, MIGRATIONS.slice(0, 5));
  const id = new Uint8Array(16).fill(1);
  await database.run(`INSERT INTO check_in (n, id, hlc, day, mood) VALUES (1, ?1, ?1, 20000, 3)`, [id]);
  await database.run(`INSERT INTO win (n, id, hlc, text, day) VALUES (1, ?1, ?1, 'made tea', 20000)`, [id]);
  const [checkIns, wins] = [
    await database.all<SqlRow>('SELECT * FROM check_in'),
    await database.all<SqlRow>('SELECT * FROM win'),
  ];
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 5 } });
  expect(await database.all('SELECT * FROM check_in')).toEqual(
    checkIns.map((row) => ({ ...row, confidence: null, sleep_minutes: null })),
  );
  expect(await database.all('SELECT * FROM win')).toEqual(
    wins.map((row) => ({ ...row, mood_before: null, mood_after: null })),
  );
  for (const table of ['thought', 'belief', 'evidence', 'scale_response', 'experiment'])
    expect(await database.all(`SELECT * FROM ${table}`)).toEqual([]);
  expect(await database.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(await readdir(folder)).toContain('vault-before-6.db');
  const [row] = await database.all<SqlRow>('SELECT * FROM check_in');
  expect(Object.keys(rowToState(CHECK_IN, row ?? {}).fields)).not.toContain('confidence');
});

test('how often a step or a ritual was done is read from an index alone', async () => {
  await migrate(database);
  const plan = async (sql: string): Promise<string> =>
    (await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)).map(({ detail }) => detail).join();
  const done = `SELECT count(day), max(day), max(at), sum(effort = 1) FROM win WHERE step = x'01' AND trashed IS NOT 1`;
  expect(await plan(done)).toContain('USING COVERING INDEX win_by_step');
  expect(await plan(`SELECT count(day) FROM win WHERE ritual = x'01' AND trashed IS NOT 1`)).toContain(
    'USING COVERING INDEX win_by_ritual',
  );
});
