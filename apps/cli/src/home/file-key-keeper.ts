/**
 * Keys in files of the vault's folder: `device.key` (32 bytes, for its owner alone) and `keys.json` with the wrapped data
 * key, of which `words.json` repeats the half that the 24 words open.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { deriveRecoveryKey, newDeviceKey, parseDeviceKey, unwrapKey, wrapKey } from '@cairn/crypto';
import type { DataKey, Wrapping } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { moveDurably, writeDurably } from './durable-files.ts';
import type { HomeFiles } from './home-folder.ts';
import type { KeyKeeper, KeysTrouble, NewKeys } from './key-keeper.ts';

/** Of `keys.json` and `words.json`. */
const VERSION = 1;

export const createFileKeyKeeper = (files: HomeFiles): KeyKeeper => ({
  hasAny: () => keyFiles(files).some((path) => existsSync(path)),
  unlock: () => {
    const device = readDeviceKey(files.deviceKey);
    if (!device.ok) return device;
    const wrapped = readWrapped(files.keys, 'device');
    return wrapped.ok ? unwrapped(wrapped.value, { context: 'device', key: device.value }) : wrapped;
  },
  unlockWithWords: (secret) => {
    const wrapping = { context: 'recovery', key: deriveRecoveryKey(secret) } as const;
    const [first, second] = [files.keys, files.words].map((path) => {
      const wrapped = readWrapped(path, 'recovery');
      return wrapped.ok ? unwrapped(wrapped.value, wrapping) : wrapped;
    });
    return (first?.ok ? first : second) ?? err({ type: 'KeysGone' });
  },
  keep: (keys) => keepKeys(files, keys),
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

const keepKeys = (files: HomeFiles, { dataKey, secret }: NewKeys): void => {
  const deviceKey = newDeviceKey();
  const device = base64(wrapKey(dataKey, { context: 'device', key: deviceKey }));
  const recovery = base64(wrapKey(dataKey, { context: 'recovery', key: deriveRecoveryKey(secret) }));
  writeDurably(files.words, written({ version: VERSION, recovery }));
  writeDurably(files.deviceKey, deviceKey);
  writeDurably(files.keys, written({ version: VERSION, device, recovery }));
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
  if (typeof version === 'number' && version > VERSION)
    return err({ type: 'KeysNewer', found: version, known: VERSION });
  return version === VERSION && typeof wrapped === 'string'
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
