/**
 * What a device keeps to sync, in the vault's own file: the `Replica` port over the store. One `change` is one transaction of the
 * store's queue, so that acts wait for it and it waits for them.
 */

import type { Change, DeviceId } from '@cairn/changes';
import type { Item, Kept, Replica, SyncState } from '@cairn/changes/sync';
import type { EntityId } from '@cairn/domain';
import { bytesToHex } from '../bytes.ts';
import type { Database } from '../database.ts';
import { readMeta, writeMeta } from '../meta.ts';
import { addToOutbox } from '../outbox.ts';
import type { Store } from '../store.ts';
import { readHeld } from './held.ts';
import { keptLog } from './kept-log.ts';
import { ownChunks } from './own-chunks.ts';
import { troubleBook } from './trouble-book.ts';

export const createReplica = (store: Store, device: DeviceId): Replica => ({
  device,
  change: (work) => store.write(({ database, take }) => work(kept(database, take))),
});

const kept = (database: Database, take: Kept['merge']): Kept => ({
  state: () => readState(database),
  keepState: (state) => writeMeta(database, 'sync', new TextEncoder().encode(JSON.stringify(state))),
  merge: take,
  held: (range) => readHeld(database, range),
  parked: (after, most) => readParked(database, after, most),
  outbox: (most) => readOutbox(database, most),
  addToOutbox: (changes) => addToOutbox(database, changes),
  clearOutbox: async (upTo) => void (await database.run('DELETE FROM outbox WHERE n <= ?1', [upTo])),
  ...ownChunks(database),
  ...keptLog(database),
  ...troubleBook(database),
});

const readState = async (database: Database): Promise<SyncState | null> => {
  const bytes = await readMeta(database, 'sync');
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as SyncState);
};

const readParked: (
  database: Database,
  ...range: Parameters<Kept['parked']>
) => ReturnType<Kept['parked']> = async (database, after, most) => {
  const rows = await database.all<{ n: number; change: string }>(
    'SELECT n, change FROM parked_change WHERE n > ?1 ORDER BY n LIMIT ?2',
    [after, most],
  );
  return rows.map(({ n, change }) => ({ n, item: JSON.parse(change) as Item }));
};

const readOutbox: (database: Database, most: number) => ReturnType<Kept['outbox']> = async (
  database,
  most,
) => {
  const rows = await database.all<{ n: number; change: string; batch: Uint8Array | null }>(
    'SELECT n, change, batch FROM outbox ORDER BY n LIMIT ?1',
    [most],
  );
  return rows.map(({ n, change, batch }) => ({
    n,
    change: JSON.parse(change) as Change,
    batch: batch === null ? null : (bytesToHex(batch) as EntityId),
  }));
};
