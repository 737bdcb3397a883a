/**
 * A copy by itself, at most one a day, into the folder that was chosen. Its passphrase lies in the record, as a draft of this device
 * alone: no copy and no export has it, no other device gets it, and locked it cannot be read. Nothing is said when it does not work: the
 * page of copies says how it stands.
 */

import type { EntityId, LocalDay } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { Backups } from '../../platform/backup/backups.ts';
import type { CopyFolder } from '../../platform/backup/copy-folder.ts';
import { sealedRecord } from './sealed-record.ts';

export interface DailyCopyDeps {
  readonly door: VaultDoor;
  readonly backups: Pick<Backups, 'ask'>;
  readonly folder: () => Promise<CopyFolder | null>;
  readonly now: () => Date;
  readonly today: () => LocalDay;
  /** The day of the last copy, for every device. */
  remember(day: LocalDay): Promise<unknown>;
  newActId(): EntityId;
}

export type DailyCopy =
  | 'off'
  /** There is one of this day. */
  | 'there'
  /** The browser wants to be asked by a hand. */
  | 'asks'
  | 'written';

const SLOT = 'copy-passphrase';

export const keepCopyPassphrase = async (
  passphrase: string,
  { door, newActId }: Pick<DailyCopyDeps, 'door' | 'newActId'>,
): Promise<boolean> => {
  const input = { slot: SLOT, text: passphrase };
  return (await door.act({ act: newActId(), name: 'keep-draft', input })).ok;
};

/** Rejects where the folder cannot be written to, or the record cannot be read. */
export const makeDailyCopy = async (deps: DailyCopyDeps): Promise<DailyCopy> => {
  const folder = await deps.folder();
  const read = folder === null ? null : await deps.door.ask('today', {});
  const passphrase = read?.ok === true ? read.value.drafts[SLOT] : undefined;
  if (folder === null || passphrase === undefined) return 'off';
  const day = deps.today();
  if (folder.writtenOn === day) return 'there';
  if (!(await folder.mayWrite())) return 'asks';
  await folder.write(day, await sealedRecord(passphrase, { ...deps, now: deps.now() }));
  await deps.remember(day);
  return 'written';
};
