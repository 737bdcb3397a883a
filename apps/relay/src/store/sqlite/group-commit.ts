/**
 * Writes that arrive together share one transaction, and with it one wait for the disk. Law: a job's promise is kept after
 * COMMIT, and never before. A job that throws takes nobody along: the others are done again, each on its own.
 */

import type { DatabaseSync } from 'node:sqlite';

const MOST_TOGETHER = 256;

/** A job reads and writes the database and does nothing else: it may be run a second time. */
export type Write = <T>(job: () => T) => Promise<T>;

export interface GroupCommit {
  readonly write: Write;
  /** Does at once what waits. */
  flush(): void;
}

interface Waiting {
  /** Runs the job; what comes back tells the asker. */
  readonly run: () => () => void;
  readonly refuse: (fault: unknown) => void;
}

/** `onCommit` is told how many jobs shared a transaction. */
export const createGroupCommit = (
  database: DatabaseSync,
  onCommit: (together: number) => void = () => {},
): GroupCommit => {
  let waiting: Waiting[] = [];

  const inTransaction = (jobs: readonly Waiting[]): void => {
    database.exec('BEGIN IMMEDIATE');
    let tellings: readonly (() => void)[] = [];
    try {
      tellings = jobs.map(({ run }) => run());
      database.exec('COMMIT');
    } catch (fault) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw fault;
    }
    onCommit(jobs.length);
    for (const tell of tellings) tell();
  };

  const alone = (job: Waiting): void => {
    try {
      inTransaction([job]);
    } catch (fault) {
      job.refuse(fault);
    }
  };

  const together = (jobs: readonly Waiting[]): void => {
    try {
      inTransaction(jobs);
    } catch {
      jobs.forEach(alone);
    }
  };

  const flush = (): void => {
    while (waiting.length > 0) together(waiting.splice(0, MOST_TOGETHER));
  };

  const write: Write = (job) =>
    new Promise((resolve, reject) => {
      // After everything that this turn of the loop has read from the network.
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        run: () => {
          const value = job();
          return () => resolve(value);
        },
        refuse: reject,
      });
    });

  return { write, flush };
};
