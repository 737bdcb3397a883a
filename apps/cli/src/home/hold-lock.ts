/**
 * One process at a time may make or repair a vault, and one at a time may sync it. A lock is a write lock on a small database of its
 * own: the system lets go of it when its holder ends, however it ends.
 */

import { openNodeDatabase } from '@cairn/store/node';

/** Nothing is kept in it; the driver opens sealed files alone. */
const OPEN_KEY = new Uint8Array(32);

export interface HeldLock {
  letGo(): Promise<void>;
}

/** In milliseconds. */
const PATIENCE = 5_000;

/** Throws a `DatabaseFault` that says `busy` when another process held it for so long. Nothing else runs meanwhile. */
export const takeLock = async (path: string, busyTimeout: number = PATIENCE): Promise<HeldLock> => {
  const lock = await openNodeDatabase({ path, key: OPEN_KEY, busyTimeout });
  try {
    await lock.exec('BEGIN IMMEDIATE');
  } catch (fault) {
    await lock.close();
    throw fault;
  }
  return { letGo: () => lock.close() };
};

/** Throws as {@link takeLock} does. */
export const holdLock = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  const lock = await takeLock(path);
  try {
    return await work();
  } finally {
    await lock.letGo();
  }
};
