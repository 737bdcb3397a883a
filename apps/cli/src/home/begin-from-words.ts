/** An empty vault of a recovery secret that a person has already, to be filled from a relay. Never where there is another one. */

import { existsSync } from 'node:fs';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { HomeSurroundings } from '../surroundings.ts';
import { beginVault } from './begin-vault.ts';
import { findHome, troubleOpening, underLock } from './open-home.ts';
import type { HomeTrouble } from './open-home.ts';

export type HereAlready = { readonly type: 'HereAlready'; readonly folder: string };

export const beginFromWords = async (
  around: HomeSurroundings,
  secret: RecoverySecret,
): Promise<Result<null, HomeTrouble | HereAlready>> => {
  const home = findHome(around);
  const { files, keeper } = home;
  return underLock(home, async (): Promise<Result<null, HomeTrouble | HereAlready>> => {
    // The same words once more: what was begun with them goes on.
    if (existsSync(files.vault))
      return keeper.unlockWithWords(secret).ok
        ? ok(null)
        : err({ type: 'HereAlready', folder: files.folder });
    if (keeper.hasAny()) return err({ type: 'Emptied', folder: files.folder });
    const begun = await beginVault(files, around, secret);
    return begun.ok ? begun : err(troubleOpening(files, begun.error));
  });
};
