/**
 * Keys in files of the vault's folder: `device.key` (32 bytes, for its owner alone) and `keys.json` with the wrapped data
 * key, of which `words.json` repeats the half that the 24 words open. Version 2 of `keys.json` has a lock where version 1 has
 * the half that the device's key opens alone; an older Cairn says that a newer one wrote it. See decision 34.
 */

import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { deriveRecoveryKey, newDeviceKey, parseDeviceKey, unwrapKey, wrapKey } from '@cairn/crypto';
import type { DataKey, DeviceKey, RecoverySecret, Wrapping } from '@cairn/crypto';
import {
  afterWrongTry,
  kindOfLock,
  lockKey,
  parsePassphrase,
  parsePin,
  parseTries,
  unlockKey,
  waitBeforeTry,
} from '@cairn/crypto/lock';
import type { LockKind, LockSecret } from '@cairn/crypto/lock';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { moveDurably, writeDurably } from './durable-files.ts';
import type { HomeFiles } from './home-folder.ts';
import type { KeyKeeper, KeysTrouble, LockTry, NewKeys } from './key-keeper.ts';

/** Of `words.json`, and of `keys.json` without a lock. */
const OPEN = 1;
/** Of `keys.json` with a lock. */
const LOCKED = 2;

export const createFileKeyKeeper = (files: HomeFiles): KeyKeeper => ({
  hasAny: () => keyFiles(files).some((path) => existsSync(path)),
  unlock: () => {
    const device = readDeviceKey(files.deviceKey);
    if (!device.ok) return device;
    const locked = readLock(files);
    if (locked !== null) return locked.ok ? err({ type: 'Locked', kind: locked.value.kind }) : locked;
    const wrapped = readWrapped(files.keys, 'device');
    return wrapped.ok ? unwrapped(wrapped.value, { context: 'device', key: device.value }) : wrapped;
  },
  unlockBy: async (typed) => {
    const device = readDeviceKey(files.deviceKey);
    if (!device.ok) return device;
    const locked = readLock(files);
    if (locked === null) return err({ type: 'KeysDoNotOpen' });
    return locked.ok ? tryLock(files, { typed, device: device.value, ...locked.value }) : locked;
  },
  lock: (key, by, cost) =>
    replaceKeys(files, async (device) => ({
      version: LOCKED,
      lock: base64(await lockKey(key, { by, device, cost })),
    })),
  takeLockOff: (key) =>
    replaceKeys(files, async (device) => ({
      version: OPEN,
      device: base64(wrapKey(key, { context: 'device', key: device })),
    })),
  unlockWithWords: (secret) => {
    const wrapping = { context: 'recovery', key: deriveRecoveryKey(secret) } as const;
    const [first, second] = [files.keys, files.words].map((path) => {
      const wrapped = readWrapped(path, 'recovery');
      return wrapped.ok ? unwrapped(wrapped.value, wrapping) : wrapped;
    });
    return (first?.ok ? first : second) ?? err({ type: 'KeysGone' });
  },
  keep: (keys) => keepKeys(files, keys),
  adopt: (key, { current, next }) => {
    settleWords(files, key, current);
    writeDurably(files.words, written({ version: OPEN, recovery: halfOf(key, next) }));
  },
  settle: (key, current) => settleWords(files, key, current),
  setAside: (mark) =>
    keyFiles(files)
      .filter((path) => existsSync(path))
      .map((path) => {
        const aside = path.replace(/\.(\w+)$/, `.${mark}.$1`);
        moveDurably(path, aside);
        return basename(aside);
      }),
});

const keyFiles = ({ deviceKey, keys, words }: HomeFiles): readonly string[] => [deviceKey, keys, words];

interface Lock {
  readonly bytes: Uint8Array;
  readonly kind: LockKind;
}

/** `null`: there is none. */
const readLock = ({ keys }: HomeFiles): Result<Lock, KeysTrouble> | null => {
  if (!existsSync(keys)) return null;
  const { version, lock } = parseJson(readFileSync(keys, 'utf8'));
  if (version !== LOCKED) return null;
  if (typeof lock !== 'string') return err({ type: 'KeysDoNotOpen' });
  const bytes = Uint8Array.from(Buffer.from(lock, 'base64'));
  const kind = kindOfLock(bytes);
  if (kind.ok) return ok({ bytes, kind: kind.value });
  return kind.error.type === 'LockNewer'
    ? err({ type: 'KeysNewer', found: LOCKED + 1, known: LOCKED })
    : err({ type: 'KeysDoNotOpen' });
};

interface TryingLock extends Lock {
  readonly typed: LockTry;
  readonly device: DeviceKey;
}

const tryLock = async (
  files: HomeFiles,
  { typed, device, bytes, kind }: TryingLock,
): Promise<Result<DataKey, KeysTrouble>> => {
  const by = secretOf(kind, typed.text);
  if (by === null) return err({ type: 'LockNotOpened', kind });
  if (kind === 'pin') {
    const tries = parseTries(existsSync(files.tries) ? parseJson(readFileSync(files.tries, 'utf8')) : null);
    const wait = waitBeforeTry(tries, typed.now);
    if (wait > 0) return err({ type: 'LockWaits', seconds: Math.ceil(wait / 1_000) });
    writeDurably(files.tries, written(afterWrongTry(tries, typed.now)));
  }
  const opened = await unlockKey(bytes, { by, device });
  if (!opened.ok) return err({ type: 'LockNotOpened', kind });
  rmSync(files.tries, { force: true });
  return opened;
};

/** `null`: no such lock could have been set. */
const secretOf = (kind: LockKind, text: string): LockSecret | null => {
  if (kind === 'pin') {
    const pin = parsePin(text);
    return pin.ok ? { kind, secret: pin.value } : null;
  }
  const passphrase = parsePassphrase(text);
  return passphrase.ok ? { kind, secret: passphrase.value } : null;
};

const keepKeys = (files: HomeFiles, { dataKey, secret }: NewKeys): void => {
  const deviceKey = newDeviceKey();
  const device = base64(wrapKey(dataKey, { context: 'device', key: deviceKey }));
  const recovery = halfOf(dataKey, secret);
  writeDurably(files.words, written({ version: OPEN, recovery }));
  writeDurably(files.deviceKey, deviceKey);
  writeDurably(files.keys, written({ version: OPEN, device, recovery }));
  rmSync(files.tries, { force: true });
};

const halfOf = (key: DataKey, secret: RecoverySecret): string =>
  base64(wrapKey(key, { context: 'recovery', key: deriveRecoveryKey(secret) }));

/** The half in `keys.json` becomes the one of this secret; the device's own half, or its lock, stays. */
const settleWords = (files: HomeFiles, key: DataKey, current: RecoverySecret): void => {
  const wrapping = { context: 'recovery', key: deriveRecoveryKey(current) } as const;
  const half = readWrapped(files.keys, 'recovery');
  if (half.ok && unwrapped(half.value, wrapping).ok) return;
  const content = parseJson(readFileSync(files.keys, 'utf8'));
  writeDurably(files.keys, written({ ...content, recovery: halfOf(key, current) }));
};

/** The half that the words open stays as it is: it lies in two files, and one of them is enough. */
const replaceKeys = async (
  files: HomeFiles,
  half: (device: DeviceKey) => Promise<object>,
): Promise<Result<null, KeysTrouble>> => {
  const device = readDeviceKey(files.deviceKey);
  if (!device.ok) return device;
  const first = readWrapped(files.keys, 'recovery');
  const recovery = first.ok ? first : readWrapped(files.words, 'recovery');
  if (!recovery.ok) return recovery;
  writeDurably(files.keys, written({ ...(await half(device.value)), recovery: base64(recovery.value) }));
  rmSync(files.tries, { force: true });
  return ok(null);
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const written = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

/** Reading and writing for the group and for everybody. */
const OTHERS = 0o077;

const readDeviceKey = (path: string): ReturnType<typeof checkedDeviceKey> => {
  if (!existsSync(path)) return err({ type: 'KeysGone' });
  if (process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
    return err({ type: 'KeyOpenToOthers', path });
  return checkedDeviceKey(readFileSync(path));
};

const checkedDeviceKey = (
  bytes: Uint8Array,
): Result<Extract<Wrapping, { context: 'device' }>['key'], KeysTrouble> => {
  const key = parseDeviceKey(bytes);
  return key.ok ? key : err({ type: 'KeysDoNotOpen' });
};

const unwrapped = (bytes: Uint8Array, wrapping: Wrapping): Result<DataKey, KeysTrouble> => {
  const key = unwrapKey(bytes, wrapping);
  return key.ok ? key : err({ type: 'KeysDoNotOpen' });
};

const readWrapped = (path: string, by: 'device' | 'recovery'): Result<Uint8Array, KeysTrouble> => {
  if (!existsSync(path)) return err({ type: 'KeysGone' });
  const content = parseJson(readFileSync(path, 'utf8'));
  const version = content['version'];
  const wrapped = content[by];
  if (typeof version === 'number' && version > LOCKED)
    return err({ type: 'KeysNewer', found: version, known: LOCKED });
  return (version === OPEN || version === LOCKED) && typeof wrapped === 'string'
    ? ok(Buffer.from(wrapped, 'base64'))
    : err({ type: 'KeysDoNotOpen' });
};

const parseJson = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? { ...content } : {};
  } catch {
    return {};
  }
};
