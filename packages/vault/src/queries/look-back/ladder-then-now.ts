/** Then and now of each ladder of the paths one has: the lowest rung ever done, the first time, and the highest, the latest time. */

import { hexToBytes } from '@cairn/store';
import type { Challenge, EntityId, Ladder } from '@cairn/domain';
import type { ThenNow } from '../../door/look-back-queries.ts';
import { readChallenges, readLadders, readSteps } from '../read-paths.ts';
import { NEWEST_FIRST } from '../read-wins.ts';
import type { ThenNowSources } from './hard-once.ts';
import { MAY_COME_UP, markOf, OLDEST_FIRST, readTold } from './told-wins.ts';
import type { ToldWin } from './told-wins.ts';

/** Nobody climbs so many. */
const MOST_LADDERS = 100;

/** Of one step, in case the outermost are not to be brought up. */
const AT_EACH_END = 10;

export const readLadderThenNow = async (sources: ThenNowSources): Promise<readonly ThenNow[]> => {
  const pairs: ThenNow[] = [];
  for (const { challenge, ladder } of await readClimbed(sources)) {
    const pair = await pairOf(sources, challenge, ladder);
    if (pair !== null) pairs.push(pair);
  }
  return pairs;
};

/** Arrived paths too; what rests, or lies in the trash, is not brought up. */
const readClimbed = async ({
  database,
  isOrdinary,
}: ThenNowSources): Promise<{ readonly challenge: Challenge; readonly ladder: Ladder }[]> => {
  const climbed = [];
  for (const challenge of await readChallenges(database)) {
    if (challenge.resting || !isOrdinary(challenge)) continue;
    for (const ladder of await readLadders(database, challenge.id)) climbed.push({ challenge, ladder });
  }
  return climbed.slice(0, MOST_LADDERS);
};

const pairOf = async (
  sources: ThenNowSources,
  challenge: Challenge,
  ladder: Ladder,
): Promise<ThenNow | null> => {
  const done = (await readSteps(sources.database, ladder.id)).filter(({ timesDone }) => timesDone > 0);
  const rungs = done.map(({ step }) => step.id);
  const then = await outermost(sources, rungs, OLDEST_FIRST);
  const now = await outermost(sources, rungs.toReversed(), NEWEST_FIRST);
  if (then === null || now === null || then.step === now.step || then.day > now.day) return null;
  const arrived = challenge.arrivedOn !== null;
  return { type: 'ladder', challenge, ladder, first: markOf(then), furthest: markOf(now), arrived };
};

/** Of the first of these rungs that has one that may be brought up. */
const outermost = async (
  { database, isOrdinary }: ThenNowSources,
  rungs: readonly EntityId[],
  order: string,
): Promise<ToldWin | null> => {
  for (const rung of rungs) {
    const wins = await readTold(
      database,
      `INDEXED BY win_by_step WHERE step = ?1 AND trashed IS NOT 1 AND ${MAY_COME_UP}
       ORDER BY ${order} LIMIT ${AT_EACH_END}`,
      [hexToBytes(rung)],
    );
    const found = wins.find(isOrdinary);
    if (found !== undefined) return found;
  }
  return null;
};
