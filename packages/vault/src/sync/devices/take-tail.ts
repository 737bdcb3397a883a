/**
 * What others sent to a vault that is about to be closed, after it was read last: taken in here, and put into the outbox for the
 * new one. Nothing else ever sends on what came from elsewhere; but the relay forgets this, and its author may not come back.
 */

import { openChunk } from '@cairn/changes/sync';
import type { Item, OpenedChunk, RelayRefusal, Replica } from '@cairn/changes/sync';
import type { DeviceId } from '@cairn/changes';
import { hexToBytes, keepUnread, mayBeReadLater } from '@cairn/store';
import type { Reach, VaultSyncOptions } from '../keep-reach.ts';
import { keepRemoval } from './removal.ts';
import type { Removal } from './removal.ts';
import { takeOver } from './take-over.ts';

type Moved = Extract<Removal, { phase: 'moved' }>;

const MOST = 500;

export interface TailOf {
  readonly old: Reach;
  readonly removal: Moved;
}

/** `taken`: there was something, and there may be more. */
export const takeTail = async (
  { store, device }: VaultSyncOptions,
  replica: Replica,
  { old, removal }: TailOf,
): Promise<'taken' | 'nothing' | RelayRefusal> => {
  const answer = await old.ports.relay.pull({ after: removal.seq, most: MOST, hidden: true });
  if (!answer.ok) return answer.error;
  const { logEpoch: epoch } = answer.value;
  if (epoch !== removal.epoch) {
    // It began anew there: all of it is new.
    await store.write(({ database }) => keepRemoval(database, { ...removal, epoch, seq: 0 }));
    return 'taken';
  }
  const opened = answer.value.chunks.map((chunk) => openChunk(old.ports.sealer, chunk));
  const items = opened.flatMap((one) => foreignItems(one, device));
  if (items.length > 0) await takeOver(replica, items);
  const seq = answer.value.chunks.at(-1)?.seq;
  if (seq === undefined || seq <= removal.seq) return 'nothing';
  const secret = hexToBytes(removal.secret);
  await store.write(async ({ database }) => {
    for (const { from, read } of opened)
      if (!read.ok && mayBeReadLater(read.reason)) await keepUnread(database, { ...from, secret });
    await keepRemoval(database, { ...removal, seq });
  });
  const isAtHead = opened.length < MOST;
  return isAtHead && !opened.some((one) => isOfOthers(one, [device, removal.device])) ? 'nothing' : 'taken';
};

/** One that is being removed, and what nobody can read, holds nothing up: it was taken, and goes on with what is here. */
const isOfOthers = ({ read }: OpenedChunk, those: readonly DeviceId[]): boolean =>
  read.ok && !those.includes(read.value.device);

const foreignItems = ({ read }: OpenedChunk, own: DeviceId): readonly Item[] =>
  read.ok && read.value.device !== own ? read.value.items : [];
