/**
 * Opens the vault of a home folder, or says what is there instead. Laws: never a silent fresh start; nothing that is there
 * is written over; a vault is made when, and only when, no part of one is there.
 */

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { openNodeDatabase } from '@cairn/store/node';
import type { NodeDatabaseOptions } from '@cairn/store/node';
import { openVault } from '@cairn/vault';
import type { OpenVault, VaultError } from '@cairn/vault';
import type { DataKey } from '@cairn/crypto';
import { localeOf } from '../locale-of.ts';
import type { HomeSurroundings } from '../surroundings.ts';
import { beginVault, settleBeginning } from './begin-vault.ts';
import type { OpeningError } from './begin-vault.ts';
import { createFileKeyKeeper } from './file-key-keeper.ts';
import { settledFiles } from './file-trouble.ts';
import { holdLock } from './hold-lock.ts';
import { filesIn, homeFolder } from './home-folder.ts';
import type { HomeFiles } from './home-folder.ts';
import type { KeyKeeper, KeysTrouble } from './key-keeper.ts';
import { unlockHome } from './unlock-home.ts';
import { whenFree } from './when-free.ts';

/** Why there is no open vault. `folder` is where to look. */
export type HomeTrouble = { readonly folder: string } & (
  | { readonly type: 'Emptied' }
  | KeysTrouble
  /** The file stays where it is. */
  | { readonly type: 'VaultDamaged'; readonly path: string }
  | { readonly type: 'Newer'; readonly found: number; readonly known: number }
  | { readonly type: 'Unreachable'; readonly error: VaultError }
);

export interface Home {
  readonly files: HomeFiles;
  readonly keeper: KeyKeeper;
}

export const findHome = (around: HomeSurroundings): Home => {
  const files = filesIn(homeFolder(around));
  return { files, keeper: createFileKeyKeeper(files) };
};

export const openHome = async (around: HomeSurroundings): Promise<Result<OpenVault, HomeTrouble>> => {
  const opened = await openKeyed(around);
  return opened.ok ? ok(opened.value.vault) : opened;
};

/** An open vault and the key of its file, for whoever changes what opens it. */
export interface Keyed {
  readonly vault: OpenVault;
  readonly key: DataKey;
  readonly keeper: KeyKeeper;
}

export const openKeyed = async (around: HomeSurroundings): Promise<Result<Keyed, HomeTrouble>> => {
  const home = findHome(around);
  if (isWhole(home.files)) return openWith(home, around);
  return underLock(home, () => openOrBegin(home, around));
};

/** Nothing of it is being made, and no part is gone. */
export const isWhole = ({ vault, keys, deviceKey }: HomeFiles): boolean =>
  existsSync(vault) && existsSync(keys) && existsSync(deviceKey);

/** Makes the folder where there is none. */
export const underLock = async <T, E>(
  { files }: Home,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | HomeTrouble>> => {
  const held = await whenFree(() =>
    settledFiles(() => {
      mkdirSync(files.folder, { recursive: true, mode: 0o700 });
      return holdLock(files.lock, async () => {
        settleBeginning(files);
        return work();
      });
    }),
  );
  return held.ok ? held.value : err(unreachable(files, held.error));
};

const openOrBegin = async (home: Home, around: HomeSurroundings): Promise<Result<Keyed, HomeTrouble>> => {
  const { files, keeper } = home;
  if (!existsSync(files.vault)) {
    if (keeper.hasAny()) return err({ type: 'Emptied', folder: files.folder });
    const begun = await beginVault(files, around);
    if (!begun.ok) return err(troubleOpening(files, begun.error));
  }
  return openWith(home, around);
};

export const openWhole = async (
  home: Home,
  around: HomeSurroundings,
): Promise<Result<OpenVault, HomeTrouble>> => {
  const opened = await openWith(home, around);
  return opened.ok ? ok(opened.value.vault) : opened;
};

const openWith = async (
  { files, keeper }: Home,
  around: HomeSurroundings,
): Promise<Result<Keyed, HomeTrouble>> => {
  const unlocked = await settledFiles(() => unlockHome(keeper, around));
  if (!unlocked.ok) return err(unreachable(files, unlocked.error));
  if (!unlocked.value.ok) return err({ ...unlocked.value.error, folder: files.folder });
  const key = unlocked.value.value;
  const vault = await openFile(files, key, around);
  return vault.ok ? ok({ vault: vault.value, key, keeper }) : vault;
};

/** A file smaller than its first page holds nothing: SQLite would take it for a new one. */
const SMALLEST_FILE = 512;

export const openFile = async (
  files: HomeFiles,
  key: DataKey,
  around: HomeSurroundings,
): Promise<Result<OpenVault, HomeTrouble>> => {
  const opened = await whenFree(async () => {
    const settled = await settledFiles(() => openOnce({ path: files.vault, key }, around));
    return settled.ok ? settled.value : settled;
  });
  return opened.ok ? opened : err(troubleOpening(files, opened.error));
};

/** Throws what the driver and the file system throw. */
export const openOnce = async (
  file: NodeDatabaseOptions,
  { clock, random, env }: HomeSurroundings,
): ReturnType<typeof openVault> => {
  if (statSync(file.path).size < SMALLEST_FILE) return err({ type: 'Damaged' });
  const database = await openNodeDatabase(file);
  const vault = await openVault({ database, clock, random, spoken: localeOf(env) });
  if (!vault.ok) await database.close();
  return vault;
};

export const troubleOpening = (files: HomeFiles, error: OpeningError): HomeTrouble => {
  const { folder, vault } = files;
  if (error.type === 'Newer') return { ...error, folder };
  return error.type === 'Damaged' ? { type: 'VaultDamaged', path: vault, folder } : unreachable(files, error);
};

export const unreachable = ({ folder }: HomeFiles, error: VaultError): HomeTrouble => ({
  type: 'Unreachable',
  folder,
  error,
});
