/** A device's list of times, and what becomes of it. Pure: the rules that every adapter of the store shares. */

import type { SignOfUse } from '@cairn/relay-api';
import { ASLEEP_AFTER, LATEST } from './reminder-store.ts';

export interface DueList {
  /** The next one; `null`: none is due. */
  readonly due: number | null;
  /** Those after it. */
  readonly later: readonly number[];
  /** In a row without a sign. */
  readonly unanswered: number;
  /** The last one that was begun: it never comes again. */
  readonly begun: number;
}

export const isAsleep = ({ unanswered }: Pick<DueList, 'unanswered'>): boolean => unanswered >= ASLEEP_AFTER;

interface Told {
  readonly times: readonly number[];
  readonly sign: SignOfUse;
  readonly now: number;
}

/** A sign wakes nobody who sleeps: the person does, by `woken`. */
export const toldList = (
  before: Pick<DueList, 'unanswered' | 'begun'>,
  { times, sign, now }: Told,
): DueList => {
  const isAnswered = sign === 'woken' || (sign === 'opened' && !isAsleep(before));
  const unanswered = isAnswered ? 0 : before.unanswered;
  const { begun } = before;
  return listOf(
    times.filter((time) => time > Math.max(begun, now - LATEST)),
    { begun, unanswered },
  );
};

/** The due one was begun. */
export const begunList = ({ due, later, unanswered, begun }: DueList): DueList =>
  listOf(later, { begun: due ?? begun, unanswered: unanswered + 1 });

/** What is too late now is passed over: it counts for nothing. */
export const caughtUp = (list: DueList, now: number): DueList =>
  list.due !== null && list.due < now - LATEST
    ? listOf(
        list.later.filter((time) => time >= now - LATEST),
        list,
      )
    : list;

/** What was begun did not arrive: it is due again. */
export const repeatedList = ({ due, later, unanswered, begun }: DueList): DueList => ({
  ...{ due: begun, later: due === null ? later : [due, ...later] },
  ...{ unanswered: Math.max(0, unanswered - 1), begun: begun - 1 },
});

const listOf = (
  times: readonly number[],
  { unanswered, begun }: Pick<DueList, 'unanswered' | 'begun'>,
): DueList => {
  const [due = null, ...later] = times;
  return isAsleep({ unanswered })
    ? { due: null, later: times, unanswered, begun }
    : { due, later, unanswered, begun };
};
