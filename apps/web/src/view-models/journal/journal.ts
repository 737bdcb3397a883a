/**
 * The pages of the journal by day, newest first, and a search in one's own words. Only the beginning of a page is held, or the
 * place where the words are: a page can be long.
 */

import { ok } from '@cairn/domain';
import type { EntityId, JournalEntry, LocalDay, Result } from '@cairn/domain';
import type { Cursor, VaultDoor, VaultError } from '@cairn/vault';
import type { Clock } from '../clock.ts';
import { createLive, type Live, type Readable } from '../live.ts';
import { Pager } from '../pager.ts';
import { excerptOf } from './excerpt.ts';

export interface ListedPage {
  readonly id: EntityId;
  readonly excerpt: string;
  readonly isStone: boolean;
  readonly isResting: boolean;
}

export interface DayOfPages {
  readonly day: LocalDay;
  readonly pages: readonly ListedPage[];
}

export interface JournalState {
  /** `null` until the first answer. */
  readonly days: readonly DayOfPages[] | null;
  readonly shown: number;
  readonly next: Cursor | null;
  readonly text: string;
  readonly trouble: VaultError | null;
}

const PAGE = 20;
const PAUSE_MS = 180;
const START: JournalState = { days: null, shown: 0, next: null, text: '', trouble: null };

interface Listed extends ListedPage {
  readonly day: LocalDay;
}

interface PageOfPages {
  readonly listed: readonly Listed[];
  readonly next: Cursor | null;
}

export class JournalModel implements Readable<JournalState> {
  readonly #clock: Clock;
  readonly #state: Live<JournalState> = createLive(START);
  readonly #pager: Pager<PageOfPages>;
  #cancel = (): void => {};

  constructor(door: Promise<VaultDoor>, clock: Clock) {
    this.#clock = clock;
    this.#pager = new Pager(door, {
      topics: ['journal'],
      ask: (vault, after) => this.#page(vault, after),
      sizeOf: ({ listed }) => listed.length,
      show: (pages) => {
        const listed = pages.flatMap((page) => page.listed);
        const next = pages.at(-1)?.next ?? null;
        this.#state.patch({ days: daysOf(listed), shown: listed.length, next, trouble: null });
      },
      troubled: (trouble) => this.#state.patch({ trouble }),
    });
  }

  subscribe(listener: (state: JournalState) => void): () => void {
    return this.#state.subscribe(listener);
  }

  search(text: string): void {
    this.#state.patch({ text });
    this.#cancel();
    this.#cancel = this.#clock.after(PAUSE_MS, () => void this.#pager.again());
  }

  async older(): Promise<void> {
    await this.#pager.older();
  }

  stop(): void {
    this.#cancel();
    this.#pager.stop();
  }

  async #page(door: VaultDoor, after: Cursor | undefined): Promise<Result<PageOfPages, VaultError>> {
    const { text } = this.#state.get();
    const common = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const words = text.trim();
    const answer =
      words === ''
        ? await door.ask('journal-page', common)
        : await door.ask('search-journal', { ...common, text: words });
    if (!answer.ok) return answer;
    const { entries, next } = answer.value;
    return ok({ listed: entries.map((entry) => listedOf(entry, text)), next });
  }
}

const listedOf = ({ id, text, localDay: day, win, resting }: JournalEntry, sought: string): Listed => ({
  ...{ id, day, excerpt: excerptOf(text, sought), isStone: win !== null, isResting: resting },
});

/** `listed` newest first, as pages come. */
const daysOf = (listed: readonly Listed[]): readonly DayOfPages[] => {
  const days = new Map<LocalDay, Listed[]>();
  for (const page of listed) {
    const known = days.get(page.day);
    if (known === undefined) days.set(page.day, [page]);
    else known.push(page);
  }
  return [...days].map(([day, pages]) => ({ day, pages }));
};
