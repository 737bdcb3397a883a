/** Answers of the journal are told anew: an act keeps the page's id, and its words lie in one place. */

import type { ReadContext, ToldAnew } from '../../context.ts';
import type { JournalIntent } from '../../at-once.ts';
import type { EntityId, JournalEntry } from '@cairn/domain';
import { ENTRY, readRecord } from '@cairn/store';
import { entryOf } from '../../records/entry-record.ts';
import { Refusal } from '../../refusal.ts';
import { toneOfAnswer } from '../keep-win.ts';

const entryNow = async ({ database }: ReadContext, id: EntityId): Promise<JournalEntry> => {
  const kept = await readRecord(database, ENTRY, id);
  const entry = kept === undefined ? null : entryOf(kept.state);
  if (entry === null) throw new Refusal({ type: 'NotFound' });
  return entry;
};

type WithEntry = Exclude<JournalIntent, 'purge-entry' | 'end-entry'>;

const page: ToldAnew<WithEntry> = async (context, _input, { entry }) => ({
  entry: await entryNow(context, entry.id),
});

export const JOURNAL_TOLD_ANEW: { readonly [N in JournalIntent]?: ToldAnew<N> } = {
  'keep-entry': page,
  'write-entry': page,
  'edit-entry': page,
  'link-entry': page,
  'take-wording': page,
  'leave-wording': page,
  'let-entry-rest': page,
  'trash-entry': page,
  'restore-entry': page,
  'end-entry': async (context, _input, answer) => {
    const entry = await entryNow(context, answer.entry.id);
    return { entry, tone: await toneOfAnswer(context, 'ordinary', entry.text) };
  },
};
