/**
 * Begins with an empty vault where the old one cannot be opened, or is locked and its person gave it up. Laws: a vault that opens is
 * never touched, and a locked one only where that was said; what is there is moved aside under names that tell why and when, and nothing is removed.
 */

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { HomeSurroundings } from '../surroundings.ts';
import { beginVault } from './begin-vault.ts';
import { moveDurably } from './durable-files.ts';
import type { HomeFiles } from './home-folder.ts';
import { findHome, openWhole, troubleOpening, underLock } from './open-home.ts';
import type { Home, HomeTrouble } from './open-home.ts';

export interface BegunAnew {
  /** Names of files, in the vault's folder. */
  readonly setAside: readonly string[];
}

export interface AnewWish {
  /** See {@link beginVault}. */
  readonly known?: RecoverySecret | null;
  /** A locked vault is kept aside as well, and nobody is asked what opens it. */
  readonly evenLocked?: boolean;
}

/** `Opens`: there is a vault and it opens, so nothing was done. */
export const beginAnew = async (
  around: HomeSurroundings,
  { known = null, evenLocked = false }: AnewWish = {},
): Promise<Result<BegunAnew, HomeTrouble | { readonly type: 'Opens' }>> => {
  const home = findHome(around);
  const { files, keeper } = home;
  return underLock(home, async () => {
    const isLocked = evenLocked && isLockedNow(home);
    const why = isLocked ? ok('locked' as const) : await whyNotOpen(home, around);
    if (!why.ok) return why;
    const mark = freeMark(files, `${why.value}-${dateOf(around)}`);
    const setAside = [...setVaultAside(files, mark), ...keeper.setAside(mark)];
    const begun = await beginVault(files, around, known);
    return begun.ok ? ok({ setAside }) : err(troubleOpening(files, begun.error));
  });
};

const isLockedNow = ({ files, keeper }: Home): boolean => {
  if (!existsSync(files.vault)) return false;
  const opened = keeper.unlock();
  return !opened.ok && opened.error.type === 'Locked';
};

type Why = 'damaged' | 'sealed' | 'emptied';

const whyNotOpen = async (
  home: Home,
  around: HomeSurroundings,
): Promise<Result<Why, HomeTrouble | { readonly type: 'Opens' }>> => {
  if (!existsSync(home.files.vault)) return ok('emptied');
  const opened = await openWhole(home, around);
  if (opened.ok) {
    await opened.value.close();
    return err({ type: 'Opens' });
  }
  const { error } = opened;
  if (error.type === 'VaultDamaged') return ok('damaged');
  return error.type === 'KeysGone' || error.type === 'KeysDoNotOpen' ? ok('sealed') : err(error);
};

const dateOf = ({ clock }: HomeSurroundings): string => {
  const { year, month, day } = clock.now().wall;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
};

const asideVault = ({ vault }: HomeFiles, mark: string): string => vault.replace(/\.db$/, `.${mark}.db`);
const asideKeys = ({ keys }: HomeFiles, mark: string): string => keys.replace(/\.json$/, `.${mark}.json`);

const freeMark = (files: HomeFiles, mark: string): string => {
  const isTaken = (name: string): boolean =>
    existsSync(asideVault(files, name)) || existsSync(asideKeys(files, name));
  let free = mark;
  for (let count = 2; isTaken(free); count += 1) free = `${mark}-${count}`;
  return free;
};

/** What SQLite has not folded in yet goes with its file. */
const setVaultAside = (files: HomeFiles, mark: string): readonly string[] =>
  ['', '-wal', '-shm']
    .filter((ending) => existsSync(files.vault + ending))
    .map((ending) => {
      const aside = asideVault(files, mark) + ending;
      moveDurably(files.vault + ending, aside);
      return basename(aside);
    });
