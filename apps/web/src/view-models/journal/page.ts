/**
 * One page of the journal while it is open: its words, what it goes with, how it read before. Laws: what is typed is never
 * replaced by what comes from elsewhere while it waits to be kept; the page ends as a win at any length, once.
 */

import type { EntityId, JournalEntry, LocalDay, Win, Wording } from '@cairn/domain';
import type { IntentName, Intents, VaultDoor, VaultError, WinKept } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';
import { keptDone } from '../kept-done.ts';
import { createActOnce, type ActOnce } from '../help/act-once.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import type { SheetDone } from '../win-sheet.ts';
import { WordsKeeper, type KeptWords, type WordsDeps } from './words-keeper.ts';

export interface PageState extends KeptWords {
  readonly phase: 'opening' | 'here' | 'gone';
  /** What stands in the field; `version` grows when other words are put there than were typed. */
  readonly words: { readonly text: string; readonly version: number };
  readonly prompt: string | null;
  readonly wordings: readonly Wording[];
  readonly wins: readonly Win[];
  readonly done: SheetDone | null;
}

export interface PageDeps extends WordsDeps {
  /** `null`: a new page. */
  readonly id: EntityId | null;
  /** The win that a new page begins beside. */
  readonly about: EntityId | null;
  /** Words that the vault refused, of pages that were left: they wait here for as long as Cairn is open. */
  readonly left: Map<EntityId | null, string>;
  /** The page has words now, and so a name. */
  readonly onNamed: (id: EntityId) => void;
  /** What follows a kept win, and the line that says so. */
  readonly after: (kept: WinKept) => PlainKey;
}

const REFRESH_MS = 600;

/** Where an earlier Cairn kept the page of its timer. */
export const OLD_PAGE_SLOT = 'timer-page';

const EMPTY: KeptWords = { entry: null, state: 'none', isBlank: false, trouble: null };

export class PageModel implements Readable<PageState> {
  readonly #deps: PageDeps;
  readonly #act: ActOnce;
  readonly #keeper: WordsKeeper;
  readonly #state: Live<PageState>;
  readonly #stopKeeping: () => void;
  #stopWatching = (): void => {};
  #cancelRefresh = (): void => {};
  #stopped = false;
  /** Changes of the journal heard of since the last look, and those of them that were made here. */
  #heard = 0;
  #written = 0;

  constructor(deps: PageDeps) {
    this.#deps = deps;
    this.#act = createActOnce(() => deps.door, deps.newActId);
    this.#state = createLive<PageState>({
      ...{ ...EMPTY, phase: deps.id === null ? 'here' : 'opening', words: { text: '', version: 0 } },
      ...{ prompt: null, wordings: [], wins: [], done: null },
    });
    this.#keeper = new WordsKeeper(deps, () => ({ prompt: this.get().prompt }));
    this.#stopKeeping = this.#keeper.subscribe((kept) => this.#follow(kept));
    void this.#begin();
  }

  subscribe(listener: (state: PageState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  get(): PageState {
    return this.#state.get();
  }

  typed(read: () => string): void {
    this.#keeper.typed(read);
  }

  flush(): void {
    this.#keeper.leave();
  }

  /** Read anew, with all that was typed: what is looked at now was not kept up with while one wrote. */
  async look(): Promise<void> {
    await this.#keeper.flush();
    await this.#refresh();
  }

  /** Another question to answer, or none. */
  async ask(prompt: string | null): Promise<void> {
    this.#state.patch({ prompt });
    const { entry } = this.get();
    if (entry !== null) await this.#do('edit-entry', { id: entry.id, prompt }, null);
  }

  async setDay(on: LocalDay): Promise<void> {
    await this.#with((id) => this.#do('edit-entry', { id, on }, 'journal.changed'));
  }

  /** A full win, at any length; asked twice, it is the same one. Words that are met are not told that they count. */
  async end(): Promise<boolean> {
    const ended = await this.#with((id) => this.#act('end-entry', { id }));
    if (ended === null) return false;
    if ('trouble' in ended) return this.#troubled(ended.trouble);
    const { done: kept, act } = ended;
    const line = this.#deps.after(kept);
    const key = kept.tone === 'ordinary' ? 'journal.counts' : line;
    this.#keeper.know(kept.entry);
    this.#state.patch({ done: { ...keptDone(key, kept), undo: act }, trouble: null });
    await this.#refresh();
    return true;
  }

  /** *Not what I meant*: the card goes, and the win is like any other. */
  async notMeant(): Promise<void> {
    const id = this.get().done?.met?.win;
    this.#state.patch({ done: null });
    if (id !== undefined) await this.#act('let-rest', { id, resting: false });
  }

  async link(win: EntityId, linked: boolean): Promise<void> {
    const key = linked ? 'journal.linked' : 'journal.unlinked';
    await this.#with((id) => this.#do('link-entry', { id, win, linked }, key));
  }

  async take({ id: wording }: Wording): Promise<void> {
    await this.#with((id) => this.#do('take-wording', { id, wording }, 'journal.wordings.taken'));
    if (this.#keeper.isSettled) this.#replace(this.get().entry);
  }

  /** Both wordings on the page, one under the other. */
  async add({ text }: Wording): Promise<void> {
    await this.#keeper.flush();
    const { entry } = this.get();
    if (entry === null) return;
    const both = `${entry.text}\n\n${text}`;
    this.#show(both);
    this.#keeper.typed(() => both);
    await this.#keeper.flush();
    if (this.get().trouble === null) this.#state.patch({ done: { key: 'journal.both.added', undo: null } });
  }

  /** The page stays as it is, and is not asked about these words again, on no device. */
  async leave({ id: wording }: Wording): Promise<void> {
    await this.#with((id) => this.#do('leave-wording', { id, wording }, 'journal.both.left'));
  }

  async letRest(resting: boolean): Promise<void> {
    const key = resting ? 'journal.rested' : 'journal.woken';
    await this.#with((id) => this.#do('let-entry-rest', { id, resting }, key));
  }

  async trash(): Promise<void> {
    await this.#with((id) => this.#do('trash-entry', { id }, 'journal.trashed'));
  }

  async restore(): Promise<void> {
    await this.#with((id) => this.#do('restore-entry', { id }, 'journal.restored'));
  }

  stop(): void {
    this.#stopped = true;
    void this.#leave();
    this.#stopKeeping();
    this.#cancelRefresh();
    this.#stopWatching();
  }

  async #leave(): Promise<void> {
    await this.#keeper.flush();
    const words = this.#keeper.unkept();
    if (words !== null && words.trim() !== '') this.#deps.left.set(this.#id, words);
  }

  get #id(): EntityId | null {
    return this.get().entry?.id ?? this.#deps.id;
  }

  async #begin(): Promise<void> {
    const door = await this.#deps.door;
    if (this.#stopped) return;
    this.#watch(door);
    if (this.#deps.id !== null) await this.#refresh();
    const words = this.#deps.left.get(this.#id) ?? (this.#deps.id === null ? await this.#oldPage(door) : '');
    if (words === '' || !this.#keeper.isSettled) return;
    this.#show(words);
    this.#keeper.typed(() => words);
    await this.#keeper.flush();
    if (this.#keeper.unkept() !== null) return;
    this.#deps.left.delete(this.#deps.id);
    if (this.#deps.id === null) await this.#act('keep-draft', { slot: OLD_PAGE_SLOT, text: '' });
  }

  /** What an earlier Cairn had on the page of its timer. */
  async #oldPage(door: VaultDoor): Promise<string> {
    const today = await door.ask('today', {});
    return today.ok ? (today.value.drafts[OLD_PAGE_SLOT] ?? '') : '';
  }

  #watch(door: VaultDoor): void {
    this.#stopWatching = door.onChange((topics) => {
      if (!topics.includes('journal') && !topics.includes('wins')) return;
      this.#heard += 1;
      this.#refreshSoon();
    });
  }

  #follow(kept: KeptWords): void {
    const before = this.get().entry;
    this.#state.patch(kept);
    if (before === null && kept.entry !== null && this.#deps.id === null) void this.#named(kept.entry.id);
  }

  async #named(id: EntityId): Promise<void> {
    const { about, onNamed } = this.#deps;
    onNamed(id);
    if (about !== null) await this.#act('link-entry', { id, win: about, linked: true });
    await this.#refresh();
  }

  /** Its own echo is no reason to read a long page again; and while one types, nothing is read at all. */
  #refreshSoon(): void {
    this.#cancelRefresh();
    this.#cancelRefresh = this.#deps.clock.after(REFRESH_MS, () => {
      if (!this.#keeper.isSettled) return this.#refreshSoon();
      const isEcho = this.#heard <= this.#keeper.writes - this.#written;
      if (isEcho) this.#looked();
      else void this.#refresh();
    });
  }

  #looked(): void {
    this.#heard = 0;
    this.#written = this.#keeper.writes;
  }

  async #refresh(): Promise<void> {
    const id = this.#id;
    if (id === null || this.#stopped) return;
    this.#looked();
    const answer = await (await this.#deps.door).ask('journal-entry', { id });
    if (this.#stopped) return;
    if (!answer.ok) return this.#state.patch({ trouble: answer.error });
    if (answer.value === null) return this.#state.patch({ phase: 'gone' });
    const { entry, wordings, wins } = answer.value;
    const isFirst = this.get().phase === 'opening';
    const isElsewhere = entry.text !== this.get().entry?.text;
    this.#state.patch({ phase: 'here', wordings, wins, prompt: entry.prompt });
    if (!this.#keeper.isSettled) return;
    if (isFirst || isElsewhere) this.#replace(entry);
    else this.#keeper.know(entry);
  }

  #replace(entry: JournalEntry | null): void {
    if (entry === null) return;
    this.#keeper.adopt(entry);
    this.#show(entry.text);
  }

  #show(text: string): void {
    this.#state.patch({ words: { text, version: this.get().words.version + 1 } });
  }

  /** What is done with a page is done with all its words: they are kept first. */
  async #with<T>(run: (id: EntityId) => Promise<T>): Promise<T | null> {
    await this.#keeper.flush();
    const { entry, trouble } = this.get();
    return entry === null || trouble !== null ? null : run(entry.id);
  }

  async #do<N extends IntentName>(
    name: N,
    input: Intents[N]['input'],
    key: PlainKey | null,
  ): Promise<boolean> {
    const outcome = await this.#act(name, input);
    if ('trouble' in outcome) return this.#troubled(outcome.trouble);
    const { done, act } = outcome;
    if ('entry' in done && 'text' in done.entry && 'localDay' in done.entry) this.#keeper.know(done.entry);
    if (key !== null) this.#state.patch({ done: { key, undo: act }, trouble: null });
    await this.#refresh();
    return true;
  }

  #troubled(trouble: VaultError): false {
    this.#state.patch({ trouble });
    return false;
  }
}
