/** The common end of every intent that keeps a win: one stone more, and what it means for the picture. */

import type { PrivateText, Tone, Win } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { ReadContext, UndoRecord, WriteContext } from '../context.ts';
import type { WinKept } from '../door/win-kept.ts';
import { endsGap } from '../queries/ends-gap.ts';
import { winFields } from '../records/win-record.ts';
import { createRecord } from '../records/write-record.ts';
import { noteIsMet } from '../tone-of-words.ts';

interface Kept {
  readonly output: WinKept;
  readonly undo: UndoRecord;
}

/** `tone` is how the win's own words are to be met. */
export const keepWin = async (context: WriteContext, win: Win, tone: Tone): Promise<Kept> => {
  const isFirst = !(await hasStones(context.database));
  const isReturn = !isFirst && (await endsGap(context.database, win.localDay));
  await createRecord(context, WIN, { id: win.id, fields: winFields(win) });
  return {
    output: { win, isFirst, isReturn, tone: await toneOfAnswer(context, tone, win.note) },
    undo: { entity: WIN.name, id: win.id, set: { trashed: true } },
  };
};

/**
 * How the answer is told. A note counts for those who asked for that check, and for this one answer alone: the win is kept
 * as it would have been without the note, so that nothing of what was read stays behind.
 */
export const toneOfAnswer = async (
  { settings }: ReadContext,
  tone: Tone,
  note: PrivateText | null,
): Promise<Tone> => {
  if (!settings.journalCheck || note === null || tone === 'danger') return tone;
  return (await noteIsMet(note))?.kind ?? tone;
};

const hasStones = async (database: Database): Promise<boolean> =>
  (await database.all('SELECT 1 AS any FROM day_roll WHERE wins > 0 LIMIT 1')).length > 0;
