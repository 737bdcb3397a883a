/**
 * What goes on inside an invented life: heavy thoughts with wins beside them, forms that were filled in, and one test by coin. Pure:
 * the same seed and events give the same; nothing in it changes what the life itself holds.
 */

import {
  addDays,
  daysBetween,
  EXPERIMENT_DAYS,
  INSTRUMENTS,
  ITEM_NINE,
  type InstrumentId,
  type LocalDay,
} from '@cairn/domain';
import { HEAVY_THOUGHTS, type HeavyThought } from './data/heavy-thoughts.ts';
import { createDice, type Dice } from './dice.ts';
import type { LifeCheckIn, LifeEvent, LifeMind, LifeScale, LifeThought, LifeWin } from './life-event.ts';

/** Beside a thought lie at most so many. */
const BESIDE = 3;
/** Between two forms of a kind, more than the two weeks they ask about. */
const DAYS_BETWEEN = 28;
/** How often each form was filled in: all are drawn from three points on. */
const FORMS: readonly (readonly [InstrumentId, number])[] = [
  ['who-5', 6],
  ['phq-9', 4],
  ['gad-7', 3],
];

/** A life of a few days has no more in it than its wins. */
const SHORTEST = 180;

export const mindOf = (seed: string, events: readonly LifeEvent[]): LifeMind => {
  const wins = events.filter((event) => event.type === 'win');
  const [first, last] = [wins.at(0)?.localDay, wins.at(-1)?.localDay];
  if (first === undefined || last === undefined || daysBetween(first, last) < SHORTEST)
    return { thoughts: [], scales: [], coin: null };
  const dice = createDice(`mind\n${seed}`);
  const checkIns = events.filter((event) => event.type === 'checkIn');
  return {
    thoughts: HEAVY_THOUGHTS.map((thought, at) => thoughtIn({ wins, last, dice }, thought, at)),
    scales: scalesIn(checkIns, last, dice),
    coin: {
      ...{ text: 'A walk before lunch', area: 'move', length: EXPERIMENT_DAYS },
      startedOn: addDays(last, -EXPERIMENT_DAYS - 6),
      seed: dice.between(1, 2 ** 31),
    },
  };
};

interface Past {
  readonly wins: readonly LifeWin[];
  readonly last: LocalDay;
  readonly dice: Dice;
}

/** The newest first: the last of them came three weeks ago. */
const thoughtIn = ({ wins, last, dice }: Past, heavy: HeavyThought, at: number): LifeThought => {
  const localDay = addDays(last, -21 - at * 32);
  const minuteOfDay = dice.between(1080, 1380);
  const { text, areas, answer, beliefs } = heavy;
  const beside = wins.flatMap(({ area, localDay: day }, place) =>
    area !== null && areas.includes(area) && day < localDay ? [place] : [],
  );
  return {
    ...{ localDay, minuteOfDay, text, answer, wins: beside.slice(-BESIDE) },
    beliefs: beliefs.map((value, step) => ({
      ...{ localDay: step < 2 ? localDay : addDays(localDay, 14), value },
      minuteOfDay: Math.min(1439, minuteOfDay + step * 9),
    })),
  };
};

/** In the order of time; one a fortnight. */
const scalesIn = (checkIns: readonly LifeCheckIn[], last: LocalDay, dice: Dice): readonly LifeScale[] =>
  FORMS.flatMap(([instrument, times], form) =>
    Array.from({ length: times }, (_, ago): LifeScale => {
      const localDay = addDays(last, -3 - form * 14 - ago * DAYS_BETWEEN);
      const answers = answersFor(instrument, moodBefore(checkIns, localDay), dice);
      return { instrument, localDay, minuteOfDay: dice.between(540, 1260), answers };
    }),
  ).toSorted((a, b) => (a.localDay < b.localDay ? -1 : Number(a.localDay > b.localDay)));

/** Of the two weeks that a form asks about; the middle where nothing was noted. */
const moodBefore = (checkIns: readonly LifeCheckIn[], day: LocalDay): number => {
  const near = checkIns.filter(({ localDay }) => localDay <= day && daysBetween(localDay, day) < 14);
  return near.length === 0 ? 5 : near.reduce((sum, { mood }) => sum + mood, 0) / near.length;
};

/** They lean on the moods. The question on thoughts of being better off dead is answered with "not at all". */
const answersFor = (id: InstrumentId, mood: number, dice: Dice): readonly number[] => {
  const { items, most, higherIsBetter } = INSTRUMENTS[id];
  const share = higherIsBetter ? mood / 10 : 1 - mood / 10;
  return items.map((item) => {
    const answer = Math.round(most * share + 1.4 * (dice.unit() - 0.5));
    return item.id === ITEM_NINE ? 0 : Math.min(most, Math.max(0, answer));
  });
};
