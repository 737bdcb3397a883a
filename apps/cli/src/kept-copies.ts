/** The copies that `cairn backup --to` keeps in a folder: one for each day and device. No other file there is ever touched. */

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityId, LocalDay } from '@cairn/domain';
import { settledFiles } from './home/file-trouble.ts';

/** Sorts by day, and says nothing of what is in it. */
export const copyName = (day: LocalDay): string => `cairn-backup-${day}.age`;

/** In a folder that another device may use too: with a mark of this record's file, which no other device has. */
export const ownCopyName = (day: LocalDay, id: EntityId): string => `cairn-backup-${day}-${markOf(id)}.age`;

const markOf = (id: EntityId): string => id.slice(0, 6);

const isCopyOf = (id: EntityId): ((name: string) => boolean) => {
  const copy = new RegExp(`^cairn-backup-\\d{4}-\\d{2}-\\d{2}-${markOf(id)}\\.age$`);
  return (name) => copy.test(name);
};

export interface OldCopies {
  readonly keep: number;
  /** Of the record's file: those of other devices stay. */
  readonly id: EntityId;
}

/** Leaves the newest `keep`. Returns the names that went; what cannot be removed stays, and is tried the next time. */
export const letOldCopiesGo = async (folder: string, { keep, id }: OldCopies): Promise<readonly string[]> => {
  const names = await settledFiles(() => readdirSync(folder));
  if (!names.ok) return [];
  const old = names.value.filter(isCopyOf(id)).toSorted().slice(0, -keep);
  const gone: string[] = [];
  for (const name of old) {
    const removed = await settledFiles(() => rmSync(join(folder, name)));
    if (removed.ok) gone.push(name);
  }
  return gone;
};
