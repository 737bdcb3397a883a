/**
 * Opens a vault whose device key is gone, by the recovery secret, and gives this device a new key, without a lock. Nothing is changed
 * before the vault has opened; the half of the keys that the words open is never taken away.
 */

import { existsSync } from 'node:fs';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { HomeSurroundings } from '../surroundings.ts';
import { findHome, openFile, underLock } from './open-home.ts';
import type { HomeTrouble } from './open-home.ts';

/** `KeysDoNotOpen`: these words are of another vault. `KeysGone`: what they would open is not there. */
export const openWithWords = async (
  around: HomeSurroundings,
  secret: RecoverySecret,
): Promise<Result<{ readonly wasLocked: boolean }, HomeTrouble>> => {
  const home = findHome(around);
  const { files, keeper } = home;
  return underLock(home, async () => {
    if (!existsSync(files.vault)) return err({ type: 'Emptied', folder: files.folder });
    const key = keeper.unlockWithWords(secret);
    if (!key.ok) return err({ ...key.error, folder: files.folder });
    const opened = await openFile(files, key.value, around);
    if (!opened.ok) return opened;
    await opened.value.close();
    const own = keeper.unlock();
    keeper.keep({ dataKey: key.value, secret });
    return ok({ wasLocked: !own.ok && own.error.type === 'Locked' });
  });
};
