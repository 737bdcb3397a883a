/** Keeps a win. One tap is enough: only the words are needed. */

import { dayNumber } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import { WIN } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { IntentHandler, WriteContext } from '../context.ts';
import type { LogWin } from '../door/intents.ts';
import { guessArea } from '../catalogue.ts';
import { activityOf, areaOf, dayOf, effortOf, noteOf, ratingOf, textOf } from '../inputs.ts';
import { createRecord } from '../records/write-record.ts';
import { winFields } from '../records/win-record.ts';

export const logWin: IntentHandler<'log-win'> = async (context, input) => {
  const win = winFrom(context, input);
  const isFirst = !(await hasStones(context.database));
  const isReturn = !isFirst && (await endsGap(context.database, win.localDay));
  await createRecord(context, WIN, { id: win.id, fields: winFields(win) });
  return {
    output: { win, isFirst, isReturn },
    undo: { type: 'set', records: [{ entity: WIN.name, id: win.id, set: { trashed: true } }] },
    topics: ['wins'],
  };
};

const winFrom = ({ act, moment, today }: WriteContext, input: LogWin): Win => {
  const text = textOf(input.text);
  const localDay = input.on === undefined ? today : dayOf(input.on, today);
  return {
    id: act,
    text,
    area: input.area === undefined ? guessArea(text) : areaOf(input.area),
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

/** Two or more quiet days (not rest) lie between the last day with stones and this one; none on this one yet. */
const endsGap = async (database: Database, day: LocalDay): Promise<boolean> => {
  const number = dayNumber(day);
  const [last] = await database.all<{ day: number }>(
    'SELECT day FROM day_roll WHERE day <= ?1 AND wins > 0 ORDER BY day DESC LIMIT 1',
    [number],
  );
  if (last === undefined || number - last.day - 1 < 2) return false;
  const [rest] = await database.all<{ days: number }>(
    'SELECT count(*) AS days FROM rest_day WHERE taken = 1 AND day > ?1 AND day < ?2',
    [last.day, number],
  );
  return number - last.day - 1 - (rest?.days ?? 0) >= 2;
};
