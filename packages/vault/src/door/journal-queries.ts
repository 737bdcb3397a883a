/** What a screen can ask of the journal; part of `Queries`. All answers are pages. */

import type { EntityId, JournalEntry, Win, Wording } from '@cairn/domain';

interface Ask<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

export interface JournalPage {
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
  readonly next: string | null;
}

export interface JournalQueries {
  /** Those that are not in the trash, resting ones too. */
  'journal-page': Ask<{ readonly after?: string; readonly limit?: number }, JournalPage>;
  /**
   * `null`: there is no such page (any more). Wordings newest first, at most 200, each once and none that reads as the page does;
   * wins linked by hand and the one it ended as, newest first, without those in the trash.
   */
  'journal-entry': Ask<
    { readonly id: EntityId },
    {
      readonly entry: JournalEntry;
      readonly wordings: readonly Wording[];
      readonly wins: readonly Win[];
    } | null
  >;
  /** Full text; words in any order, the last one as a prefix. Resting pages are left out. */
  'search-journal': Ask<
    { readonly text: string; readonly after?: string; readonly limit?: number },
    JournalPage
  >;
  /** Without what an undone import brought: bringing it again restores it. */
  'journal-trash-page': Ask<{ readonly after?: string; readonly limit?: number }, JournalPage>;
}
