/**
 * A vault and its relay: off until somebody chooses one. One round at a time; a round that is asked for while one runs follows it.
 * Laws: turning it off takes no record away; nothing that goes wrong with a relay stops an act; what is refused is told by name.
 */

import { goOn, letTroubleBe, syncOnce } from '@cairn/changes/sync';
import type { Replica, SyncEnd, SyncPorts, Trouble } from '@cairn/changes/sync';
import type { DeviceId } from '@cairn/changes';
import type { RecoverySecret } from '@cairn/crypto';
import { ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { beginSending, createReplica, endSending, isSending, readMeta, writeMeta } from '@cairn/store';
import type { Store } from '@cairn/store';
import type { Clock } from '../clock.ts';
import type { VaultError } from '../door/vault-door.ts';
import { orRefuse, Refusal, settled } from '../refusal.ts';
import { createHttpRelay } from './http-relay.ts';
import { vaultSealOf } from './log-sealer.ts';
import { openRelayDoor } from './relay-door.ts';
import type { Fetch, RelayDoor, RelayPlace } from './relay-door.ts';
import { parseRelayOrigin } from './relay-origin.ts';
import { readSyncStatus } from './sync-status.ts';
import type { SyncStatus } from './sync-status.ts';

export interface VaultSync {
  /** The relay that was chosen; `null`: sync is off. */
  relay(): Promise<Result<RelayPlace | null, VaultError>>;
  /** Asks the relay first: one that does not answer, or says no, is not chosen, and it is told why. */
  turnOn(relay: RelayWish): Promise<Result<SyncEnd, VaultError>>;
  /** What the relay has stays there until it is erased there. */
  turnOff(): Promise<Result<null, VaultError>>;
  /** Erases what the relay has, and turns sync off. It can keep what it was told to erase; what it keeps is sealed. */
  eraseThere(): Promise<Result<SyncEnd, VaultError>>;
  status(): Promise<Result<SyncStatus, VaultError>>;
  /** Reads what others wrote and sends what is here. */
  round(): Promise<Result<SyncEnd | Off, VaultError>>;
  /** After it stopped because the relay keeps forgetting. */
  goOn(): Promise<Result<null, VaultError>>;
  letBe(trouble: Trouble): Promise<Result<null, VaultError>>;
}

/** How a round ended. */
export type SyncRoundEnd = SyncEnd;

export type Off = { readonly type: 'off' };

export interface RelayWish {
  /** As it was typed. */
  readonly address: string;
  readonly invite: string | null;
}

export interface VaultSyncOptions {
  readonly store: Store;
  readonly device: DeviceId;
  readonly clock: Clock;
  readonly random: (length: number) => Uint8Array;
  readonly fetch: Fetch;
  /** Something of another device came in. */
  readonly cameIn: () => void;
}

interface Reach {
  readonly place: RelayPlace;
  readonly door: RelayDoor;
  readonly ports: SyncPorts;
}

export const createVaultSync = (options: VaultSyncOptions): VaultSync => {
  const { store } = options;
  const replica = listened(createReplica(store, options.device), options.cameIn);
  let reach: Reach | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<Result<T, VaultError>> => {
    const next = running.then(() => settled(work));
    running = next.catch(() => undefined);
    return next;
  };
  const reachOf = async (place: RelayPlace): Promise<Reach> => {
    if (reach?.place.origin === place.origin && reach.place.invite === place.invite) return reach;
    reach = await createReach(options, replica, place);
    return reach;
  };
  const withRelay = async <T>(work: (reach: Reach) => Promise<T>): Promise<T | Off> => {
    const place = await store.read(readPlace);
    return place === null ? { type: 'off' } : work(await reachOf(place));
  };
  return {
    relay: () => settled(() => store.read(readPlace)),
    turnOn: (wish) =>
      inTurn(async () => {
        const place = orRefuse(placeOf(wish));
        const there = await reachOf(place);
        const answer = await there.ports.relay.pull({ after: 0, most: 1, hidden: false });
        if (!answer.ok) return answer.error;
        await store.write(({ database }) => keepPlace(database, place));
        return syncOnce(there.ports);
      }),
    turnOff: () =>
      inTurn(async () => {
        await reach?.door.leave();
        reach = null;
        await store.write(({ database }) => endSending(database));
        return null;
      }),
    eraseThere: () =>
      inTurn(async () => {
        const end = await withRelay(async ({ door }) => door.tell('erase', {}));
        if ('ok' in end && !end.ok) return end.error;
        reach = null;
        await store.write(({ database }) => endSending(database));
        return { type: 'in-step' };
      }),
    status: () => settled(() => readSyncStatus({ replica, read: store.read })),
    round: () => inTurn(() => withRelay(({ ports }) => syncOnce(ports))),
    goOn: () =>
      inTurn(async () => {
        await withRelay(({ ports }) => goOn(ports));
        return null;
      }),
    letBe: (trouble) =>
      inTurn(async () => {
        await withRelay(({ ports }) => letTroubleBe(ports, trouble));
        return null;
      }),
  };
};

const placeOf = ({ address, invite }: RelayWish): Result<RelayPlace, VaultError> => {
  const origin = parseRelayOrigin(address);
  return origin.ok
    ? ok({ origin: origin.value, invite })
    : { ok: false, error: { type: 'BadInput', field: 'relay' } };
};

type ReadDatabase = Parameters<Parameters<Store['read']>[0]>[0];

const readPlace = async (database: ReadDatabase): Promise<RelayPlace | null> => {
  const bytes = await readMeta(database, 'relay');
  return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as RelayPlace);
};

/** Another relay than before has been told nothing yet. */
const keepPlace = async (database: ReadDatabase, place: RelayPlace): Promise<void> => {
  const before = await readPlace(database);
  if (before !== null && before.origin !== place.origin) await endSending(database);
  await writeMeta(database, 'relay', new TextEncoder().encode(JSON.stringify(place)));
  if (!(await isSending(database))) await beginSending(database);
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
    ports: { replica, sealer, relay: createHttpRelay(door), random: options.random, now: now as never },
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
