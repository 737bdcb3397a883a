/** Both engines read the same of another app's file, and nothing that a schema could run. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { aDatabase } from '../../interchange/src/fixtures/a-database.ts';
import type { ForeignTables } from './foreign-tables.ts';
import { openForeignTables as atThePrompt } from './node/open-foreign-tables.ts';
import { openForeignTables as inABrowser } from './web/open-foreign-tables.ts';

const wasm = createRequire(import.meta.url).resolve('@journeyapps/wa-sqlite/dist/mc-wa-sqlite.wasm');
const compiled = WebAssembly.compile(readFileSync(wasm));

type Open = (bytes: Uint8Array) => Promise<ForeignTables | null>;

const ENGINES: readonly (readonly [string, Open])[] = [
  ['at the prompt', atThePrompt],
  ['in a browser', (bytes) => inABrowser(bytes, compiled)],
];

const FILE = aDatabase(`PRAGMA journal_mode = WAL;
  CREATE TABLE "odd ""name" (id INTEGER PRIMARY KEY, words TEXT, share REAL, raw BLOB);
  INSERT INTO "odd ""name" VALUES (1, 'a stone', 0.5, x'0102'), (2, NULL, 3, NULL);
  CREATE VIEW seen AS SELECT 1;
  CREATE TABLE worked_out (a INTEGER, b AS (a + 1));
  CREATE VIRTUAL TABLE found USING fts5(words);`);

test.each(ENGINES)('plain tables come whole, %s', async (_, open) => {
  const database = await open(FILE);
  expect(database?.tables.get('odd "name')).toEqual(['id', 'words', 'share', 'raw']);
  expect([...(database?.tables.keys() ?? [])].filter((name) => !/^(found_|sqlite_)/.test(name))).toEqual([
    'odd "name',
  ]);
  expect(await database?.rows('odd "name')).toEqual([
    { id: 1, words: 'a stone', share: 0.5, raw: expect.objectContaining({ length: 2 }) },
    { id: 2, words: null, share: 3, raw: null },
  ]);
  expect(await database?.rows('seen')).toBeNull();
  expect(await database?.rows('worked_out')).toBeNull();
  await database?.close();
});

test.each(ENGINES)('what is damaged ends in nothing, %s', async (_, open) => {
  expect(await open(FILE.subarray(0, 700))).toBeNull();
  const turned = Uint8Array.from(FILE).fill(0xff, 100, 4096);
  const database = await open(turned);
  expect(database === null || database.tables.size === 0).toBe(true);
});
