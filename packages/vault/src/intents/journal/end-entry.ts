/**
 * A page ends as a win, at any length. Laws: one page is one win, on whichever device it ends and however often; the win never
 * holds the words of the page; and those are read for nobody who did not ask for it (domain.md 5.3).
 */

import type { EntityId, JournalEntry, Win } from '@cairn/domain';
import { derivedId, ENTRY, isPurged, readRecord, WIN } from '@cairn/store';
import type { IntentHandler, UndoRecord, WriteContext } from '../../context.ts';
import type { WinKept } from '../../door/win-kept.ts';
import { journalWin } from '../../catalogue.ts';
import { idOf, textOf } from '../../inputs.ts';
import { winOf } from '../../records/win-record.ts';
import { existingRecord, setFields } from '../../records/write-record.ts';
import { Refusal } from '../../refusal.ts';
import { keepWin, toneOfAnswer } from '../keep-win.ts';
import { existingEntry } from './change-entry.ts';

export const endEntry: IntentHandler<'end-entry'> = async (context, input) => {
  const { entry } = await existingEntry(context, idOf(input.id));
  const { output, undo } = await winOfPage(context, entry);
  const { id } = entry;
  const before = await setFields(context, ENTRY, { id, fields: { win: output.win.id } });
  const isNew = undo.length > 0 || Object.keys(before.set).length > 0;
  return {
    output: { ...output, entry: (await existingEntry(context, id)).entry },
    undo: isNew ? { type: 'set', records: [...undo, before] } : null,
    topics: ['wins', 'journal'],
  };
};

interface Ended {
  readonly output: WinKept;
  readonly undo: readonly UndoRecord[];
}

const winOfPage = async (context: WriteContext, entry: JournalEntry): Promise<Ended> => {
  const tone = await toneOfAnswer(context, 'ordinary', entry.text);
  for (const id of [entry.win, derivedId('entry-win', entry.id)]) {
    const kept = id === null ? undefined : await readRecord(context.database, WIN, id);
    if (kept === undefined) continue;
    // One that went to the trash meanwhile comes back: it is the same win.
    const back = await setFields(context, WIN, { id: kept.state.id, fields: { trashed: false } });
    const win = winOf(await existingRecord(context, WIN, kept.state.id));
    if (win === null) throw new Refusal({ type: 'NotFound' });
    const undo = Object.keys(back.set).length > 0 ? [back] : [];
    return { output: { win, isFirst: false, isReturn: false, tone }, undo };
  }
  const { output, undo } = await keepWin(context, await newWin(context, entry.id), 'ordinary');
  return { output: { ...output, tone }, undo: [undo] };
};

/** Two devices that end one page mean one win. One that was removed for ever stays so, and this is another. */
const newWin = async (context: WriteContext, entry: EntityId): Promise<Win> => {
  const { act, database, moment, today } = context;
  const own = derivedId('entry-win', entry);
  return {
    ...{ id: (await isPurged(database, WIN, own)) ? derivedId('of-act', `${act}/win`) : own },
    ...{ text: textOf(await journalWin()), area: 'mind', localDay: today, at: moment.instant },
    ...{ zone: moment.zone, planned: false, big: false, effort: null, pleasure: null, mastery: null },
    ...{
      expectedPleasure: null,
      expectedDifficulty: null,
      moodBefore: null,
      moodAfter: null,
      note: null,
      activity: null,
      step: null,
    },
    ...{ ritual: null, resting: false, near: false, trashed: false, importBatch: null },
  };
};
