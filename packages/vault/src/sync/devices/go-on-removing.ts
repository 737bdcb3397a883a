/**
 * Removing a device, from wherever it stands: section 9 of the sync protocol. Everything is read from the old vault and told to a new
 * one before the old one is closed. Laws: an end anywhere loses nothing, and the next round goes on; until this device lives in the new
 * vault, nothing has changed for anybody.
 */

import type { RelayRefusal, SyncState } from '@cairn/changes/sync';
import { newRecoverySecret } from '@cairn/crypto';
import type { RecoverySecret } from '@cairn/crypto';
import { bytesToHex, DEVICE, hexToBytes, leaveLog, removeMeta, writeMeta } from '@cairn/store';
import type { Database } from '@cairn/store';
import { setFields } from '../../records/write-record.ts';
import { isSameSecret, readSecret } from '../keep-reach.ts';
import type { Off, Reach, Reaches, VaultSyncOptions } from '../keep-reach.ts';
import { plainRound } from '../plain-round.ts';
import type { SyncRoundEnd } from './device-port.ts';
import { readDevices, recordIdOf } from './device-records.ts';
import type { DeviceRecord } from './device-records.ts';
import { writeFarewell } from './farewell.ts';
import type { Farewell, ReadFarewell } from './farewell.ts';
import { openFarewell } from './follow-farewell.ts';
import { keepRemoval, readRemoval } from './removal.ts';
import type { OldVault, Removal } from './removal.ts';
import { takeTail } from './take-tail.ts';

type Begun = Extract<Removal, { phase: 'begun' }>;
type Moved = Extract<Removal, { phase: 'moved' }>;

/** What is under way between the two vaults may be overtaken by others who write, or who remove a device too. */
const MOST_TURNS = 16;

export const goOnRemoving = async (
  options: VaultSyncOptions,
  reaches: Reaches,
): Promise<SyncRoundEnd | Off> => {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const removal = await options.store.read(readRemoval);
    const end = await plainRound(options, reaches);
    if (removal === null || end.type !== 'in-step') return end;
    const stopped =
      removal.phase === 'begun'
        ? await moveOut(options, reaches, removal)
        : await closeOld(options, reaches, removal);
    if (stopped !== null) return stopped;
  }
  return { type: 'unreachable' };
};

/** `null`: go on. */
type Step = SyncRoundEnd | null;

/** The new vault is made at the relay first: one that wants an invite, or does not answer, says so while nothing has changed. */
const moveOut = async (options: VaultSyncOptions, reaches: Reaches, removal: Begun): Promise<Step> => {
  const { store, adopt } = options;
  const target = (await store.read(readDevices)).find(({ id }) => id === removal.device);
  if (target === undefined || target.isRemoved) return endRemoval(options);
  const next = secretIn(removal.next);
  const reached = await reaches.withRelay(async (reach) => ({ ...reach, type: 'reached' as const }));
  if (reached.type === 'off') return null;
  const refused = await makeVault(await reaches.reachWith(reached.place, next));
  if (refused !== null) return refused;
  await adopt(next);
  const state = await reaches.replica.change((kept) => kept.state());
  await store.write(async (write) => {
    const { database } = write;
    await live(database, { before: reached.secret, next });
    const others = (await readDevices(database)).filter(({ isRemoved }) => !isRemoved);
    const along = others.map(({ id, sealTo }) => [id, sealTo] as const);
    const moved = { phase: 'moved', device: removal.device, along } as const;
    await keepRemoval(database, { ...moved, ...leftVault(reached, state) });
    await setFields({ write }, DEVICE, { id: recordIdOf(removal.device), fields: { removed: true } });
  });
  return null;
};

const leftVault = ({ place, secret }: Reach, state: SyncState | null): OldVault => ({
  ...{ place, secret: bytesToHex(secret) },
  ...{ epoch: state?.epoch ?? null, seq: state?.cursor.seq ?? 0 },
});

/** From now on in the vault of this secret, which was told nothing yet. */
const live = async (
  database: Database,
  { before, next }: { readonly before: RecoverySecret; readonly next: RecoverySecret },
): Promise<void> => {
  await writeMeta(database, 'recovery', next);
  await writeMeta(database, 'new-words', Uint8Array.of(1));
  await leaveLog(database, before);
};

const makeVault = async ({ ports, door }: Reach): Promise<RelayRefusal | null> => {
  const answer = await ports.relay.pull({ after: 0, most: 1, hidden: false });
  await door.leave();
  return answer.ok ? null : answer.error;
};

/** The new vault has everything that this device knew. What others sent to the old one meanwhile is brought over; then it is closed. */
const closeOld = async (options: VaultSyncOptions, reaches: Reaches, removal: Moved): Promise<Step> => {
  const { store } = options;
  const before = secretIn(removal.secret);
  const old = await reaches.reachWith(removal.place, before);
  const tail = await takeTail(options, reaches.replica, { old, removal });
  if (tail === 'taken') return null;
  if (tail !== 'nothing') return refusedBy(options, reaches, { removal, refusal: tail });
  const [next, all] = await store.read(async (database) => [
    await readSecret(database),
    await readDevices(database),
  ]);
  const body = await writeFarewell({ before, next, devices: goingAlong(all, removal) });
  const told = await old.door.tell('farewell', { body });
  if (!told.ok) return refusedBy(options, reaches, { removal, refusal: told.error });
  return closed(options, removal);
};

/** Whatever the removed device wrote meanwhile, of itself or of another: it gets no line, and no key that was not there before. */
const goingAlong = (all: readonly DeviceRecord[], { device, along }: Moved): readonly DeviceRecord[] => {
  const kept = all.filter(({ id, isRemoved }) => !isRemoved && id !== device);
  if (along === undefined) return kept;
  const keys = new Map(along);
  return kept.filter(({ id }) => keys.has(id)).map((one) => ({ ...one, sealTo: keys.get(one.id) ?? null }));
};

/** What the removed device wrote of itself last is not what the others read. */
const closed = async ({ store }: VaultSyncOptions, { device, again }: Moved): Promise<Step> => {
  await store.write(async (write) => {
    const { database } = write;
    if (again === true) return keepRemoval(database, { phase: 'begun', device, next: newSecretHex() });
    await removeMeta(database, 'removal');
    const isBack = (await readDevices(database)).some(({ id, isRemoved }) => id === device && !isRemoved);
    if (isBack) await setFields({ write }, DEVICE, { id: recordIdOf(device), fields: { removed: true } });
  });
  return null;
};

const newSecretHex = (): string => bytesToHex(newRecoverySecret());

const endRemoval = async ({ store }: VaultSyncOptions): Promise<Step> => {
  await store.write(({ database }) => removeMeta(database, 'removal'));
  return null;
};

interface Refused {
  readonly removal: Moved;
  readonly refusal: RelayRefusal;
}

const refusedBy = async (
  options: VaultSyncOptions,
  reaches: Reaches,
  { removal, refusal }: Refused,
): Promise<Step> =>
  refusal.type === 'closed' ? closedAlready(options, reaches, { removal, farewell: refusal }) : refusal;

/** By this device, in a run that ended before it could note so; or by another one, which was quicker with a removal of its own. */
const closedAlready = async (
  options: VaultSyncOptions,
  reaches: Reaches,
  { removal, farewell }: { readonly removal: Moved; readonly farewell: Farewell & RelayRefusal },
): Promise<Step> => {
  const { store } = options;
  const read = await openFarewell(options, farewell, secretIn(removal.secret));
  if (read.type === 'unreadable') return farewell;
  if (read.type === 'removed') {
    await store.write(async ({ database }) => {
      await removeMeta(database, 'removal');
      await writeMeta(database, 'removed', Uint8Array.of(1));
    });
    return { type: 'removed' };
  }
  if (isSameSecret(read.secret, await store.read(readSecret))) return closed(options, removal);
  return joinOther(options, reaches, { removal, other: read });
};

interface Joined {
  readonly removal: Moved;
  readonly other: Extract<ReadFarewell, { type: 'kept' }>;
}

/**
 * Another device removed one too, and was quicker: this one goes where that one lives. The vault that it made itself is closed like an
 * old one, for who joined it meanwhile. The device that it was about to remove is removed again there, unless it has no line.
 */
const joinOther = async (
  { store, adopt }: VaultSyncOptions,
  reaches: Reaches,
  { removal: { device }, other }: Joined,
): Promise<Step> => {
  const own = await reaches.withRelay(async (reach) => ({ ...reach, type: 'reached' as const }));
  if (own.type === 'off') return null;
  const again = other.devices.includes(device);
  await adopt(other.secret);
  const state = await reaches.replica.change((kept) => kept.state());
  await store.write(async (write) => {
    const { database } = write;
    await live(database, { before: own.secret, next: other.secret });
    await keepRemoval(database, { phase: 'moved', device, again, ...leftVault(own, state) });
    if (again) await setFields({ write }, DEVICE, { id: recordIdOf(device), fields: { removed: false } });
  });
  return null;
};

const secretIn = (hex: string): RecoverySecret => Uint8Array.from(hexToBytes(hex)) as RecoverySecret;
