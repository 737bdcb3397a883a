/** Pages of the journal in the trash: brought back, or removed for ever with their wordings. The stone of a page stays. */

import type { EntityId, JournalEntry } from '@cairn/domain';
import type { Cursor, VaultDoor, VaultError } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { follow } from '../paths/follow.ts';
import { excerptOf } from './excerpt.ts';

export interface TrashedPage extends Pick<JournalEntry, 'id' | 'localDay'> {
  readonly excerpt: string;
}

export interface TrashedPagesState {
  /** `null` until the vault has said. */
  readonly pages: readonly TrashedPage[] | null;
  readonly next: Cursor | null;
  readonly line: PlainKey | null;
  readonly trouble: VaultError | null;
}

const PAGE = 20;

export class TrashedPagesModel implements Readable<TrashedPagesState> {
  readonly #door: Promise<VaultDoor>;
  readonly #act: ActOnce;
  readonly #stop: () => void;
  readonly #state: Live<TrashedPagesState> = createLive<TrashedPagesState>({
    ...{ pages: null, next: null, line: null, trouble: null },
  });

  constructor(door: Promise<VaultDoor>, newActId: () => EntityId) {
    this.#door = door;
    this.#act = createActOnce(() => door, newActId);
    this.#stop = follow(door, ['journal'], () => this.#read(undefined));
  }

  subscribe(listener: (state: TrashedPagesState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  async more(): Promise<void> {
    const { next } = this.#state.get();
    if (next !== null) await this.#read(next);
  }

  bringBack(page: TrashedPage): Promise<void> {
    return this.#leave(page, 'restore-entry', 'trash.restored');
  }

  /** Cannot be undone: the screen has asked before. */
  removeForEver(page: TrashedPage): Promise<void> {
    return this.#leave(page, 'purge-entry', 'trash.purged');
  }

  stop(): void {
    this.#stop();
  }

  async #read(after: Cursor | undefined): Promise<void> {
    const input = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const answer = await (await this.#door).ask('journal-trash-page', input);
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    const known = after === undefined ? [] : (this.#state.get().pages ?? []);
    const read = answer.value.entries.map(({ id, localDay, text }) => ({
      ...{ id, localDay, excerpt: excerptOf(text, '') },
    }));
    this.#state.patch({ pages: [...known, ...read], next: answer.value.next, trouble: null });
  }

  async #leave({ id }: TrashedPage, name: 'restore-entry' | 'purge-entry', line: PlainKey): Promise<void> {
    const left = await this.#act(name, { id });
    if ('trouble' in left) this.#state.patch({ trouble: left.trouble, line: null });
    else this.#state.patch({ line, trouble: null });
  }
}
