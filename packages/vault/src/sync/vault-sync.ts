/**
 * A vault and its relay: off until somebody chooses one. One round at a time; a round that is asked for while one runs follows it.
 * Laws: turning it off takes no record away; nothing that goes wrong with a relay stops an act; what is refused is told by name.
 */

import { goOn, letTroubleBe } from '@cairn/changes/sync';
import type { SyncEnd, Trouble } from '@cairn/changes/sync';
import type { Result } from '@cairn/domain';
import { endSending, removeMeta } from '@cairn/store';
import type { VaultError } from '../door/vault-door.ts';
import { fetched, orRefuse, settled } from '../refusal.ts';
import type { RelayPlace, RelayWish } from './begin-session.ts';
import type { DeviceDoor, SyncRoundEnd } from './devices/device-port.ts';
import { followHints } from './follow-hints.ts';
import type { FollowEnd } from './follow-hints.ts';
import { keepReach } from './keep-reach.ts';
import type { Off, Reach, Reaches, VaultSyncOptions } from './keep-reach.ts';
import { keepPlace, placeOf, readPlace } from './relay-place.ts';
import { endRemoving, runRound } from './run-round.ts';
import { createSharing } from './shares/sharing.ts';
import type { ShareDoor } from './shares/share-port.ts';
import type { ReminderDoor } from './reminding.ts';
import { readSyncStatus } from './sync-status.ts';
import type { SyncStatus } from './sync-status.ts';

export interface Leaving {
  /** Though a device is still being removed. */
  readonly anyway: boolean;
}

export interface VaultSync extends DeviceDoor, ShareDoor {
  /** Loaded when reminders are to arrive. */
  reminders(): Promise<ReminderDoor>;
  /** The relay that was chosen; `null`: sync is off. */
  relay(): Promise<Result<RelayPlace | null, VaultError>>;
  /** Asks the relay first: one that does not answer, or says no, is not chosen, and it is told why. */
  turnOn(relay: RelayWish): Promise<Result<SyncRoundEnd, VaultError>>;
  /**
   * What the relay has stays there until it is erased there. A device that is being removed is removed first. `BadInput`, field
   * `removal`: that cannot be done now. With `anyway` it waits until sync is on again.
   */
  turnOff(leaving?: Leaving): Promise<Result<null, VaultError>>;
  /**
   * Erases what the relay has, and turns sync off. It can keep what it was told to erase; what it keeps is sealed. `BadInput` as above;
   * with `anyway` it erases what was left as well, and nobody is removed any more.
   */
  eraseThere(leaving?: Leaving): Promise<Result<SyncEnd | Off, VaultError>>;
  status(): Promise<Result<SyncStatus, VaultError>>;
  /** Reads what others wrote and sends what is here. */
  round(): Promise<Result<SyncRoundEnd | Off, VaultError>>;
  /** After it stopped because the relay keeps forgetting. */
  goOn(): Promise<Result<null, VaultError>>;
  letBe(trouble: Trouble): Promise<Result<null, VaultError>>;
  /** Listens until the relay ends it or `until` says so: gives each new head by its seq. Takes no turn: rounds go on meanwhile. */
  follow(heard: (seq: number) => void, until: AbortSignal): Promise<Result<FollowEnd | Off, VaultError>>;
}

export const createVaultSync = (options: VaultSyncOptions): VaultSync => {
  const { store } = options;
  const reaches = keepReach(options);
  const inTurn = createTurns();
  const sharing = createSharing(options, reaches);
  const off = async (): Promise<null> => {
    await reaches.letGo();
    await store.write(({ database }) => endSending(database));
    return null;
  };
  const turnOff = async ({ anyway }: Leaving): Promise<null> => {
    if (!anyway) await endRemoving(options, reaches);
    return off();
  };
  const quietly = (work: (reach: Reach) => Promise<void>): Promise<Result<null, VaultError>> =>
    inTurn(async () => {
      await reaches.withRelay(work);
      return null;
    });
  const devices = async (): Promise<DeviceDoor> =>
    (await fetched(import('./devices/devices.ts'))).createDeviceDoor({ sync: options, reaches, inTurn });
  return {
    ...sharing.door,
    relay: () => settled(() => store.read(readPlace)),
    turnOn: (wish) => inTurn(() => turnOn(options, reaches, orRefuse(placeOf(wish)))),
    turnOff: (leaving = STAYING) => inTurn(() => turnOff(leaving)),
    eraseThere: (leaving = STAYING) => inTurn(() => eraseThere(options, reaches, { ...leaving, off })),
    status: () => settled(() => readSyncStatus({ replica: reaches.replica, read: store.read })),
    round: () => inTurn(() => runRound(options, reaches).then(sharing.after)),
    goOn: () => quietly(({ ports }) => goOn(ports)),
    letBe: (trouble) => quietly(({ ports }) => letTroubleBe(ports, trouble)),
    follow: (heard, until) =>
      settled(() => reaches.withRelay(({ door }) => followHints(door, { heard, until }))),
    join: async (wish) => (await devices()).join(wish),
    welcome: async (code) => (await devices()).welcome(code),
    joinWithWords: async (wish, words) => (await devices()).joinWithWords(wish, words),
    reminders: async () => (await fetched(import('./reminding.ts'))).createReminderDoor(reaches),
    devices: async () => (await devices()).devices(),
    nameDevice: async (id, name) => (await devices()).nameDevice(id, name),
    removeDevice: async (id) => (await devices()).removeDevice(id),
  };
};

const turnOn = async (
  options: VaultSyncOptions,
  reaches: Reaches,
  place: RelayPlace,
): Promise<SyncRoundEnd> => {
  const before = await options.store.read(readPlace);
  if (before !== null && before.origin !== place.origin) await endRemoving(options, reaches);
  const { ports } = await reaches.reachOf(place);
  const answer = await ports.relay.pull({ after: 0, most: 1, hidden: false });
  // Of a vault that has moved, the round finds out where to.
  if (!answer.ok && answer.error.type !== 'closed') return answer.error;
  await options.store.write(async ({ database }) => {
    await removeMeta(database, 'removed');
    await keepPlace(database, place);
  });
  const end = await runRound(options, reaches);
  return end.type === 'off' ? { type: 'unreachable' } : end;
};

const STAYING: Leaving = { anyway: false };

interface Erasing extends Leaving {
  readonly off: () => Promise<null>;
}

const eraseThere = async (
  options: VaultSyncOptions,
  reaches: Reaches,
  { anyway, off }: Erasing,
): Promise<SyncEnd | Off> => {
  if (anyway) {
    const { eraseLeft } = await fetched(import('./devices/erase-left.ts'));
    const refused = await eraseLeft(options, reaches);
    if (refused !== null) return refused;
  } else await endRemoving(options, reaches);
  const end = await reaches.withRelay(({ door }) => door.tell('erase', {}));
  if (!('ok' in end)) return end;
  if (!end.ok) return end.error;
  await options.store.write(({ database }) => removeMeta(database, 'removal'));
  await off();
  return { type: 'in-step' };
};

/** One at a time, in the order asked. */
const createTurns = (): (<T>(work: () => Promise<T>) => Promise<Result<T, VaultError>>) => {
  let running: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const next = running.then(() => settled(work));
    running = next.catch(() => undefined);
    return next;
  };
};
