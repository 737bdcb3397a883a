/**
 * What others sent to a vault that is about to be closed, after it was read last: taken in here, and put into the outbox for the
 * new one. Nothing else ever sends on what came from elsewhere; but the relay forgets this, and its author may not come back.
 */

import { openChunk } from '@cairn/changes/sync';
import type { Item, Kept, OpenedChunk, QuarantineReason, RelayRefusal, Replica } from '@cairn/changes/sync';
import type { Change, DeviceId } from '@cairn/changes';
import type { Reach, VaultSyncOptions } from '../keep-reach.ts';
import type { Newer } from './device-port.ts';
import { keepRemoval } from './removal.ts';
import type { Removal } from './removal.ts';

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
): Promise<'taken' | 'nothing' | Newer | RelayRefusal> => {
  const answer = await old.ports.relay.pull({ after: removal.seq, most: MOST, hidden: true });
  if (!answer.ok) return answer.error;
  const { logEpoch: epoch } = answer.value;
  if (epoch !== removal.epoch) {
    // It began anew there: all of it is new.
    await store.write(({ database }) => keepRemoval(database, { ...removal, epoch, seq: 0 }));
    return 'taken';
  }
  const opened = answer.value.chunks.map((chunk) => openChunk(old.ports.sealer, chunk));
  if (opened.some(({ read }) => !read.ok && isOfNewer(read.reason))) return { type: 'newer' };
  const items = opened.flatMap((one) => foreignItems(one, device));
  if (items.length > 0) await takeOver(replica, items);
  const seq = answer.value.chunks.at(-1)?.seq;
  if (seq === undefined || seq <= removal.seq) return 'nothing';
  await store.write(({ database }) => keepRemoval(database, { ...removal, seq }));
  return 'taken';
};

/** What a later version of this app reads; anything else that does not open never will. */
export const isOfNewer = (reason: QuarantineReason): boolean =>
  reason === 'newer-form' || reason === 'newer-key';

const foreignItems = ({ read }: OpenedChunk, own: DeviceId): readonly Item[] =>
  read.ok && read.value.device !== own ? read.value.items : [];

/** Taken twice, after an end in between, it is the same. */
const takeOver = (replica: Replica, items: readonly Item[]): Promise<void> =>
  replica.change(async (kept) => {
    const made = await kept.merge(items);
    await kept.addToOutbox([...items.filter(isChange), ...made]);
    if (!items.every(isChange)) await tellParked(kept);
  });

/** What this Cairn cannot read goes through no outbox. Where everything is being told, that is told too. */
const tellParked = async (kept: Kept): Promise<void> => {
  const state = await kept.state();
  if (state?.telling === null) await kept.keepState({ ...state, telling: { of: 'parked', after: 0 } });
};

const isChange = (item: Item): item is Change => item.kind !== 'unread';
