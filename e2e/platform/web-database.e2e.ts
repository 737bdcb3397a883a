import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DatabaseFault } from '@cairn/store';
import { databaseContract } from '../../packages/store/src/contract/database.suite.ts';
import type { ContractCase } from '../../packages/store/src/contract/database.suite.ts';
import { openNodeDatabase } from '@cairn/store/node';
import type { WebStorage } from '@cairn/store/web';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import { serveModule } from '../site.ts';
import type { Site } from '../site.ts';
import { callPage, openInPage } from './database-in-page.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const OTHER_KEY = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);

let site: Site;
let browser: RunningBrowser;
let page: Page;

beforeAll(async () => {
  site = await serveModule(join(import.meta.dirname, 'pages', 'database-page.ts'));
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(site.address);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  const cause: unknown = await work.then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  );
  return cause instanceof DatabaseFault ? cause.reason : String(cause);
};

/** Memory ends with its database, and says so in a banner: the one case about opening again is not for it. */
const contractOn = (storage: WebStorage): readonly ContractCase[] =>
  databaseContract.filter(
    ({ title }) => storage !== 'memory' || !title.startsWith('keeps what was committed'),
  );

describe.each<WebStorage>(['opfs', 'indexeddb', 'memory'])('on %s', (storage) => {
  const open = (place: string, key = KEY) => openInPage({ page, storage, place, name: 'vault.db', key });

  test.each(contractOn(storage))('$title', async ({ run }) => {
    await run({
      open: (name, key) => openInPage({ page, storage, place: 'contract', name, key }),
      bytesOf: async (name) =>
        storage === 'opfs' ? bytesOf('contract', name).catch(() => new Uint8Array()) : null,
    });
  });

  test('gives back what was put in: bytes, empty bytes, large and broken numbers, nothing', async () => {
    const database = await open('values');
    await database.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, value ANY) STRICT');
    const values = [
      null,
      0,
      -1,
      1.5,
      2 ** 31,
      -(2 ** 53) + 1,
      'Tee gekocht 🍵',
      '',
      Uint8Array.of(0, 255),
      new Uint8Array(0),
    ];
    for (const value of values)
      expect(await database.run('INSERT INTO thing (value) VALUES (?1)', [value])).toBe(1);
    const rows = await database.all<{ value: unknown }>('SELECT value FROM thing ORDER BY id');
    expect(rows.map(({ value }) => value)).toEqual(values);
    const kinds = await database.all<{ kind: string }>('SELECT typeof(value) AS kind FROM thing ORDER BY id');
    expect(kinds.map(({ kind }) => kind).join(' ')).toBe(
      'null integer integer real integer integer text text blob blob',
    );
    await database.close();
  });

  test('a broken rule leaves the statement usable, and a missing value is a bug', async () => {
    const database = await open('rules');
    await database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY)');
    const insert = 'INSERT INTO one (id) VALUES (?1)';
    await database.run(insert, [1]);
    expect(await reasonOf(database.run(insert, [1]))).toBe('io');
    expect(await database.run(insert, [2])).toBe(1);
    await expect(database.all('SELECT ?1', [])).rejects.toThrow('takes 1 values');
    await database.close();
  });

  test('sorts more rows than its cache holds without a temporary file', async () => {
    const database = await open('sorting');
    const [row] = await database.all(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
       SELECT max(i) AS top FROM (SELECT i FROM n ORDER BY hex(i) || printf('%0200d', i))`,
    );
    expect(row).toEqual({ top: 60000 });
    await database.close();
  });

  test('keeps statements by their text and follows a changed table', async () => {
    const database = await open('schema');
    await database.exec('CREATE TABLE thing (a); INSERT INTO thing VALUES (1)');
    expect(await database.all('SELECT * FROM thing')).toEqual([{ a: 1 }]);
    await database.exec('ALTER TABLE thing ADD COLUMN b DEFAULT 2');
    expect(await database.all('SELECT * FROM thing')).toEqual([{ a: 1, b: 2 }]);
    for (let index = 0; index < 300; index += 1) await database.all(`SELECT ${index} AS n`);
    expect(await database.all('SELECT * FROM thing')).toEqual([{ a: 1, b: 2 }]);
    await database.close();
  });

  test('has full text search', async () => {
    const database = await open('words');
    await database.exec(
      "CREATE VIRTUAL TABLE said USING fts5(words); INSERT INTO said VALUES ('walked to the river')",
    );
    expect(await database.all('SELECT words FROM said WHERE said MATCH ?1', ['riv*'])).toHaveLength(1);
    await database.close();
  });
});

describe.each<WebStorage>(['opfs', 'indexeddb'])('kept on %s', (storage) => {
  const open = (place: string, key = KEY, name = 'vault.db') =>
    openInPage({ page, storage, place, name, key });

  test('what was kept is there after closing, and a strange key opens nothing', async () => {
    const first = await open('kept');
    await first.exec("CREATE TABLE win (text); INSERT INTO win VALUES ('opened the window')");
    await first.close();
    expect(await reasonOf(open('kept', OTHER_KEY))).toBe('wrong-key');
    const again = await open('kept');
    expect(await again.all('SELECT text FROM win')).toEqual([{ text: 'opened the window' }]);
    await again.close();
  });

  test('makes a sealed copy under another name, twice if asked', async () => {
    const database = await open('copied');
    await database.exec("CREATE TABLE win (text); INSERT INTO win VALUES ('ate an apple')");
    await database.copyTo('vault-v1.db');
    await database.exec("INSERT INTO win VALUES ('called Ada')");
    await database.copyTo('vault-v1.db');
    await database.close();
    expect(await reasonOf(open('copied', OTHER_KEY, 'vault-v1.db'))).toBe('wrong-key');
    const copy = await open('copied', KEY, 'vault-v1.db');
    expect(await copy.all('SELECT count(*) AS wins FROM win')).toEqual([{ wins: 2 }]);
    await copy.close();
  });
});

const bytesOf = async (place: string, name: string): Promise<Uint8Array> =>
  (await callPage(page, { method: 'read-file', values: [place, name] })) as Uint8Array;

test('nothing readable reaches the disk: not the words, not the header', async () => {
  const database = await openInPage({ page, storage: 'opfs', place: 'sealed', name: 'vault.db', key: KEY });
  await database.exec("CREATE TABLE win (text); INSERT INTO win VALUES ('opened the window')");
  const wal = Buffer.from(await bytesOf('sealed', 'vault.db-wal').catch(() => new Uint8Array()));
  await database.close();
  const file = Buffer.from(await bytesOf('sealed', 'vault.db'));
  for (const bytes of [file, wal]) {
    expect(bytes.includes('opened the window')).toBe(false);
    expect(bytes.includes('SQLite format 3')).toBe(false);
  }
  expect(file.byteLength).toBeGreaterThan(4096);
  expect(await callPage(page, { method: 'list-files', values: ['sealed'] })).toEqual(['vault.db']);
});

test('the file is the same file in Node, both ways', async () => {
  const inPage = { page, storage: 'opfs', place: 'both', name: 'vault.db', key: KEY } as const;
  const database = await openInPage(inPage);
  await database.exec("CREATE TABLE win (text); INSERT INTO win VALUES ('opened the window')");
  await database.close();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-file-'));
  const path = join(folder, 'vault.db');
  writeFileSync(path, await bytesOf('both', 'vault.db'));
  const node = await openNodeDatabase({ path, key: KEY });
  expect(await node.all('SELECT text FROM win')).toEqual([{ text: 'opened the window' }]);
  await node.close();
  expect(await reasonOf(openNodeDatabase({ path, key: OTHER_KEY }))).toBe('wrong-key');
  rmSync(folder, { recursive: true });
});

test('tells a broken file from a strange key, and changes not one byte of it', async () => {
  const inPage = { page, storage: 'opfs', place: 'broken', name: 'vault.db', key: KEY } as const;
  const database = await openInPage(inPage);
  await database.exec("CREATE TABLE win (text); INSERT INTO win VALUES ('opened the window')");
  await database.close();
  await callPage(page, {
    method: 'overwrite',
    values: ['broken', 'vault.db', 0, new Uint8Array(64).fill(3)],
  });
  const before = await bytesOf('broken', 'vault.db');
  expect(await reasonOf(openInPage(inPage))).toBe('damaged');
  expect(await bytesOf('broken', 'vault.db')).toEqual(before);
});

test('says busy when another tab holds the file', async () => {
  const inPage = { page, storage: 'opfs', place: 'held', name: 'vault.db', key: KEY } as const;
  const database = await openInPage(inPage);
  const second = await browser.newPage();
  await second.goto(site.address);
  expect(await reasonOf(openInPage({ ...inPage, page: second }))).toBe('busy');
  await database.close();
  const after = await openInPage({ ...inPage, page: second });
  await after.close();
  await second.close();
});
