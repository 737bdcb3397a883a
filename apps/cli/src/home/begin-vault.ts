/**
 * Makes a new vault. Its keys are durable before its database exists; both are made in a folder of their own and moved
 * into place when whole, keys first. So a kill at any instant leaves no vault, or one that this finishes. Run under the lock.
 */

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { newDataKey, newRecoverySecret } from '@cairn/crypto';
import type { RecoverySecret } from '@cairn/crypto';
import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { openNodeDatabase } from '@cairn/store/node';
import { openVault } from '@cairn/vault';
import type { HomeSurroundings } from '../surroundings.ts';
import { moveDurably } from './durable-files.ts';
import { createFileKeyKeeper } from './file-key-keeper.ts';
import { filesIn } from './home-folder.ts';
import type { HomeFiles } from './home-folder.ts';

/** What may keep an open database from being a vault. */
export type OpeningError = Extract<Awaited<ReturnType<typeof openVault>>, { ok: false }>['error'];

/** `known`: the secret of a vault that comes back from a backup; `null` for one that is new altogether. */
export const beginVault = async (
  files: HomeFiles,
  { clock, random }: Pick<HomeSurroundings, 'clock' | 'random'>,
  known: RecoverySecret | null = null,
): Promise<Result<null, OpeningError>> => {
  const inside = filesIn(files.beginning);
  const [dataKey, secret] = [newDataKey(), known ?? newRecoverySecret()];
  mkdirSync(files.beginning, { mode: 0o700 });
  createFileKeyKeeper(inside).keep({ dataKey, secret });
  const database = await openNodeDatabase({ path: inside.vault, key: dataKey });
  const vault = await openVault({ database, clock, random, recoverySecret: secret });
  await database.close();
  if (!vault.ok) return vault;
  // On a full disk the log is not folded into its file when it closes. Without it the file is no vault.
  if (existsSync(`${inside.vault}-wal`)) {
    rmSync(files.beginning, { recursive: true });
    return err({ type: 'NoRoom' });
  }
  moveIntoPlace(files);
  return ok(null);
};

/** Ends what a killed process began. Before the first key was in place nothing had been kept: that is cleared away. */
export const settleBeginning = (files: HomeFiles): void => {
  if (!existsSync(files.beginning)) return;
  if (existsSync(files.words)) moveIntoPlace(files);
  else rmSync(files.beginning, { recursive: true });
};

const moveIntoPlace = (files: HomeFiles): void => {
  const inside = filesIn(files.beginning);
  const moves = [
    [inside.words, files.words],
    [inside.keys, files.keys],
    [inside.deviceKey, files.deviceKey],
    [inside.vault, files.vault],
  ] as const;
  for (const [from, to] of moves) if (existsSync(from)) moveDurably(from, to);
  rmSync(files.beginning, { recursive: true });
};
