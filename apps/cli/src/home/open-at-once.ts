/**
 * For Help alone: the vault if it opens at once, else nothing, whatever the reason. Makes nothing, mends nothing, and waits
 * for nobody: numbers to call come before anything that is wrong with a record, and other commands tell of that.
 */

import type { OpenVault } from '@cairn/vault';
import type { HomeSurroundings } from '../surroundings.ts';
import { findHome, isWhole, openOnce } from './open-home.ts';

/** Milliseconds for another process that holds the file. */
const LONGEST_WAIT = 100;

export const openAtOnce = async (around: HomeSurroundings): Promise<OpenVault | null> => {
  const { files, keeper } = findHome(around);
  if (!isWhole(files)) return null;
  const key = keeper.unlock();
  if (!key.ok) return null;
  const opened = await openOnce({ path: files.vault, key: key.value, busyTimeout: LONGEST_WAIT }, around);
  return opened.ok ? opened.value : null;
};
