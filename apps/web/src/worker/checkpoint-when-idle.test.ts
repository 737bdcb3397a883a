import { expect, test } from 'vitest';
import { DatabaseFault } from '@cairn/store';
import type { Database } from '@cairn/store';
import { checkpointWhenIdle } from './checkpoint-when-idle.ts';

const CHECKPOINT = 'PRAGMA wal_checkpoint(TRUNCATE)';

const aDatabase = (): { said: string[]; database: Database; idle: () => Promise<void> } => {
  const said: string[] = [];
  let waiting: (() => void) | null = null;
  const plain: Database = {
    exec: async (sql) => {
      said.push(sql);
      if (sql === CHECKPOINT && said.includes('the disk is full'))
        throw new DatabaseFault('full', 'SQLITE_FULL');
    },
    run: async (sql) => said.push(sql),
    all: async () => [],
    runMany: async () => 0,
    copyTo: async () => {},
    removeCopy: async () => {},
    close: async () => void said.push('closed'),
  };
  const database = checkpointWhenIdle(plain, (work) => {
    waiting = work;
    return () => (waiting = null);
  });
  const idle = async (): Promise<void> => {
    waiting?.();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { said, database, idle };
};

test('folds the log into the file once nothing happens, and once is enough', async () => {
  const { said, database, idle } = aDatabase();
  await database.exec('BEGIN IMMEDIATE');
  await database.run('INSERT');
  await database.exec('COMMIT');
  await idle();
  await database.all('SELECT');
  await idle();
  expect(said).toEqual(['BEGIN IMMEDIATE', 'INSERT', 'COMMIT', CHECKPOINT]);
});

test('never in the middle of an act', async () => {
  const { said, database, idle } = aDatabase();
  await database.exec('BEGIN IMMEDIATE');
  await database.run('INSERT');
  await idle();
  expect(said).not.toContain(CHECKPOINT);
  await database.exec('ROLLBACK');
  await idle();
  expect(said).toContain(CHECKPOINT);
});

test('a step back within an act does not end it', async () => {
  const { said, database, idle } = aDatabase();
  await database.exec('BEGIN IMMEDIATE');
  await database.exec('SAVEPOINT parked');
  await database.exec('ROLLBACK TO parked');
  await idle();
  expect(said).not.toContain(CHECKPOINT);
});

test('a full disk takes nothing away: the log stays', async () => {
  const { said, database, idle } = aDatabase();
  await database.run('the disk is full');
  await idle();
  expect(said).toEqual(['the disk is full', CHECKPOINT]);
  expect(await database.run('INSERT')).toBe(3);
});

test('a closed database is left alone', async () => {
  const { said, database, idle } = aDatabase();
  await database.run('INSERT');
  await database.close();
  await idle();
  expect(said).toEqual(['INSERT', 'closed']);
});
