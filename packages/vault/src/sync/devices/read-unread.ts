/**
 * What a vault that was left had, and the Cairn of that day could not read, is tried again by this one. Law: it is kept until it was
 * taken in.
 */

import { openChunk } from '@cairn/changes/sync';
import type { ChunkId, Sealer } from '@cairn/changes/sync';
import type { RecoverySecret } from '@cairn/crypto';
import { readUnread as readKept, releaseUnread, unreadChunks } from '@cairn/store';
import { isSameSecret } from '../keep-reach.ts';
import type { Reaches, VaultSyncOptions } from '../keep-reach.ts';
import { vaultSealOf } from '../log-sealer.ts';
import { takeOver } from './take-over.ts';

/** The place in its log says nothing any more. */
const NOWHERE = 0;

export const readUnread = async (
  { store }: VaultSyncOptions,
  { replica }: Pick<Reaches, 'replica'>,
): Promise<void> => {
  const sealerOf = createSealers();
  for (const id of await store.read(unreadChunks)) {
    const kept = await store.read((database) => readKept(database, id));
    if (kept === null) continue;
    const sealer = await sealerOf(Uint8Array.from(kept.secret) as RecoverySecret);
    const { read } = openChunk(sealer, { ...kept, seq: NOWHERE });
    if (!read.ok) continue;
    await takeOver(replica, read.value.items);
    await letGo(store, id);
  }
};

const letGo = (store: VaultSyncOptions['store'], id: ChunkId): Promise<void> =>
  store.write(({ database }) => releaseUnread(database, id));

/** Most are of one vault: its keys are made once. */
const createSealers = (): ((secret: RecoverySecret) => Promise<Sealer>) => {
  let last: { readonly secret: RecoverySecret; readonly sealer: Sealer } | null = null;
  return async (secret) => {
    if (last === null || !isSameSecret(last.secret, secret))
      last = { secret, sealer: (await vaultSealOf(secret)).sealer };
    return last.sealer;
  };
};
