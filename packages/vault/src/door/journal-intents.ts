/** What a person can do in the journal; part of `Intents`. */

import type { EntityId, JournalEntry, LocalDay } from '@cairn/domain';
import type { WinKept } from './win-kept.ts';

interface Act<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export interface JournalIntents {
  /**
   * A new page, at the first words: a page without words is not kept. Its id is the act's. `on` left out: the person's today.
   * `sitting` is the one that begins the page: its later writes keep no wording of half a sentence. Left out: the page's own id.
   */
  'keep-entry': Act<
    {
      readonly text: string;
      readonly prompt?: string | null;
      readonly on?: LocalDay;
      readonly sitting?: EntityId;
    },
    { readonly entry: JournalEntry }
  >;
  /**
   * The page as it reads now; called on every pause. `sitting` is made by whoever opened the page: the first write of a sitting
   * keeps the words that gave way as a `Wording`, later ones of the same sitting do not. So does a write over words that came from
   * elsewhere meanwhile. A blank page is refused (`Empty`), and the words stay as they were. Taking the first write of a sitting
   * back takes back the sitting, and keeps its words as a wording; its later writes are not taken back one by one.
   */
  'write-entry': Act<
    { readonly id: EntityId; readonly text: string; readonly sitting: EntityId },
    { readonly entry: JournalEntry }
  >;
  /** Another day for it, or another prompt. */
  'edit-entry': Act<
    { readonly id: EntityId; readonly on?: LocalDay; readonly prompt?: string | null },
    { readonly entry: JournalEntry }
  >;
  /** The page ends as a win, at any length. Asked twice, it is the same win. The win never holds the words of the page. */
  'end-entry': Act<{ readonly id: EntityId }, WinKept & { readonly entry: JournalEntry }>;
  'link-entry': Act<
    { readonly id: EntityId; readonly win: EntityId; readonly linked: boolean },
    { readonly entry: JournalEntry }
  >;
  /** Back to an earlier wording; the present one is kept as a wording in its turn. */
  'take-wording': Act<
    { readonly id: EntityId; readonly wording: EntityId },
    { readonly entry: JournalEntry }
  >;
  /** The page stays as it is beside what another device wrote at the same time: that is an earlier wording like the others now. */
  'leave-wording': Act<
    { readonly id: EntityId; readonly wording: EntityId },
    { readonly entry: JournalEntry }
  >;
  'let-entry-rest': Act<
    { readonly id: EntityId; readonly resting: boolean },
    { readonly entry: JournalEntry }
  >;
  /** Into the trash. */
  'trash-entry': Act<{ readonly id: EntityId }, { readonly entry: JournalEntry }>;
  'restore-entry': Act<{ readonly id: EntityId }, { readonly entry: JournalEntry }>;
  /** For ever, on every device, with all its wordings. Only from the trash. */
  'purge-entry': Act<{ readonly id: EntityId }, Record<never, never>>;
}
