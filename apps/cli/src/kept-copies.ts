/** The copies that `cairn backup --to` keeps in a folder: one for each day. No other file there is ever touched. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDay } from '@cairn/domain';
import { settledFiles } from './home/file-trouble.ts';

const COPY = /^cairn-backup-\d{4}-\d{2}-\d{2}\.age$/;

/** Sorts by day, and says nothing of what is in it. */
export const copyName = (day: LocalDay): string => `cairn-backup-${day}.age`;

/** Leaves the newest `keep`. Returns the names that went; what cannot be removed stays, and is tried the next time. */
export const letOldCopiesGo = async (folder: string, keep: number): Promise<readonly string[]> => {
  const names = await settledFiles(() => readdirSync(folder));
  if (!names.ok) return [];
  const old = names.value
    .filter((name) => COPY.test(name))
    .toSorted()
    .slice(0, -keep);
  const gone: string[] = [];
  for (const name of old) {
    const removed = await settledFiles(() => rmSync(join(folder, name)));
    if (removed.ok) gone.push(name);
  }
  return gone;
};
