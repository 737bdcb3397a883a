/** Done things for a hard day: the newest that may be brought up at all. Newest first, a page at a time. */

import type { Win } from '@cairn/domain';
import type { QueryHandler } from '../../context.ts';
import { pageSize, readWins } from '../read-wins.ts';
import { MAY_COME_UP, ordinaryWords } from './told-wins.ts';

/** Whoever keeps mostly what is not brought up has a short page, and the rest of it on the next. */
const MOST_READS = 5;

export const thingsDone: QueryHandler<'things-done'> = async ({ database }, input) => {
  const limit = pageSize(input.limit);
  const isOrdinary = await ordinaryWords();
  const wins: Win[] = [];
  let after = input.after;
  for (let read = 0; read < MOST_READS; read += 1) {
    const page = await readWins(database, {
      where: MAY_COME_UP,
      params: [],
      after,
      limit: limit - wins.length,
    });
    wins.push(...page.wins.filter(isOrdinary));
    if (page.next === null) return { wins, next: null };
    after = page.next;
    if (wins.length >= limit) break;
  }
  return { wins, next: after ?? null };
};
