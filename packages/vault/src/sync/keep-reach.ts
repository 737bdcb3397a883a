/** What syncing stands on while a vault is open: its replica, and the relay that was chosen, signed in at most once. */

import type { Replica, SyncPorts } from '@cairn/changes/sync';
import type { DeviceId } from '@cairn/changes';
import type { RecoverySecret } from '@cairn/crypto';
import { bytesToHex, createReplica, readMeta } from '@cairn/store';
import type { Database, Store } from '@cairn/store';
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
  readonly secret: RecoverySecret;
  readonly place: RelayPlace;
  readonly door: RelayDoor;
  readonly ports: SyncPorts;
}

export interface Reaches {
  readonly replica: Replica;
  /** True once for each opening of the vault: what another version may do better is tried then. */
  isFirst(): boolean;
  reachOf(place: RelayPlace): Promise<Reach>;
  /** Another vault than this one's at a relay. Whoever asks signs out. */
  reachWith(place: RelayPlace, secret: RecoverySecret): Promise<Reach>;
  withRelay<T>(work: (reach: Reach) => Promise<T>): Promise<T | Off>;
  /** Signs out. */
  letGo(): Promise<void>;
}

export const keepReach = (options: VaultSyncOptions): Reaches => {
  const { store, device, cameIn } = options;
  const replica = listened(createReplica(store, device), cameIn);
  let reach: Reach | null = null;
  let isFirst = true;
  const letGo = async (): Promise<void> => {
    await reach?.door.leave();
    reach = null;
  };
  const reachWith = (place: RelayPlace, secret: RecoverySecret): Promise<Reach> =>
    createReach(options, replica, { place, secret });
  const reachOf = async (place: RelayPlace): Promise<Reach> => {
    const secret = await store.read(readSecret);
    if (reach !== null && isSame(reach, { place, secret })) return reach;
    await letGo();
    reach = await reachWith(place, secret);
    return reach;
  };
  return {
    replica,
    isFirst: () => {
      const was = isFirst;
      isFirst = false;
      return was;
    },
    reachOf,
    reachWith,
    withRelay: async (work) => {
      const place = await store.read(readPlace);
      return place === null ? { type: 'off' } : work(await reachOf(place));
    },
    letGo,
  };
};

type Chosen = Pick<Reach, 'place' | 'secret'>;

const isSame = (one: Chosen, other: Chosen): boolean =>
  one.place.origin === other.place.origin &&
  one.place.invite === other.place.invite &&
  isSameSecret(one.secret, other.secret);

export const isSameSecret = (one: RecoverySecret, other: RecoverySecret): boolean =>
  bytesToHex(one) === bytesToHex(other);

/** Refuses where the vault has none. */
export const readSecret = async (database: Database): Promise<RecoverySecret> => {
  const secret = await readMeta(database, 'recovery');
  if (secret === null) throw new Refusal({ type: 'CannotSync' });
  return Uint8Array.from(secret) as RecoverySecret;
};

const createReach = async (
  { fetch, random, clock, reading }: VaultSyncOptions,
  replica: Replica,
  { place, secret }: Chosen,
): Promise<Reach> => {
  const { key, sealer } = await vaultSealOf(secret);
  const door = openRelayDoor({ ...place, key, fetch });
  const now = (): number => clock.now().instant;
  return {
    place,
    secret,
    door,
    ports: { replica, sealer, relay: toldReading(createHttpRelay(door), reading), random, now: now as never },
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
