/** Then and now of one area of living, both read from the ends of its index. */

import { askedOf, furthestSince } from '@cairn/domain';
import type { Asked, LifeArea } from '@cairn/domain';
import type { ThenNow } from '../../door/look-back-queries.ts';
import { NEWEST_FIRST } from '../read-wins.ts';
import type { ThenNowSources } from './hard-once.ts';
import { MAY_COME_UP, markOf, OLDEST_FIRST, readTold } from './told-wins.ts';
import type { ToldWin } from './told-wins.ts';

/** Read at each end, in case the outermost are not to be brought up. */
const AT_EACH_END = 10;

const ofArea = (order: string): string =>
  `INDEXED BY win_by_area WHERE area = ?1 AND ${MAY_COME_UP} ORDER BY ${order} LIMIT ${AT_EACH_END}`;

/** `null` where nothing is to be told. */
export const readAreaThenNow = async (sources: ThenNowSources, area: LifeArea): Promise<ThenNow | null> => {
  const { database, isOrdinary, hard, firsts } = sources;
  const then = (await readTold(database, ofArea(OLDEST_FIRST), [area])).find(isOrdinary);
  if (then === undefined) return null;
  const newest = await readTold(database, ofArea(NEWEST_FIRST), [area]);
  const notable = [...hard.newestBig, ...firsts].filter((win) => win.area === area);
  const isNotable = new Set(notable.map(({ n }) => n));
  const now = furthest(
    { ...then, asked: asked(sources, then) },
    [...newest, ...notable]
      // From rung to rung is for the ladder to tell, which knows up from down.
      .filter(({ step }) => then.step === null || step === null)
      .toSorted((a, b) => b.n - a.n)
      .map((win) => ({ ...win, asked: asked(sources, win), isNotable: isNotable.has(win.n) })),
    isOrdinary,
  );
  return now === null ? null : { type: 'area', area, first: markOf(then), furthest: markOf(now) };
};

const asked = ({ energyOf }: ThenNowSources, { big, activity }: ToldWin): Asked =>
  askedOf({ big, energy: energyOf.get(activity ?? '') ?? null });

type Candidate = ToldWin & { readonly asked: Asked; readonly isNotable: boolean };

/** The furthest that may be brought up. */
const furthest = (
  then: Omit<Candidate, 'isNotable'>,
  candidates: readonly Candidate[],
  isOrdinary: ThenNowSources['isOrdinary'],
): Candidate | null => {
  let left = candidates;
  for (;;) {
    const found = furthestSince(then, left);
    if (found === null || isOrdinary(found)) return found;
    left = left.filter(({ text }) => text !== found.text);
  }
};
