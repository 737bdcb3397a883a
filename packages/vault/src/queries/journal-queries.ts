/** What is asked about the journal: a part of the program of its own, fetched when first wanted. */

import type { JournalQuery } from '../at-once.ts';
import type { QueryHandler } from '../context.ts';
import { journalEntry } from './journal/journal-entry.ts';
import { journalPage, journalTrashPage } from './journal/journal-page.ts';
import { searchJournal } from './journal/search-journal.ts';

export const JOURNAL_QUERIES: { readonly [N in JournalQuery]: QueryHandler<N> } = {
  'journal-page': journalPage,
  'journal-entry': journalEntry,
  'search-journal': searchJournal,
  'journal-trash-page': journalTrashPage,
};
