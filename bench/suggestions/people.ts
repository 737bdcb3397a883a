/**
 * Made-up people with hidden tastes, for comparing ways to suggest. Nothing in here knows how suggestions are chosen.
 *
 * What is assumed, and is not known of real people:
 * - Whether a card is taken is a chance, logistic in a sum: the person's own readiness, a taste for the area, a taste for the
 *   very thing, less what it asks beyond the energy there really is, less its length. Tastes are normal deviates: neither
 *   Beta, nor shared by an area beyond its own term.
 * - Shown often without being done, it pales (banner blindness); done a moment ago, it is had enough of for a few days; new
 *   things have a little charm, and all suggestions have some in the first weeks (HeartSteps: strong at first, fading); what
 *   was done a few times comes easier.
 * - What it gives is only half told by how readily it is taken. Four in ten people rate, and not each time.
 * - A card not taken is mostly ignored, and sometimes put aside, more so if disliked. Ignoring is not told to anybody.
 * - Energy goes up and down over days (it remembers the day before), and is said on every second day.
 * - People keep wins of their own beside, in the areas they like; so an area's record is not made by suggestions alone.
 *
 * Kinds: tastes stay; tastes drift (areas walk each week, and a fiftieth of the things changes each day); mostly low energy.
 * And one that goes against us: nothing pales and nothing has charm, so that whoever found something good may repeat it for ever.
 */

import { createRandom, hash32, LIFE_AREAS } from '@cairn/domain';
import type { Energy, LifeArea, Random, Suggestible } from '@cairn/domain';

export const KINDS = ['stable tastes', 'drifting tastes', 'mostly low energy', 'nothing pales'] as const;

export type Kind = (typeof KINDS)[number];

/** What a person has lived with suggestions of one thing. */
export interface Lived {
  readonly timesDone: number;
  /** Days since; `null` for never. */
  readonly doneAgo: number | null;
  /** How often it was shown in the last week. */
  readonly shownLately: number;
  readonly timesShown: number;
}

export interface Person {
  readonly id: string;
  readonly rates: boolean;
  /** Whether Cairn is opened on that day, and at which hour. */
  opens(day: number): number | null;
  energy(day: number): { readonly real: Energy; readonly told: Energy | null };
  /** Areas of wins kept on one's own, before the suggestions of that day. */
  ownWins(day: number): readonly LifeArea[];
  /** The chance that it is taken when shown. */
  chance(thing: Suggestible, day: number, lived: Lived): number;
  /** What it gives, 0-10, in the mean. */
  gives(thing: Suggestible, day: number): number;
  /** The chance that it is put aside in words when it is not taken. */
  putsAside(thing: Suggestible, day: number): number;
}

const RANGE = 2 ** 32;

export const share = (random: Random): number => (random() + 0.5) / RANGE;

export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(share(random))) * Math.cos(2 * Math.PI * share(random));

const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Deviates by their words: the same words always give the same one. */
type Fixed = (words: string) => number;

const createFixed = (id: string): Fixed => {
  const known = new Map<string, number>();
  return (words) => {
    const value = known.get(words) ?? normal(createRandom(hash32(`${id}/${words}`)));
    known.set(words, value);
    return value;
  };
};

const AREA_SD = 0.8;
const THING_SD = 1;
/** Of what a thing gives, so much goes with how readily it is taken. */
const TOLD_BY_TASTE = 0.5;
const DRIFT_A_WEEK = 0.35;
/** Days until a drifting taste for one thing is another. */
const DAYS_OF_A_TASTE = 50;

interface Tastes {
  area(area: LifeArea, day: number): number;
  thing(key: string, day: number): number;
}

const createTastes = (fixed: Fixed, kind: Kind): Tastes => {
  if (kind !== 'drifting tastes')
    return {
      area: (area) => AREA_SD * fixed(`area/${area}`),
      thing: (key) => THING_SD * fixed(`thing/${key}`),
    };
  return {
    area: (area, day) => {
      let walked = AREA_SD * fixed(`area/${area}`);
      for (let week = 1; week <= Math.floor(day / 7); week += 1)
        walked += DRIFT_A_WEEK * fixed(`area/${area}/${week}`);
      return walked;
    },
    thing: (key, day) => {
      const begins = Math.abs(Math.trunc(fixed(`begins/${key}`) * 1000)) % DAYS_OF_A_TASTE;
      return THING_SD * fixed(`thing/${key}/${Math.floor((day + begins) / DAYS_OF_A_TASTE)}`);
    },
  };
};

/** Rows of real energy: what is left of yesterday's, and something new. */
const energyRow = (fixed: Fixed, kind: Kind, days: number): readonly Energy[] => {
  const level = kind === 'mostly low energy' ? -1.4 : -0.2 + 0.5 * fixed('level');
  const row: Energy[] = [];
  let now = fixed('energy');
  for (let day = 0; day < days; day += 1) {
    now = 0.6 * now + 0.8 * fixed(`energy/${day}`);
    const felt = level + now;
    row.push(felt < 0 ? 1 : felt < 1 ? 2 : 3);
  }
  return row;
};

export const createPerson = (number: number, kind: Kind, days: number): Person => {
  const id = `person ${number}`;
  const fixed = createFixed(id);
  const tastes = createTastes(fixed, kind);
  const energies = energyRow(fixed, kind, days);
  const readiness = -1.6 + 0.5 * fixed('readiness');
  const tasteFor = ({ area, key }: Suggestible, day: number): number =>
    (area === null ? 0 : tastes.area(area, day)) + tastes.thing(key, day);
  const freshnessOf = kind === 'nothing pales' ? habit : freshness;
  return {
    id,
    rates: hash32(`${id}/rates`) % 10 < 4,
    opens: (day) => {
      const random = createRandom(hash32(`${id}/opens/${day}`));
      return share(random) < 0.8 ? 7 + Math.floor(share(random) * 16) : null;
    },
    energy: (day) => {
      const real = energies[day] ?? 1;
      return { real, told: hash32(`${id}/told/${day}`) % 2 === 0 ? real : null };
    },
    ownWins: (day) => ownWins(id, tastes, day),
    chance: (thing, day, lived) =>
      logistic(readiness + tasteFor(thing, day) - asks(thing, energies[day] ?? 1) + freshnessOf(lived, day)),
    gives: ({ key }, day) => {
      const rest = Math.sqrt(1 - TOLD_BY_TASTE ** 2) * fixed(`gives/${key}`);
      return within(5 + 1.8 * (TOLD_BY_TASTE * tastes.thing(key, day) + rest), 0, 10);
    },
    putsAside: (thing, day) => 0.04 + 0.16 * logistic(-tasteFor(thing, day)),
  };
};

/** None on three days of ten; up to four on the others. */
const ownWins = (id: string, tastes: Tastes, day: number): readonly LifeArea[] => {
  const random = createRandom(hash32(`${id}/own/${day}`));
  if (share(random) < 0.3) return [];
  return Array.from({ length: Math.floor(share(random) * 5) }, () => liked(tastes, day, random));
};

/** One area, the more liked the more often. */
const liked = (tastes: Tastes, day: number, random: Random): LifeArea => {
  const weights = LIFE_AREAS.map((area) => Math.exp(tastes.area(area, day)));
  let left = share(random) * weights.reduce((sum, weight) => sum + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  return LIFE_AREAS[Math.max(0, at)] ?? 'mind';
};

const asks = ({ offered }: Suggestible, real: Energy): number =>
  0.9 * Math.max(0, offered.energy - real) + 0.15 * Math.log2(Math.max(1, offered.minutes));

/** What was done a few times comes easier. */
const habit = ({ timesDone }: Lived): number => Math.min(0.8, 0.1 * timesDone);

const freshness = (lived: Lived, day: number): number => {
  const { doneAgo, shownLately, timesShown } = lived;
  const enough = doneAgo === null ? 0 : -1.2 * Math.exp(-doneAgo / 3);
  const pale = -0.25 * shownLately;
  const charm = (timesShown === 0 ? 0.4 : 0) + 0.5 * Math.exp(-day / 14);
  return habit(lived) + enough + pale + charm;
};
