/**
 * What insights say, kept until anything that they rest on changes: the store forgets it in the transaction that changes a win or a mood,
 * on whichever day. It is told for one day and one choice of what is put aside, so that no list of words outlives its program by more
 * than a day. Law: it is what would be worked out anew. Of what is silent it holds nothing.
 */

import type { MoodCourse } from '@cairn/domain';
import { EVERY_DAY, keepAnswer, readKeptAnswer } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { ReadContext } from '../../context.ts';
import type { Insights } from '../../door/insight-queries.ts';
import { leaveToKeep } from '../left-to-keep.ts';
import { headOf, keepBeside } from './head-of.ts';

export interface Told {
  readonly insights: Insights;
  readonly course: MoodCourse;
  /** Rows of the wins that moods around are shown of, newest first. */
  readonly around: readonly number[];
}

interface Written extends Told {
  readonly of: string;
}

const NAME = 'insight-told';

/** What an answer was told for. */
export const toldFor = ({ today, settings }: ReadContext): string => `${today} ${settings.insightsLeftOut}`;

export const readTold = async (context: ReadContext): Promise<Told | null> => {
  const answer = await readKeptAnswer(context.database, { name: NAME, beforeDay: EVERY_DAY });
  const written = answer === null ? null : (JSON.parse(answer) as Written);
  return written?.of === toldFor(context) ? written : null;
};

/** `head`: where the record stood when it was read. Left alone where something was written since. */
export const leaveTold = (context: ReadContext, head: string, told: Told): void => {
  const written: Written = { ...told, of: toldFor(context) };
  leaveToKeep(context.database, NAME, async (open) => {
    if ((await headOf(open)) === head) await keep(open, JSON.stringify(written));
  });
};

const keep = (database: Database, answer: string): Promise<void> =>
  keepBeside(database, () => keepAnswer(database, { name: NAME, beforeDay: EVERY_DAY }, answer));
