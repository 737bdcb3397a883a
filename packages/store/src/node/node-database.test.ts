/** The Node driver against the port's contract, on real files. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseContract } from '../contract/database.suite.ts';
import { DatabaseFault } from '../database.ts';
import { openNodeDatabase } from './node-database.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-store-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

for (const { title, run } of databaseContract) {
  test(`Node driver ${title}`, async () => {
    await run({
      open: (name, key) => openNodeDatabase({ path: join(folder, name), key }),
      bytesOf: (name) => readFile(join(folder, name)),
    });
  });
}

test('says plainly that a folder is not there', async () => {
  const open = openNodeDatabase({ path: join(folder, 'nowhere', 'x.db'), key: new Uint8Array(32) });
  await expect(open).rejects.toThrow();
});

test('says that another process is writing', async () => {
  const options = { path: join(folder, 'busy.db'), key: new Uint8Array(32), busyTimeout: 20 };
  const one = await openNodeDatabase(options);
  const other = await openNodeDatabase(options);
  await one.exec('BEGIN IMMEDIATE');
  await expect(other.exec('BEGIN IMMEDIATE')).rejects.toSatisfy(
    (fault) => fault instanceof DatabaseFault && fault.reason === 'busy',
  );
  await one.close();
  await other.close();
});
