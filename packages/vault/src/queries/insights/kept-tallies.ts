/**
 * Tallies of the days before this week, kept from one time to the next. The store forgets them in the same transaction as anything
 * changes on one of those days (`kept_answer`); then they are worked out anew: when insights are asked for, or before that a year at
 * a time, while nothing happens ({@link tellOn}). Law: however it was come by, it is what reading every win at once gives.
 */

import { dayNumber } from '@cairn/domain';
import { keepAnswer, mondayOf } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { ReadContext } from '../../context.ts';
import { leaveToKeep } from '../left-to-keep.ts';
import { headOf, keepBeside } from './head-of.ts';
import {
  addTallies,
  NEVER,
  NOTHING,
  readWritten,
  tallyBefore,
  tallyBetween,
  writeTallies,
} from './thing-tally.ts';
import type { Tallies } from './thing-tally.ts';

const NAME = 'insight-things';

/** Of the days before `before`, a day number. */
interface Past {
  readonly before: number;
  readonly tallies: Tallies;
}

/** Of the whole record. */
export const readTallies = async ({ database, today }: ReadContext): Promise<Tallies> => {
  const monday = mondayOf(dayNumber(today));
  const kept = await readPast(database);
  const past = kept !== null && kept.before >= monday ? kept : await upTo(database, kept, monday);
  if (past !== kept) await leave(database, past);
  return addTallies(past.tallies, await tallyBetween(database, { from: past.before, to: NEVER }));
};

const upTo = async (database: Database, known: Past | null, to: number): Promise<Past> => {
  if (known === null) return { before: to, tallies: await tallyBefore(database, to) };
  const since = await tallyBetween(database, { from: known.before, to });
  return { before: to, tallies: addTallies(known.tallies, since) };
};

/** Weeks, so that its end is a Monday where its beginning is. */
const A_YEAR = 52 * 7;

/** Vaults whose past was told up since they were opened. */
const toldOnce = new WeakSet<Database>();

/**
 * Once for each opening: whoever goes on to change what is long past pays for it when insights are asked for, and not after each
 * change.
 */
export const isToTellOn = async (context: ReadContext): Promise<boolean> => {
  const { database } = context;
  if (toldOnce.has(database)) return false;
  const known = await farthest(database);
  const isToTell = known !== null && known.before < mondayOf(dayNumber(context.today));
  if (!isToTell) toldOnce.add(database);
  return isToTell;
};

/** A year more, kept at once. Inside a transaction. */
export const tellOn = async ({ database, today }: ReadContext): Promise<void> => {
  const known = await farthest(database);
  if (known === null) return;
  const to = Math.min(known.before + A_YEAR, mondayOf(dayNumber(today)));
  await keep(database, await upTo(database, known, to));
};

const farthest = async (database: Database): Promise<Past | null> =>
  (await readPast(database)) ?? (await beginning(database));

/** Before the first win; `null` where there is none. */
const beginning = async (database: Database): Promise<Past | null> => {
  const [row] = await database.all<{ first: number | null }>(
    'SELECT min(day) AS first FROM day_roll WHERE wins > 0',
  );
  return row?.first == null ? null : { before: mondayOf(row.first), tallies: NOTHING };
};

/** Left alone where something was written in between: it may be of those days. */
const leave = async (database: Database, past: Past): Promise<void> => {
  const head = await headOf(database);
  leaveToKeep(database, NAME, async (open) => {
    if ((await headOf(open)) === head) await keep(open, past);
  });
};

const keep = async (database: Database, { before, tallies }: Past): Promise<void> => {
  const answer = writeTallies(tallies);
  await keepBeside(database, () => keepAnswer(database, { name: NAME, beforeDay: before }, answer));
  read.set(database, { answer, before, tallies });
};

/** The answer that was read last, so that one that is still kept is not read again. */
const read = new WeakMap<Database, Past & { readonly answer: string }>();

const readPast = async (database: Database): Promise<Past | null> => {
  const [row] = await database.all<{ before: number; answer: string }>(
    'SELECT before_day AS before, answer FROM kept_answer WHERE name = ?1',
    [NAME],
  );
  if (row === undefined) return null;
  const { before, answer } = row;
  const known = read.get(database);
  if (known?.before === before && known.answer === answer) return known;
  const past = { before, answer, tallies: readWritten(answer) };
  read.set(database, past);
  return past;
};
