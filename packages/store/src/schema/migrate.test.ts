/** Migrations on real files: copies before steps, all or nothing, and hands off what a newer Cairn wrote. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../database.ts';
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

test('what a newer Cairn wrote is left untouched, and said', async () => {
  await migrate(database, LATER);
  expect(await migrate(database)).toEqual({
    ok: false,
    error: { type: 'Newer', found: KNOWN + 1, known: KNOWN },
  });
  expect(await schemaVersion(database)).toBe(KNOWN + 1);
});
