/** Intents of the journal: a part of the program of its own, fetched when one is first wanted. */

import type { JournalIntent } from '../at-once.ts';
import type { IntentHandler } from '../context.ts';
import { editEntry } from './journal/edit-entry.ts';
import { endEntry } from './journal/end-entry.ts';
import { keepEntry } from './journal/keep-entry.ts';
import { leaveWording } from './journal/leave-wording.ts';
import { letEntryRest } from './journal/let-entry-rest.ts';
import { linkEntry } from './journal/link-entry.ts';
import { purgeEntry } from './journal/purge-entry.ts';
import { takeWording } from './journal/take-wording.ts';
import { restoreEntry, trashEntry } from './journal/trash-entry.ts';
import { writeEntry } from './journal/write-entry.ts';

export const JOURNAL_INTENTS: { readonly [N in JournalIntent]: IntentHandler<N> } = {
  'keep-entry': keepEntry,
  'write-entry': writeEntry,
  'edit-entry': editEntry,
  'end-entry': endEntry,
  'link-entry': linkEntry,
  'take-wording': takeWording,
  'leave-wording': leaveWording,
  'let-entry-rest': letEntryRest,
  'trash-entry': trashEntry,
  'restore-entry': restoreEntry,
  'purge-entry': purgeEntry,
};
