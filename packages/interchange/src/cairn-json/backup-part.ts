/**
 * What a backup has beside the records: the recovery words, so that a vault whose devices are all gone comes back as the same
 * vault. Whoever reads them can open everything, so this part is written into a sealed file and into no other.
 */

import { err, ok } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { isJsonObject } from './json-value.ts';
import type { JsonValue } from './json-value.ts';

export const BACKUP_VERSION = 1;

export interface BackupPart {
  /** 24 words with a space between. Secret. Whether they are a phrase is for whoever uses them to see. */
  readonly recoveryWords: string;
}

/** As it is written. */
export const backupMember = ({ recoveryWords }: BackupPart): JsonValue => ({
  version: BACKUP_VERSION,
  recoveryWords,
});

/** As of the file it stands in. */
type BackupError =
  | { readonly type: 'DamagedJson' }
  | { readonly type: 'NewerFormat'; readonly version: number; readonly newestKnown: number };

/** `null`: the file is no backup. A part of a later version makes the whole file a later one. */
export const parseBackupPart = (value: JsonValue | undefined): Result<BackupPart | null, BackupError> => {
  if (value === undefined) return ok(null);
  if (!isJsonObject(value)) return err({ type: 'DamagedJson' });
  const { version, recoveryWords } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return err({ type: 'DamagedJson' });
  if (version > BACKUP_VERSION) return err({ type: 'NewerFormat', version, newestKnown: BACKUP_VERSION });
  return typeof recoveryWords === 'string' ? ok({ recoveryWords }) : err({ type: 'DamagedJson' });
};
