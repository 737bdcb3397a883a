/** A small made-up pool and a few lived days, for the tests of suggestions. */

import fc from 'fast-check';
import type { DayPart, Energy, Minutes } from '../activity/activity.ts';
import { LIFE_AREAS, type LifeArea } from '../activity/life-area.ts';
import type { EntityId } from '../basics/ids.ts';
import { aDay } from '../time/days.suite.ts';
import { addDays, type LocalDay } from '../time/local-day.ts';
import type { SuggestionAsk } from './may-be-offered.ts';
import type { Suggestible } from './suggestible.ts';
import type { WhatIsKnown } from './suggestion-cards.ts';
import type { DeclinedOnDay, DoneOnDay, Lately, SuggestionHistory } from './suggestion-history.ts';
import { tallyUp } from './tallies.ts';

export const TODAY: LocalDay = aDay('2026-11-26');

export const aThing = (over: {
  readonly key: string;
  readonly area?: LifeArea | null;
  readonly energy?: Energy;
  readonly minutes?: Minutes;
  readonly time?: DayPart;
  readonly from?: 'catalogue' | 'step' | 'ritual';
  readonly isPlanned?: boolean;
}): Suggestible => {
  const { key, from = 'catalogue' } = over;
  const id = key.slice(key.indexOf(':') + 1) as EntityId;
  return {
    key,
    source:
      from === 'catalogue'
        ? { from, activity: key }
        : from === 'step'
          ? { from, step: id }
          : { from, ritual: id },
    offered: {
      text: `Do ${key}`,
      minutes: over.minutes ?? 1,
      energy: over.energy ?? 1,
      social: 0,
      rung: null,
    },
    area: over.area === undefined ? 'home' : over.area,
    time: over.time ?? 'any',
    isPlanned: over.isPlanned ?? false,
  };
};

/** In each area: six tiny things, two of some minutes, one that asks some energy, one that asks much, one for the evening. */
export const POOL: readonly Suggestible[] = LIFE_AREAS.flatMap((area) => [
  ...Array.from({ length: 6 }, (_, at) => aThing({ key: `${area}.tiny-${at}`, area })),
  ...[5, 10].map((minutes) => aThing({ key: `${area}.low-${minutes}`, area, minutes: minutes as Minutes })),
  aThing({ key: `${area}.some`, area, energy: 2, minutes: 5 }),
  aThing({ key: `${area}.much`, area, energy: 3, minutes: 20 }),
  aThing({ key: `${area}.eve`, area, time: 'eve' }),
]);

export const anAsk = (over: Partial<SuggestionAsk> = {}): SuggestionAsk => ({
  vaultId: '00112233445566778899aabbccddeeff',
  day: TODAY,
  hour: 10,
  energy: null,
  winsToday: 0,
  not: [],
  blocked: [],
  ...over,
});

export const daysAgo = (days: number): LocalDay => addDays(TODAY, -days);

/** Done once, with all that suggestions want to know of it. */
export type DoneInTest = DoneOnDay & Lately['done'][number];

export const doneOn = (key: string, ago: number, over: Partial<DoneInTest> = {}): DoneInTest => ({
  key,
  day: daysAgo(ago),
  hoursAgo: ago * 24,
  rating: null,
  ...over,
});

/** A history whose last days are known to the hour. */
export interface LivedDays extends SuggestionHistory {
  readonly done: readonly DoneInTest[];
}

export const knownOf = (lived: LivedDays): WhatIsKnown => ({ tallies: tallyUp(lived, TODAY), lately: lived });

const areaOf = (key: string): LifeArea | null =>
  LIFE_AREAS.find((area) => area === key.slice(0, key.indexOf('.'))) ?? null;

export const declinedOn = (key: string, ago: number): DeclinedOnDay => ({
  key,
  day: daysAgo(ago),
  area: areaOf(key),
});

export const aHistory = (over: Partial<LivedDays> = {}): LivedDays => ({
  done: [],
  declined: [],
  areas: [],
  resting: [],
  ...over,
});

const key: fc.Arbitrary<string> = fc.constantFrom(...POOL.map((thing) => thing.key));

/** Some weeks of things done, rated now and then, and put aside. Entries are one a key and day. */
export const lived: fc.Arbitrary<LivedDays> = fc
  .record({
    done: fc.uniqueArray(
      fc.record({
        key,
        ago: fc.integer({ min: 0, max: 60 }),
        rating: fc.option(fc.integer({ min: 0, max: 10 })),
      }),
      { maxLength: 60, selector: (each) => `${each.key} ${each.ago}` },
    ),
    declined: fc.uniqueArray(fc.record({ key, ago: fc.integer({ min: 0, max: 30 }) }), {
      maxLength: 20,
      selector: (each) => `${each.key} ${each.ago}`,
    }),
  })
  .map(({ done, declined }) => ({
    done: done.map((each) =>
      doneOn(each.key, each.ago, {
        hoursAgo: each.ago * 24 + 2,
        rating: each.rating,
      }),
    ),
    declined: declined.map((each) => declinedOn(each.key, each.ago)),
    areas: done.flatMap((each) => {
      const area = areaOf(each.key);
      return area === null ? [] : [{ area, day: daysAgo(each.ago), wins: 1 }];
    }),
    resting: done
      .slice(0, 1)
      .filter((each) => each.ago % 7 === 0)
      .map((each) => each.key),
  }));

export const asked: fc.Arbitrary<SuggestionAsk> = fc
  .record({
    vaultId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    hour: fc.integer({ min: 0, max: 23 }),
    energy: fc.constantFrom(null, 1, 2, 3),
    winsToday: fc.integer({ min: 0, max: 7 }),
    not: fc.uniqueArray(key, { maxLength: 4 }),
    blocked: fc.subarray([...LIFE_AREAS], { maxLength: 3 }),
  })
  .map((over) => anAsk(over));
