/**
 * A tab ends without a word, so its write-ahead log is read back at the next start. Folding it into the file while nothing
 * happens keeps that start short, and the file complete by itself. Nothing that was kept depends on it.
 */

import { DatabaseFault } from '@cairn/store/web';
import type { Database } from '@cairn/store/web';

const IDLE_MS = 1_500;

/** Runs `work` later and gives how to call it off. */
export type Later = (work: () => void, ms: number) => () => void;

export const later: Later = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Only for a database whose calls end before the next begins (OPFS): a checkpoint may fall between any two. */
export const checkpointWhenIdle = (database: Database, wait: Later = later): Database => {
  let isInTransaction = false;
  let hasWritten = false;
  let callOff = (): void => {};

  const checkpoint = async (): Promise<void> => {
    if (isInTransaction || !hasWritten) return;
    hasWritten = false;
    try {
      await database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (cause) {
      // No room, or the handle is gone: the log keeps everything, and the next act tells the person.
      if (!(cause instanceof DatabaseFault)) throw cause;
    }
  };

  const afterwards = async <T>(work: Promise<T>): Promise<T> => {
    callOff();
    try {
      return await work;
    } finally {
      callOff();
      callOff = wait(() => void checkpoint(), IDLE_MS);
    }
  };

  return {
    exec: async (sql) => {
      if (/^\s*BEGIN/i.test(sql)) isInTransaction = true;
      if (/^\s*(COMMIT|ROLLBACK(?!\s+TO\b))/i.test(sql)) isInTransaction = false;
      hasWritten = true;
      await afterwards(database.exec(sql));
    },
    run: (sql, params) => {
      hasWritten = true;
      return afterwards(database.run(sql, params));
    },
    runMany: (sql, rows) => {
      hasWritten = true;
      return afterwards(database.runMany(sql, rows));
    },
    all: <Row extends object>(sql: string, params?: Parameters<Database['all']>[1]) =>
      afterwards(database.all<Row>(sql, params)),
    copyTo: (name) => afterwards(database.copyTo(name)),
    removeCopy: (name) => afterwards(database.removeCopy(name)),
    close: () => {
      callOff();
      hasWritten = false;
      return database.close();
    },
  };
};
