/**
 * Sets a lock on a home, another one, or none. Whoever wants that opens it first. A kill at any instant leaves the old lock or
 * the new one.
 */

import { existsSync } from 'node:fs';
import { calibrate } from '@cairn/crypto/lock';
import type { LockSecret } from '@cairn/crypto/lock';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { HomeSurroundings } from '../surroundings.ts';
import { beginVault } from './begin-vault.ts';
import { settledFiles } from './file-trouble.ts';
import { findHome, troubleOpening, underLock, unreachable } from './open-home.ts';
import type { HomeTrouble } from './open-home.ts';
import { unlockHome } from './unlock-home.ts';

/** `next` is asked for once the home is open; `null` takes the lock off. */
export const setLock = async <E>(
  around: HomeSurroundings,
  next: () => Promise<Result<LockSecret | null, E>>,
): Promise<Result<null, HomeTrouble | E>> => {
  const home = findHome(around);
  const { files, keeper } = home;
  const { folder } = files;
  return underLock<null, HomeTrouble | E>(home, async () => {
    if (!existsSync(files.vault)) {
      if (keeper.hasAny()) return err({ type: 'Emptied', folder });
      const begun = await beginVault(files, around);
      if (!begun.ok) return err(troubleOpening(files, begun.error));
    }
    const key = await settledFiles(() => unlockHome(keeper, around));
    if (!key.ok) return err(unreachable(files, key.error));
    if (!key.value.ok) return err({ ...key.value.error, folder });
    const by = await next();
    if (!by.ok) return by;
    const [dataKey, secret] = [key.value.value, by.value];
    const set = await settledFiles(async () =>
      secret === null
        ? keeper.takeLockOff(dataKey)
        : keeper.lock(dataKey, secret, around.lockCost ?? (await calibrate(() => performance.now()))),
    );
    if (!set.ok) return err(unreachable(files, set.error));
    return set.value.ok ? ok(null) : err({ ...set.value.error, folder });
  });
};
