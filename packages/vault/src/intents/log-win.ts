/** Keeps a win. One tap is enough: only the words are needed. */

import type { Win } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../context.ts';
import type { LogWin } from '../door/intents.ts';
import { guessArea } from '../catalogue.ts';
import { activityOf, areaOf, dayOf, effortOf, noteOf, ratingOf, textOf } from '../inputs.ts';
import { endsGap } from '../queries/ends-gap.ts';
import { createRecord } from '../records/write-record.ts';
import { winFields } from '../records/win-record.ts';

export const logWin: IntentHandler<'log-win'> = async (context, input) => {
  const win = await winFrom(context, input);
  const isFirst = !(await hasStones(context.database));
  const isReturn = !isFirst && (await endsGap(context.database, win.localDay));
  await createRecord(context, WIN, { id: win.id, fields: winFields(win) });
  return {
    output: { win, isFirst, isReturn },
    undo: { type: 'set', records: [{ entity: WIN.name, id: win.id, set: { trashed: true } }] },
    topics: ['wins'],
  };
};

const winFrom = async ({ act, moment, today }: WriteContext, input: LogWin): Promise<Win> => {
  const text = textOf(input.text);
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  return {
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
    note: noteOf(input.note),
    activity: activityOf(input.activity),
    resting: false,
    trashed: false,
    importBatch: null,
  };
};

const hasStones = async (database: Database): Promise<boolean> =>
  (await database.all('SELECT 1 AS any FROM day_roll WHERE wins > 0 LIMIT 1')).length > 0;
