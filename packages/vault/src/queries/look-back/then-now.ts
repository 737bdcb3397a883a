/** Then and now: where it began, the first and the furthest of each path and area, and what once was a mountain. */

import { LIFE_AREAS } from '@cairn/domain';
import { energyByActivity } from '../../catalogue.ts';
import type { QueryHandler } from '../../context.ts';
import type { ThenNow } from '../../door/look-back-queries.ts';
import { readAreaThenNow } from './area-then-now.ts';
import { readHardOnce } from './hard-once.ts';
import type { ThenNowSources } from './hard-once.ts';
import { readLadderThenNow } from './ladder-then-now.ts';
import { readNowStones } from './now-stones.ts';
import { readFirstDay } from './read-first-day.ts';
import { readLatestFirsts } from './read-firsts.ts';
import { MAY_COME_UP, markOf, OLDEST_FIRST, ordinaryWords, readTold } from './told-wins.ts';

/** Where the first ones of all are not to be brought up, one soon after them is. */
const LOOKED_AT = 20;

export const thenNow: QueryHandler<'then-now'> = async ({ database }) => {
  const began = await readFirstDay(database);
  const isOrdinary = await ordinaryWords();
  const oldest = await readTold(
    database,
    `INDEXED BY win_by_day WHERE ${MAY_COME_UP} ORDER BY ${OLDEST_FIRST} LIMIT ?1`,
    [LOOKED_AT],
  );
  const first = oldest.find(isOrdinary);
  if (began === null || first === undefined) return null;
  const sources: ThenNowSources = {
    ...{ database, isOrdinary },
    hard: await readHardOnce(database),
    firsts: await readLatestFirsts(database),
    energyOf: await energyByActivity(),
  };
  const pairs: ThenNow[] = [...(await readLadderThenNow(sources))];
  for (const area of LIFE_AREAS) {
    const pair = await readAreaThenNow(sources, area);
    if (pair !== null) pairs.push(pair);
  }
  return { began, first: markOf(first), pairs, stones: await readNowStones(sources) };
};
