/** The journal as the pieces of one Markdown file; no list is held whole. */

import type { ContentLocale } from '@cairn/content/activities';
import { promptText } from '@cairn/content/journal-prompts';
import type { Instant, LocalDay } from '@cairn/domain';
import { writeJournalMarkdown } from '@cairn/interchange';
import type { VaultDoor } from '@cairn/vault';
import { readJournal } from '@cairn/vault/reading';
import { VERSION } from '../../version.ts';

/** Rejects with `ReadingStopped` when the vault cannot be read: what was written so far is no export. */
export const exportJournal = (
  door: VaultDoor,
  now: Date,
  lang: ContentLocale,
): AsyncGenerator<string, void, undefined> =>
  writeJournalMarkdown({
    ...{ exportedAt: now.getTime() as Instant, app: VERSION, entries: readJournal(door) },
    promptOf: (prompt) => promptText(lang, prompt),
  });

/** "journal-2026-11-22.md": sorts by day. */
export const journalFileName = (day: LocalDay): string => `journal-${day}.md`;
