/** What syncing stands on while a vault is open: its replica, and the relay that was chosen, signed in at most once. */

import type { Replica, SyncPorts } from '@cairn/changes/sync';
import type { DeviceId } from '@cairn/changes';
import type { RecoverySecret } from '@cairn/crypto';
import { createReplica, readMeta } from '@cairn/store';
import type { Store } from '@cairn/store';
import type { Clock } from '../clock.ts';
import { Refusal } from '../refusal.ts';
import type { RelayPlace } from './begin-session.ts';
import { createHttpRelay } from './http-relay.ts';
import { vaultSealOf } from './log-sealer.ts';
import { toldReading } from './reading.ts';
import { openRelayDoor } from './relay-door.ts';
import type { RelayDoor } from './relay-door.ts';
import { readPlace } from './relay-place.ts';
import type { SyncReach } from './sync-reach.ts';

export type Off = { readonly type: 'off' };

export interface VaultSyncOptions extends SyncReach {
  readonly store: Store;
  readonly device: DeviceId;
  readonly clock: Clock;
  readonly random: (length: number) => Uint8Array;
  /** Something of another device came in. */
  readonly cameIn: () => void;
}

export interface Reach {
  readonly place: RelayPlace;
  readonly door: RelayDoor;
  readonly ports: SyncPorts;
}

export interface Reaches {
  readonly replica: Replica;
  reachOf(place: RelayPlace): Promise<Reach>;
  withRelay<T>(work: (reach: Reach) => Promise<T>): Promise<T | Off>;
  /** Signs out. */
  letGo(): Promise<void>;
}

export const keepReach = (options: VaultSyncOptions): Reaches => {
  const { store, device, cameIn } = options;
  const replica = listened(createReplica(store, device), cameIn);
  let reach: Reach | null = null;
  const reachOf = async (place: RelayPlace): Promise<Reach> => {
    if (reach?.place.origin === place.origin && reach.place.invite === place.invite) return reach;
    reach = await createReach(options, replica, place);
    return reach;
  };
  return {
    replica,
    reachOf,
    withRelay: async (work) => {
      const place = await store.read(readPlace);
      return place === null ? { type: 'off' } : work(await reachOf(place));
    },
    letGo: async () => {
      await reach?.door.leave();
      reach = null;
    },
  };
};

const createReach = async (
  options: VaultSyncOptions,
  replica: Replica,
  place: RelayPlace,
): Promise<Reach> => {
  const secret = await options.store.read((database) => readMeta(database, 'recovery'));
  if (secret === null) throw new Refusal({ type: 'CannotSync' });
  const { key, sealer } = await vaultSealOf(secret as RecoverySecret);
  const door = openRelayDoor({ ...place, key, fetch: options.fetch });
  const now = (): number => options.clock.now().instant;
  return {
    place,
    door,
    ports: {
      replica,
      sealer,
      relay: toldReading(createHttpRelay(door), options.reading),
      random: options.random,
      now: now as never,
    },
  };
};

/** Tells when something of another device was taken in, once it is durable. */
const listened = (replica: Replica, cameIn: () => void): Replica => ({
  device: replica.device,
  change: async (work) => {
    let took = false;
    const result = await replica.change((kept) =>
      work({
        ...kept,
        merge: (items) => {
          took ||= items.length > 0;
          return kept.merge(items);
        },
      }),
    );
    if (took) cameIn();
    return result;
  },
});
