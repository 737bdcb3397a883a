/**
 * Opens a vault whose device key is gone, by the recovery secret, and gives this device a new key, without a lock. Laws: nothing is
 * changed before the vault has opened; afterwards the words that the vault shows open it, whichever were typed.
 */

import { existsSync } from 'node:fs';
import type { RecoverySecret } from '@cairn/crypto';
import { parsePhrase } from '@cairn/crypto/phrase';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import type { OpenVault, VaultError } from '@cairn/vault';
import type { HomeSurroundings } from '../surroundings.ts';
import { findHome, openFile, underLock, unreachable } from './open-home.ts';
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
    const shown = await shownBy(opened.value);
    await opened.value.close();
    if (!shown.ok) return err(unreachable(files, shown.error));
    const own = keeper.unlock();
    keeper.keep({ dataKey: key.value, secret: shown.value ?? secret });
    return ok({ wasLocked: !own.ok && own.error.type === 'Locked' });
  });
};

/** Where a move to other words ended half way, those of before still open the file. `null`: the vault has none. */
const shownBy = async (vault: OpenVault): Promise<Result<RecoverySecret | null, VaultError>> => {
  const asked = await vault.ask('recovery-words', {});
  if (!asked.ok) return asked.error.type === 'NotFound' ? ok(null) : asked;
  const secret = parsePhrase(asked.value.words.join(' '));
  return ok(secret.ok ? secret.value : null);
};
