/**
 * The words of one page on their way into the vault. Laws: what was typed is on its way within {@link LATEST_MS} of the first key
 * that is not kept, pause or no pause, so that a crash loses the last second at most; writes run one after the other, and
 * only the newest words wait; "kept" is said when the vault has all of them; what it refuses stays in the field.
 */

import type { EntityId, JournalEntry, LocalDay, Result } from '@cairn/domain';
import type { Intents, VaultDoor, VaultError } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';

export interface KeptWords {
  /** The page as the vault has it; `null` until it has words. */
  readonly entry: JournalEntry | null;
  /** `none`: nothing was typed yet. `kept`: the vault has all that was. */
  readonly state: 'none' | 'unkept' | 'kept';
  /** All words were taken out: the page stays as it was. */
  readonly isBlank: boolean;
  readonly trouble: VaultError | null;
}

export interface WordsDeps {
  readonly door: Promise<VaultDoor>;
  readonly clock: Clock;
  readonly newActId: () => EntityId;
}

/** What a new page has beside its words. */
export interface NewPage {
  readonly prompt: string | null;
  readonly on?: LocalDay;
}

type Written = Result<{ readonly entry: JournalEntry }, VaultError>;

const PAUSE_MS = 350;
const LATEST_MS = 700;
const AGAIN_MS = 1_000;

/** Nothing is wrong with the words: it is worth asking again. */
const PASSES: readonly VaultError['type'][] = ['Busy', 'NoAnswer'];

export class WordsKeeper implements Readable<KeptWords> {
  readonly #deps: WordsDeps;
  readonly #state: Live<KeptWords>;
  readonly #newPage: () => NewPage;
  /** One visit to the page: only its first write keeps the words that gave way. */
  readonly #sitting: EntityId;
  /** The act that begins the page, so that it begins once however often it is asked for. */
  readonly #beginning: EntityId;
  #wasAsked = false;
  #read: (() => string) | null = null;
  #kept: string | null = null;
  #saving: Promise<void> | null = null;
  #writes = 0;
  #cancelPause = (): void => {};
  #cancelLatest: (() => void) | null = null;

  constructor(deps: WordsDeps, newPage: () => NewPage) {
    this.#deps = deps;
    this.#newPage = newPage;
    this.#sitting = deps.newActId();
    this.#beginning = deps.newActId();
    this.#state = createLive<KeptWords>({ entry: null, state: 'none', isBlank: false, trouble: null });
  }

  subscribe(listener: (state: KeptWords) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): KeptWords {
    return this.#state.get();
  }

  /** How often the vault took words from here: so that its own echo is told from a change elsewhere. */
  get writes(): number {
    return this.#writes;
  }

  get isSettled(): boolean {
    return this.#read === null && this.#saving === null;
  }

  /** What the vault has refused, or has not had yet; `null` when it has all. */
  unkept(): string | null {
    return this.#read?.() ?? null;
  }

  /** Something else about the page has changed. */
  know(entry: JournalEntry): void {
    this.#state.patch({ entry });
  }

  /** The words in the field are those of the vault again. */
  adopt(entry: JournalEntry): void {
    this.#kept = entry.text;
    this.#state.patch({ entry, isBlank: false });
  }

  /** `read` is asked when the words are wanted, and not at each key: a long page is long. */
  typed(read: () => string): void {
    this.#read = read;
    if (this.get().state !== 'unkept') this.#state.patch({ state: 'unkept' });
    this.#cancelPause();
    this.#cancelPause = this.#deps.clock.after(PAUSE_MS, () => void this.flush());
    this.#cancelLatest ??= this.#deps.clock.after(LATEST_MS, () => void this.flush());
  }

  /** Done when the vault has, or has refused, all that was typed. */
  flush(): Promise<void> {
    this.#rest();
    if (this.#read === null) return this.#saving ?? Promise.resolve();
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** The page goes, and cannot wait for an earlier write: the newest words are asked for behind it. */
  leave(): void {
    const { entry } = this.get();
    const text = this.unkept();
    if (this.#saving === null || entry === null || text === null || text.trim() === '') void this.flush();
    else void this.#deps.door.then((door) => this.#rewrite(door, entry.id, text));
  }

  async #save(): Promise<void> {
    const door = await this.#deps.door;
    while (this.#read !== null) {
      this.#rest();
      const text = this.#read();
      this.#read = null;
      const trouble = await this.#write(door, text);
      if (trouble === null) continue;
      // The words wait where they were typed, unless newer ones do.
      this.#read ??= () => text;
      this.#state.patch({ trouble });
      if (PASSES.includes(trouble.type))
        this.#cancelLatest ??= this.#deps.clock.after(AGAIN_MS, () => void this.flush());
      return;
    }
    const { entry, isBlank } = this.get();
    this.#state.patch({ state: entry === null || isBlank ? 'none' : 'kept', trouble: null });
  }

  async #write(door: VaultDoor, text: string): Promise<VaultError | null> {
    const { entry } = this.get();
    const isEmpty = text.trim() === '';
    const isBlank = isEmpty && entry !== null;
    if (isBlank !== this.get().isBlank) this.#state.patch({ isBlank });
    if (isEmpty || text === this.#kept) return null;
    const result = entry === null ? await this.#begin(door, text) : await this.#rewrite(door, entry.id, text);
    if (!result.ok) return result.error;
    this.#writes += 1;
    this.#kept = text;
    this.#state.patch({ entry: result.value.entry, trouble: null });
    return null;
  }

  async #begin(door: VaultDoor, text: string): Promise<Written> {
    const { prompt, on } = this.#newPage();
    const input: Intents['keep-entry']['input'] = {
      ...{ text, prompt, sitting: this.#sitting },
      ...(on === undefined ? {} : { on }),
    };
    const begun = await door.act({ act: this.#beginning, name: 'keep-entry', input });
    // Begun before, with an answer that never came: it has the words of then.
    const isOfThen = begun.ok && this.#wasAsked;
    this.#wasAsked = true;
    return isOfThen ? this.#rewrite(door, begun.value.entry.id, text) : begun;
  }

  #rewrite(door: VaultDoor, id: EntityId, text: string): Promise<Written> {
    const act = this.#deps.newActId();
    return door.act({ act, name: 'write-entry', input: { id, text, sitting: this.#sitting } });
  }

  #rest(): void {
    this.#cancelPause();
    this.#cancelLatest?.();
    this.#cancelLatest = null;
  }
}
