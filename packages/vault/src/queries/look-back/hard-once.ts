/** Wins that were hard by the person's own word, from an index that holds these alone. */

import { HARD_FROM } from '@cairn/domain';
import type { Energy } from '@cairn/domain';
import type { Database } from '@cairn/store';
import { MAY_COME_UP, OLDEST_FIRST, readTold } from './told-wins.ts';
import type { ToldWin } from './told-wins.ts';

/** What then and now are chosen from. */
export interface ThenNowSources {
  readonly database: Database;
  readonly isOrdinary: (win: { readonly text: string }) => boolean;
  readonly hard: HardOnce;
  /** The latest first times of an activity or a step. */
  readonly firsts: readonly ToldWin[];
  /** By activity. */
  readonly energyOf: ReadonlyMap<string, Energy>;
}

export interface HardOnce {
  /** Of all, oldest first. */
  readonly oldest: readonly ToldWin[];
  /** Marked big, newest first. */
  readonly newestBig: readonly ToldWin[];
}

/** Those who mark more than this see the oldest and the newest of them. */
const MOST_OLDEST = 80;
const MOST_NEWEST = 60;

/** In the words of the index, or SQLite would not take it. */
const WAS_HARD = `INDEXED BY win_hard_once
  WHERE ${MAY_COME_UP} AND (big = 1 OR expected_difficulty >= ${HARD_FROM})`;

export const readHardOnce = async (database: Database): Promise<HardOnce> => ({
  oldest: await readTold(database, `${WAS_HARD} ORDER BY ${OLDEST_FIRST} LIMIT ?1`, [MOST_OLDEST]),
  newestBig: await readTold(
    database,
    `${WAS_HARD} AND big = 1 ORDER BY day DESC, sort_at DESC, id DESC LIMIT ?1`,
    [MOST_NEWEST],
  ),
});
