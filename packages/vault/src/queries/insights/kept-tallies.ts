/**
 * Tallies of the days before this week, kept from one time to the next. The store forgets them in the same transaction as anything
 * changes on one of those days (`kept_answer`); then they are worked out anew.
 */

import { dayNumber } from '@cairn/domain';
import { keepAnswer, mondayOf } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { ReadContext } from '../../context.ts';
import { leaveToKeep } from '../left-to-keep.ts';
import { headOf, keepBeside } from './head-of.ts';
import { addTallies, NEVER, readWritten, tallyBefore, tallyBetween, writeTallies } from './thing-tally.ts';
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

const upTo = async (database: Database, kept: Past | null, monday: number): Promise<Past> => {
  if (kept === null) return { before: monday, tallies: await tallyBefore(database, monday) };
  const since = await tallyBetween(database, { from: kept.before, to: monday });
  return { before: monday, tallies: addTallies(kept.tallies, since) };
};

/** Left alone where something was written in between: it may be of those days. */
const leave = async (database: Database, { before, tallies }: Past): Promise<void> => {
  const head = await headOf(database);
  leaveToKeep(database, async (open) => {
    if ((await headOf(open)) !== head) return;
    const answer = writeTallies(tallies);
    await keepBeside(open, () => keepAnswer(open, { name: NAME, beforeDay: before }, answer));
    read.set(database, { answer, before, tallies });
  });
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
