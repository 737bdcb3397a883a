import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { describeRelayStore } from '../relay-store.suite.ts';
import { describeShareStore } from '../share-store.suite.ts';
import { createGroupCommit } from './group-commit.ts';
import { SCHEMA } from './migrations.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import type { SqliteStore } from './open-sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-store-'));
let files = 0;
const freshPath = (): string => {
  files += 1;
  return join(folder, String(files), 'relay.db');
};

afterAll(() => rmSync(folder, { recursive: true }));

const openAt = (path: string, onCommit?: (together: number) => void): SqliteStore => {
  const opened = openSqliteStore({ path, ...(onCommit === undefined ? {} : { onCommit }) });
  if (opened.type !== 'Opened') throw new Error(opened.type);
  return opened.store;
};

describeRelayStore('sqlite', async () => openAt(freshPath()));
describeShareStore('sqlite', async () => openAt(freshPath()));

const bytes = (length: number, fill: number): Uint8Array<ArrayBuffer> => new Uint8Array(length).fill(fill);
const VAULT = bytes(16, 1);

const withVault = async (store: SqliteStore): Promise<SqliteStore> => {
  const registering = { publicKey: bytes(32, 1), logEpoch: bytes(16, 2), day: 1, by: 'open' } as const;
  const knock = { vault: VAULT, nonce: bytes(32, 3), nonceUntil: 60, token: bytes(32, 4), until: 900 };
  await store.letIn({ ...knock, registering });
  return store;
};

const ALL = { after: 0, most: 500, bytes: 1_000_000, hidden: false };
const QUOTA = { bytes: 1_000_000, chunks: 1_000 };

test('what was appended is there when the file is opened again, and the folder is for its owner alone', async () => {
  const path = freshPath();
  const store = await withVault(openAt(path));
  const secret = await store.nonceSecret();
  await store.append(VAULT, { chunks: [[bytes(16, 7), 1, bytes(9, 7)]], quota: QUOTA });
  await store.close();
  expect(statSync(path).mode & 0o077).toBe(0);
  const again = openAt(path);
  expect(await again.pull(VAULT, ALL)).toMatchObject({ seq: 1, chunks: [[1, bytes(16, 7), 1, bytes(9, 7)]] });
  expect(await again.nonceSecret()).toEqual(secret);
  expect(await again.sessionOf(bytes(32, 4), 899)).toEqual({ vault: VAULT, until: 900 });
  await again.close();
});

test('appends that arrive together share a transaction', async () => {
  const groups: number[] = [];
  const store = await withVault(openAt(freshPath(), (together) => groups.push(together)));
  await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      store.append(VAULT, { chunks: [[bytes(16, index), 1, bytes(9, 1)]], quota: QUOTA }),
    ),
  );
  expect(groups.at(-1)).toBe(100);
  await store.close();
});

test('a write that breaks takes none of those beside it along', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE kept (n INTEGER PRIMARY KEY)');
  const insert = database.prepare('INSERT INTO kept VALUES (?)');
  const { write } = createGroupCommit(database);
  const ended = await Promise.allSettled([1, 2, 2, 3].map((n) => write(() => insert.run(n).changes)));
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(database.prepare('SELECT count(*) AS n FROM kept').get()?.['n']).toBe(3);
});

test('a file from a newer relay is left alone', () => {
  const path = freshPath();
  void openAt(path).close();
  const file = new DatabaseSync(path);
  file.exec(`PRAGMA user_version = ${SCHEMA + 1}`);
  file.close();
  expect(openSqliteStore({ path })).toEqual({ type: 'NewerSchema' });
});

test('a copy made while it is in use is whole', async () => {
  const store = await withVault(openAt(freshPath()));
  await store.append(VAULT, { chunks: [[bytes(16, 7), 1, bytes(9, 7)]], quota: QUOTA });
  const copy = join(folder, 'copy.db');
  await store.backup(copy);
  await store.append(VAULT, { chunks: [[bytes(16, 8), 1, bytes(9, 8)]], quota: QUOTA });
  const restored = openAt(copy);
  expect(await restored.pull(VAULT, ALL)).toMatchObject({ seq: 1 });
  await expect(store.backup(copy)).rejects.toThrow();
  await store.close();
  await restored.close();
});
