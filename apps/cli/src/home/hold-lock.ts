/**
 * One process at a time may make or repair a vault. The lock is a write lock on a small database of its own: the system
 * lets go of it when its holder ends, however it ends.
 */

import { openNodeDatabase } from '@cairn/store/node';

/** Nothing is kept in it; the driver opens sealed files alone. */
const OPEN_KEY = new Uint8Array(32);

/** Throws a `DatabaseFault` that says `busy` when another process held it for five seconds. */
export const holdLock = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  const lock = await openNodeDatabase({ path, key: OPEN_KEY });
  try {
    await lock.exec('BEGIN IMMEDIATE');
    return await work();
  } finally {
    await lock.close();
  }
};
