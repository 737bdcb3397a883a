/** Keeps a win. One tap is enough: only the words are needed. */

import type { Tone, Win } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../context.ts';
import type { LogWin } from '../door/intents.ts';
import { guessArea } from '../catalogue.ts';
import { activityOf, areaOf, dayOf, effortOf, noteOf, ratingOf, textOf } from '../inputs.ts';
import { endsGap } from '../queries/ends-gap.ts';
import { createRecord } from '../records/write-record.ts';
import { winFields } from '../records/win-record.ts';
import { isMet, toneOfWords } from '../tone-of-words.ts';

export const logWin: IntentHandler<'log-win'> = async (context, input) => {
  const { win, tone } = await winFrom(context, input);
  const isFirst = !(await hasStones(context.database));
  const isReturn = !isFirst && (await endsGap(context.database, win.localDay));
  await createRecord(context, WIN, { id: win.id, fields: winFields(win) });
  return {
    output: { win, isFirst, isReturn, tone },
    undo: { type: 'set', records: [{ entity: WIN.name, id: win.id, set: { trashed: true } }] },
    topics: ['wins'],
  };
};

const winFrom = async (
  { act, moment, today }: WriteContext,
  input: LogWin,
): Promise<{ readonly win: Win; readonly tone: Tone }> => {
  const text = textOf(input.text);
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  const note = noteOf(input.note);
  const activity = activityOf(input.activity);
  // What comes from the catalogue was read before it was offered.
  const tone = activity === null || note !== null ? await toneOfWords(text, note) : 'ordinary';
  const win: Win = {
    id: act,
    text,
    area: input.area === undefined ? await guessArea(text) : areaOf(input.area),
    localDay,
    at: localDay === today ? moment.instant : null,
    zone: moment.zone,
    planned: input.planned === true,
    big: input.big === true,
    effort: effortOf(input.effort),
    pleasure: ratingOf(input.pleasure, 'pleasure'),
    mastery: ratingOf(input.mastery, 'mastery'),
    expectedPleasure: null,
    expectedDifficulty: null,
    note,
    activity,
    resting: isMet(tone),
    trashed: false,
    importBatch: null,
  };
  return { win, tone };
};

const hasStones = async (database: Database): Promise<boolean> =>
  (await database.all('SELECT 1 AS any FROM day_roll WHERE wins > 0 LIMIT 1')).length > 0;
