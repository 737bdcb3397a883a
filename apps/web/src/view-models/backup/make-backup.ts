/** A backup: everything, with the 24 words, in a file that a passphrase opens. "Written" is said once the browser has the file. */

import type { LocalDay } from '@cairn/domain';
import type { VaultDoor } from '@cairn/vault';
import type { AppPlatform } from '../../platform/app-platform.ts';
import type { Backups } from '../../platform/backup/backups.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { sealedRecord, UntypableError } from './sealed-record.ts';

export interface BackupState {
  readonly ended: 'none' | 'written' | 'differ' | 'untypable' | 'stopped';
  readonly isWorking: boolean;
  readonly lastOn: LocalDay | null;
}

export interface BackupDeps {
  readonly door: () => Promise<VaultDoor>;
  readonly backups: Backups;
  readonly saveFile: AppPlatform['saveFile'];
  readonly now: () => Date;
  readonly today: () => LocalDay;
  /** The day of the last copy, for every device. */
  remember(day: LocalDay): Promise<unknown>;
}

/** Sorts by day, and says nothing of what is in it. */
export const backupName = (day: LocalDay): string => `cairn-backup-${day}.age`;

export class MakeBackup implements Readable<BackupState> {
  readonly #deps: BackupDeps;
  readonly #state: Live<BackupState>;

  constructor(deps: BackupDeps) {
    this.#deps = deps;
    this.#state = createLive({ ended: 'none', isWorking: false, lastOn: deps.backups.lastOn() });
  }

  subscribe(listener: (state: BackupState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): BackupState {
    return this.#state.get();
  }

  /** Where the file goes is asked first, while the browser still knows that a person asked. */
  async write(passphrase: string, again: string): Promise<void> {
    if (this.get().isWorking) return;
    if (passphrase !== again) return this.#state.patch({ ended: 'differ' });
    this.#state.patch({ isWorking: true, ended: 'none' });
    const day = this.#deps.today();
    const ended = await this.#deps
      .saveFile(backupName(day), this.#sealed(passphrase))
      .then(() => 'written' as const, endOf);
    if (ended === 'written') {
      this.#deps.backups.keepLastOn(day);
      await this.#deps.remember(day);
    }
    this.#state.patch({ isWorking: false, ended, lastOn: this.#deps.backups.lastOn() });
  }

  async *#sealed(passphrase: string): AsyncGenerator<Blob, void, undefined> {
    const { door, backups, now } = this.#deps;
    yield await sealedRecord(passphrase, { door: await door(), backups, now: now() });
  }
}

/** Closing the browser's own window is a choice, not a trouble. */
const endOf = (cause: unknown): BackupState['ended'] => {
  if (cause instanceof DOMException && cause.name === 'AbortError') return 'none';
  return cause instanceof UntypableError ? 'untypable' : 'stopped';
};
