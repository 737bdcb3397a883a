/**
 * New words on a page. Law: words that were ever kept are not lost: those of an earlier sitting, or of another device, are kept
 * as a wording when they give way.
 */

import { fieldClock } from '@cairn/changes';
import type { RecordState } from '@cairn/changes';
import type { EntityId, JournalEntry, PrivateText, Wording } from '@cairn/domain';
import { ENTRY, readRecord, WORDING, wordingId } from '@cairn/store';
import type { WriteContext } from '../../context.ts';
import { wordingFields, wordingOf } from '../../records/wording-record.ts';
import { setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { existingEntry } from './change-entry.ts';

interface NewWords {
  readonly text: PrivateText;
  readonly sitting: EntityId;
}

interface Written {
  readonly entry: JournalEntry;
  /** What gave way; `null` when nothing did, or within one sitting. */
  readonly wording: EntityId | null;
}

export const writeWords = async (
  context: WriteContext,
  id: EntityId,
  { text, sitting }: NewWords,
): Promise<Written> => {
  const { entry, state } = await existingEntry(context, id);
  if (entry.text === text) return { entry, wording: null };
  await setFields(context, ENTRY, { id, fields: { text, sitting } });
  const isSameSitting = state.fields['sitting'] === sitting;
  const wording = isSameSitting ? null : await keepWording(context, entry, state);
  return { entry: (await existingEntry(context, id)).entry, wording };
};

/** Back to an earlier wording; a sitting of its own, so that the words that give way are kept. */
export const takeWording = async (
  context: WriteContext,
  id: EntityId,
  wording: EntityId,
): Promise<Written> => {
  const { text } = await existingWording(context, id, wording);
  return writeWords(context, id, { text, sitting: context.act });
};

/** One of this page that is not set aside. */
export const existingWording = async (
  { database }: WriteContext,
  entry: EntityId,
  wording: EntityId,
): Promise<Wording> => {
  const kept = await readRecord(database, WORDING, wording);
  const found = kept === undefined || kept.state.fields['trashed'] === true ? null : wordingOf(kept.state);
  if (found === null || found.entry !== entry) throw new Refusal({ type: 'NotFound' });
  return found;
};

/** Written after the words that took their place, so that what another device made of the same words does not overrule it. */
const keepWording = async (
  context: WriteContext,
  { id: entry, text }: JournalEntry,
  state: RecordState,
): Promise<EntityId> => {
  const id = wordingId(entry, fieldClock(state, 'text') ?? state.hlc);
  const fields = wordingFields({ entry, text, at: context.moment.instant, concurrent: false });
  await setFields(context, WORDING, { id, fields: { ...fields, trashed: false } });
  return id;
};
