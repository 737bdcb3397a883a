/** Everything that is kept, with the 24 words, sealed for a passphrase. Whole, or it rejects. */

import type { VaultDoor } from '@cairn/vault';
import type { Backups } from '../../platform/backup/backups.ts';
import { exportRecord } from '../export-record.ts';

export interface SealRecord {
  readonly door: VaultDoor;
  readonly backups: Pick<Backups, 'ask'>;
  readonly now: Date;
}

/** Some letters of the passphrase could not be typed again. */
export class UntypableError extends Error {}

export const sealedRecord = async (passphrase: string, { door, backups, now }: SealRecord): Promise<Blob> => {
  const words = await door.ask('recovery-words', {});
  if (!words.ok) throw new Error(words.error.type);
  const parts: string[] = [];
  const backup = { recoveryWords: words.value.words.join(' ') };
  for await (const part of exportRecord(door, now, backup)) parts.push(part);
  const told = await backups.ask({ kind: 'seal', passphrase, bytes: new Blob(parts) });
  if (!told.ok) throw new UntypableError();
  return told.value;
};
