/** The journal as the pieces of one Markdown file; no list is held whole. */

import type { ContentLocale } from '@cairn/content/activities';
import { promptText } from '@cairn/content/journal-prompts';
import type { Instant, LocalDay } from '@cairn/domain';
import { writeJournalMarkdown } from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { readJournal, type Choice } from '@cairn/vault/reading';
import { VERSION } from '../../version.ts';

interface JournalWish {
  readonly door: VaultDoor;
  readonly now: Date;
  /** Absent or `null`: all of it. */
  readonly choice?: Choice | null;
}

/** Rejects with `ReadingStopped` when the vault cannot be read: what was written so far is no export. */
export const exportJournal = (
  { door, now, choice = null }: JournalWish,
  lang: ContentLocale,
): AsyncGenerator<string, void, undefined> =>
  writeJournalMarkdown({
    ...{ exportedAt: now.getTime() as Instant, app: VERSION, entries: readJournal(door, choice) },
    promptOf: (prompt) => promptText(lang, prompt),
  });

/** "journal-2026-11-22.md": sorts by day. */
export const journalFileName = (day: LocalDay): string => `journal-${day}.md`;
