/** What is planned for a day, in the order of the day: what has a time by its time, then the others. */

import { byOrder, dayNumber, parseLocalDay } from '@cairn/domain';
import type { Step } from '@cairn/domain';
import type { QueryHandler } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readChallenges, readPlanned } from './read-paths.ts';

export const planned: QueryHandler<'planned'> = async ({ database, today }, input) => {
  const day = parseLocalDay(input.on ?? today);
  if (!day.ok) throw new Refusal({ type: 'DayNotPossible' });
  const found = await readPlanned(database, dayNumber(day.value));
  const challenges = new Map((await readChallenges(database)).map((challenge) => [challenge.id, challenge]));
  return {
    steps: found
      .toSorted((a, b) => byTime(a.step, b.step))
      .flatMap(({ step, challenge: id }) => {
        const challenge = challenges.get(id);
        return challenge === undefined ? [] : [{ step, challenge }];
      }),
  };
};

const LAST = 24 * 60;

const byTime = (a: Step, b: Step): number => (a.plannedAt ?? LAST) - (b.plannedAt ?? LAST) || byOrder(a, b);
