/**
 * A home for what a backup brings: the vault that is there, or one that begins with the backup's own recovery secret where
 * there is none, or where its file is gone. Laws: what opens, or could be opened, is never set aside; a kill between beginning
 * and bringing in leaves an empty vault, into which the same backup is brought again.
 */

import { existsSync } from 'node:fs';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { OpenVault } from '@cairn/vault';
import type { HomeSurroundings } from '../surroundings.ts';
import { beginAnew } from './begin-anew.ts';
import { beginVault } from './begin-vault.ts';
import { findHome, openHome, troubleOpening, underLock } from './open-home.ts';
import type { Home, HomeTrouble } from './open-home.ts';

export interface RestoredHome {
  readonly vault: OpenVault;
  /** It began here and now, with the secret that was given. */
  readonly isNew: boolean;
}

export const openForRestore = async (
  around: HomeSurroundings,
  secret: RecoverySecret | null,
): Promise<Result<RestoredHome, HomeTrouble>> => {
  const begun = await beginWhereNothingIs(findHome(around), around, secret);
  if (!begun.ok) return begun;
  const opened = await openHome(around);
  if (opened.ok) return ok({ vault: opened.value, isNew: begun.value });
  if (opened.error.type !== 'Emptied') return opened;
  const anew = await beginAnew(around, { known: secret });
  if (!anew.ok) return anew.error.type === 'Opens' ? openForRestore(around, secret) : err(anew.error);
  const again = await openHome(around);
  return again.ok ? ok({ vault: again.value, isNew: true }) : again;
};

/** `true`: nothing was there, and now there is an empty vault. */
const beginWhereNothingIs = async (
  home: Home,
  around: HomeSurroundings,
  secret: RecoverySecret | null,
): Promise<Result<boolean, HomeTrouble>> => {
  const { files, keeper } = home;
  const isSomething = (): boolean => existsSync(files.vault) || keeper.hasAny();
  if (isSomething()) return ok(false);
  return underLock(home, async () => {
    if (isSomething()) return ok(false);
    const begun = await beginVault(files, around, secret);
    return begun.ok ? ok(true) : err(troubleOpening(files, begun.error));
  });
};
