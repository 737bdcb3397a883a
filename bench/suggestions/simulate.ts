/** Lets one made-up person live some months with one way to suggest, and tells what became of the cards. */

import { addDays, createRandom, hash32, isTiny, mayBeOffered, tallyUp } from '@cairn/domain';
import type { DeclinedOnDay, DoneOnDay, LifeArea, LocalDay, Random, Suggestible } from '@cairn/domain';
import { normal, share } from './people.ts';
import type { Lived, Person } from './people.ts';
import type { Asked, Way } from './ways.ts';

const FIRST_DAY = '2026-01-05' as LocalDay;

export interface Outcome {
  /** Cards that were shown. */
  readonly cards: number;
  readonly taken: number;
  readonly putAside: number;
  /** What the cards were worth before it was known whether they would be taken: chance times what it gives, 0-10. */
  readonly worth: number;
  /** The same of the best cards that could have been shown then: one tiny, two of anything. */
  readonly bestWorth: number;
  /** Taken, by the card's place. */
  readonly takenAt: readonly number[];
  readonly different: number;
}

interface Kept {
  readonly key: string;
  readonly day: number;
  readonly hour: number;
  readonly rating: number | null;
}

interface Memory {
  readonly done: Kept[];
  readonly declined: DeclinedOnDay[];
  readonly areas: { readonly area: LifeArea; readonly day: LocalDay; readonly wins: number }[];
  /** Days by key. */
  readonly doneDays: Map<string, number[]>;
  readonly shown: Map<string, number[]>;
}

export const simulate = (
  person: Person,
  way: Way,
  { pool, days }: { readonly pool: readonly Suggestible[]; readonly days: number },
): Outcome => {
  const memory: Memory = { done: [], declined: [], areas: [], doneDays: new Map(), shown: new Map() };
  const sum = { cards: 0, taken: 0, putAside: 0, worth: 0, bestWorth: 0, takenAt: [0, 0, 0] };
  for (let day = 0; day < days; day += 1) {
    const hour = person.opens(day);
    const own = person.ownWins(day);
    for (const area of own) memory.areas.push({ area, day: dayOf(day), wins: 1 });
    if (hour === null) continue;
    const asked = askedOn(person, memory, { pool, day, hour, winsToday: own.length });
    const cards = way(asked);
    const worthOf = worthNow(person, memory, day);
    sum.bestWorth += bestOf(mayBeOffered(pool, asked.ask, asked.known.lately), worthOf);
    for (const card of cards) sum.worth += worthOf(card);
    for (const [place, card] of cards.entries()) {
      const fate = meet(person, memory, { card, day, hour });
      sum.cards += 1;
      if (fate === 'aside') sum.putAside += 1;
      if (fate !== 'taken') continue;
      sum.taken += 1;
      sum.takenAt[place] = (sum.takenAt[place] ?? 0) + 1;
    }
  }
  return { ...sum, different: new Set(memory.done.map(({ key }) => key)).size };
};

const dayOf = (day: number): LocalDay => addDays(FIRST_DAY, day);

const askedOn = (
  person: Person,
  { done, declined, areas }: Memory,
  now: {
    readonly pool: readonly Suggestible[];
    readonly day: number;
    readonly hour: number;
    readonly winsToday: number;
  },
): Asked => ({
  pool: now.pool,
  ask: {
    vaultId: person.id,
    day: dayOf(now.day),
    hour: now.hour,
    energy: person.energy(now.day).told,
    winsToday: now.winsToday,
    not: [],
    blocked: [],
  },
  known: {
    tallies: tallyUp({ done: done.map(doneOnDay), declined, areas, resting: [] }, dayOf(now.day)),
    lately: {
      done: done.map((each) => ({
        key: each.key,
        day: dayOf(each.day),
        hoursAgo: (now.day - each.day) * 24 + now.hour - each.hour,
      })),
      declined,
    },
  },
});

const doneOnDay = ({ key, day, rating }: Kept): DoneOnDay => ({ key, day: dayOf(day), rating });

const livedWith = ({ doneDays, shown }: Memory, key: string, day: number): Lived => {
  const times = doneDays.get(key) ?? [];
  const last = times.at(-1);
  const seen = shown.get(key) ?? [];
  return {
    timesDone: times.length,
    doneAgo: last === undefined ? null : day - last,
    shownLately: seen.filter((each) => day - each <= 7).length,
    timesShown: seen.length,
  };
};

const worthNow =
  (person: Person, memory: Memory, day: number) =>
  (thing: Suggestible): number =>
    person.chance(thing, day, livedWith(memory, thing.key, day)) * person.gives(thing, day);

const bestOf = (offered: readonly Suggestible[], worthOf: (thing: Suggestible) => number): number => {
  const ranked = offered
    .map((thing) => ({ isTiny: isTiny(thing), worth: worthOf(thing) }))
    .toSorted((a, b) => b.worth - a.worth);
  const tiny = ranked.find((each) => each.isTiny);
  return [tiny, ...ranked.filter((each) => each !== tiny).slice(0, 2)].reduce(
    (sum, each) => sum + (each?.worth ?? 0),
    0,
  );
};

interface Moment {
  readonly card: Suggestible;
  readonly day: number;
  readonly hour: number;
}

/** Chance falls the same for every way: by person, day and thing. */
const meet = (person: Person, memory: Memory, moment: Moment): 'taken' | 'aside' | 'ignored' => {
  const { card, day } = moment;
  const random = createRandom(hash32(`${person.id}/${day}/${card.key}/meets`));
  const isTaken = share(random) < person.chance(card, day, livedWith(memory, card.key, day));
  memory.shown.set(card.key, [...(memory.shown.get(card.key) ?? []), day]);
  if (isTaken) {
    keep(person, memory, { ...moment, random });
    return 'taken';
  }
  if (share(random) >= person.putsAside(card, day)) return 'ignored';
  memory.declined.push({ key: card.key, day: dayOf(day), area: card.area });
  return 'aside';
};

const keep = (
  person: Person,
  memory: Memory,
  { card, day, hour, random }: Moment & { readonly random: Random },
): void => {
  const felt = Math.round(person.gives(card, day) + 1.5 * normal(random));
  const rating = person.rates && share(random) < 0.6 ? Math.min(10, Math.max(0, felt)) : null;
  memory.done.push({ key: card.key, day, hour, rating });
  memory.doneDays.set(card.key, [...(memory.doneDays.get(card.key) ?? []), day]);
  if (card.area !== null) memory.areas.push({ area: card.area, day: dayOf(day), wins: 1 });
};
