/** Joining, welcoming, naming, removing. Loaded once somebody has, or wants, a second device. */

import type { DeviceId } from '@cairn/changes';
import { newRecoverySecret } from '@cairn/crypto';
import { parsePhrase } from '@cairn/crypto/phrase';
import type { Result } from '@cairn/domain';
import { bytesToHex, DEVICE } from '@cairn/store';
import type { VaultError } from '../../door/vault-door.ts';
import { textOf } from '../../inputs.ts';
import { setFields } from '../../records/write-record.ts';
import { orRefuse, Refusal, settled } from '../../refusal.ts';
import { isSameSecret, readSecret } from '../keep-reach.ts';
import type { Off, Reaches, VaultSyncOptions } from '../keep-reach.ts';
import { placeOf, readPlace } from '../relay-place.ts';
import { endRemoving, isRemoving, runRound } from '../run-round.ts';
import type { RelayWish } from '../begin-session.ts';
import type { DeviceDoor, DeviceLine, Joining, PairEnd, SyncRoundEnd, Welcoming } from './device-port.ts';
import { readDevices, recordIdOf } from './device-records.ts';
import { goOnRemoving } from './go-on-removing.ts';
import { beginJoining } from './join.ts';
import { parsePairCode } from './pair-code.ts';
import { keepRemoval, readRemoval } from './removal.ts';
import { takeSecret } from './take-secret.ts';
import type { Taken } from './take-secret.ts';
import { beginWelcoming } from './welcome.ts';

export interface DeviceParts {
  readonly sync: VaultSyncOptions;
  readonly reaches: Reaches;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<Result<T, VaultError>>;
}

export const createDeviceDoor = (parts: DeviceParts): DeviceDoor => {
  const { sync, reaches, inTurn } = parts;
  return {
    join: async (wish) => {
      // Else a code is shown at once, whatever goes on.
      const stays = (await sync.store.read(isRemoving))
        ? await inTurn(() => endRemoving(sync, reaches))
        : null;
      if (stays?.ok === false) return stays;
      const begun = await settled(() => join(parts, wish));
      return begun.ok ? begun.value : begun;
    },
    welcome: (code) => settled(() => welcome(sync, code)),
    joinWithWords: (wish, words) => inTurn(() => joinWithWords(parts, wish, words)),
    devices: () => settled(() => linesOf(sync)),
    nameDevice: (id, name) => settled(() => nameDevice(sync, id, name)),
    removeDevice: (id) => inTurn(() => removeDevice(parts, id)),
  };
};

const join = async (parts: DeviceParts, wish: RelayWish): Promise<Result<Joining, PairEnd>> => {
  const { sync, inTurn } = parts;
  const place = orRefuse(placeOf(wish));
  return beginJoining({ sync, place, take: (secret) => inTurn(() => live(parts, { place, secret })) });
};

const live = async ({ sync, reaches }: DeviceParts, taken: Taken): Promise<SyncRoundEnd> => {
  if (!isSameSecret(taken.secret, await sync.store.read(readSecret))) await endRemoving(sync, reaches);
  await takeSecret(sync, taken);
  const end = await runRound(sync, reaches);
  // Turned off in another window in this moment: then it is not in step, and nothing went wrong.
  return end.type === 'off' ? { type: 'unreachable' } : end;
};

const welcome = async (sync: VaultSyncOptions, text: string): Promise<Welcoming> => {
  const code = parsePairCode(text);
  if (!code.ok) throw new Refusal({ type: 'BadInput', field: 'code' });
  const place = await sync.store.read(readPlace);
  if (place === null) throw new Refusal({ type: 'BadInput', field: 'sync' });
  // No code leads this device to a relay that the person did not choose.
  if (place.origin !== code.value.origin) throw new Refusal({ type: 'BadInput', field: 'relay' });
  return beginWelcoming({ sync, code: code.value, secret: () => settled(() => sync.store.read(readSecret)) });
};

const joinWithWords = async (parts: DeviceParts, wish: RelayWish, words: string): Promise<SyncRoundEnd> => {
  const place = orRefuse(placeOf(wish));
  const secret = parsePhrase(words);
  if (!secret.ok) throw new Refusal({ type: 'BadInput', field: 'words' });
  const { ports, door } = await parts.reaches.reachWith(place, secret.value);
  const answer = await ports.relay.pull({ after: 0, most: 1, hidden: false });
  await door.leave();
  if (!answer.ok) return answer.error;
  const { store } = parts.sync;
  const isOwn = isSameSecret(secret.value, await store.read(readSecret));
  if (!isOwn && answer.value.seq === 0) throw new Refusal({ type: 'NotFound' });
  return live(parts, { place, secret: secret.value });
};

const linesOf = async ({ store, device }: VaultSyncOptions): Promise<readonly DeviceLine[]> => {
  const [records, removal] = await store.read(
    async (database) => [await readDevices(database), await readRemoval(database)] as const,
  );
  const lines = records.map(({ sealTo: _sealTo, ...line }) => ({
    ...line,
    isThis: line.id === device,
    isLeaving: !line.isRemoved && line.id === removal?.device,
  }));
  return lines.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
};

const nameDevice = async ({ store }: VaultSyncOptions, id: DeviceId, raw: string): Promise<null> => {
  const name = textOf(raw);
  await knownDevice({ store }, id);
  await store.write((write) => setFields({ write }, DEVICE, { id: recordIdOf(id), fields: { name } }));
  return null;
};

const removeDevice = async ({ sync, reaches }: DeviceParts, id: DeviceId): Promise<SyncRoundEnd | Off> => {
  const { store, device } = sync;
  if (id === device) throw new Refusal({ type: 'BadInput', field: 'device' });
  await knownDevice(sync, id);
  if ((await store.read(readPlace)) === null) return { type: 'off' };
  // One that was begun before comes to its end first.
  const before = await runRound(sync, reaches);
  if (before.type === 'removed') return before;
  if ((await store.read(readRemoval)) !== null) return before;
  const next = bytesToHex(newRecoverySecret());
  await store.write(({ database }) => keepRemoval(database, { phase: 'begun', device: id, next }));
  return before.type === 'in-step' ? goOnRemoving(sync, reaches) : before;
};

const knownDevice = async ({ store }: Pick<VaultSyncOptions, 'store'>, id: DeviceId): Promise<void> => {
  const isKnown = (await store.read(readDevices)).some((device) => device.id === id);
  if (!isKnown) throw new Refusal({ type: 'NotFound' });
};
