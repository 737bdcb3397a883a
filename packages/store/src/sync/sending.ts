/**
 * Whether changes made here are kept to be sent. Laws: while it is off the outbox is empty and costs nothing; who turns it on again
 * has told nothing, so that everything is told anew; no record is ever touched by it.
 */

import type { Database } from '../database.ts';
import { readMeta, removeMeta, writeMeta } from '../meta.ts';

export const isSending = async (database: Database): Promise<boolean> =>
  (await readMeta(database, 'outbox')) !== null;

/** From the next change on. What was kept before is told whole by the first sync. */
export const beginSending = (database: Database): Promise<void> =>
  writeMeta(database, 'outbox', Uint8Array.of(1));

const OF_SYNC = ['outbox', 'own_chunk', 'chain_link', 'sync_run', 'quarantine', 'trouble'];

/** Sync is off: all that was kept for it goes. Records, tombstones and parked changes stay. */
export const endSending = async (database: Database): Promise<void> => {
  for (const key of ['outbox', 'relay', 'removed'] as const) await removeMeta(database, key);
  await forgetLog(database);
};

/** Another log begins, in which nothing was told yet: the next sync tells everything. */
export const forgetLog = async (database: Database): Promise<void> => {
  await removeMeta(database, 'sync');
  for (const table of OF_SYNC) await database.run(`DELETE FROM ${table}`);
};
