/**
 * The three cards of a day (domain.md 6.2), by Thompson sampling: of each thing a chance of being done and a worth is drawn
 * from what the days before today tell, and the highest draw is offered. Pure. Laws: the same record, day and vault give the
 * same cards on every device and engine; each thing's draw is its own, so that one more or one fewer in the pool changes no
 * card but its own; nothing here ever says what was not done.
 */

import { createRandom, hash32 } from '../basics/hash.ts';
import type { LifeArea } from '../activity/life-area.ts';
import { sampleBeta } from './sample-beta.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { mayBeOffered, type SuggestionAsk } from './may-be-offered.ts';
import { isTiny, type Suggestible } from './suggestible.ts';
import type { Lately } from './suggestion-history.ts';
import type { SuggestionCard, SuggestionReason, SuggestionSlot } from './suggestion.ts';
import type { SuggestionTallies } from './tallies.ts';

/** One familiar card in ten is drawn by lot from all that may be offered, so that nothing stays unknown for ever. */
const EXPLORED = 2 ** 32 / 10;
/** So many of the areas least touched lately are a different corner. */
const CORNERS = 3;
/** Of what a card is worth, the chance that it will be done; the rest is what it gave. */
const CHANCE_COUNTS = 0.7;

/** Whose day it is. */
type DayOfVault = Pick<SuggestionAsk, 'vaultId' | 'day'>;

interface Draws {
  readonly ask: DayOfVault;
  readonly evidence: Evidence;
}

const seedOf = ({ vaultId, day }: DayOfVault, slot: SuggestionSlot): number =>
  hash32(`${vaultId}/${day}/${slot}`);

const drawnWorth = ({ ask, evidence }: Draws, slot: SuggestionSlot, thing: Suggestible): number => {
  const { a, b, shrunkRating } = evidence.of(thing);
  const random = createRandom(hash32(thing.key, seedOf(ask, slot)));
  return CHANCE_COUNTS * sampleBeta(a, b, random) + ((1 - CHANCE_COUNTS) * shrunkRating) / 10;
};

/** From the highest down. Equal ones are put in order by key, so that no engine's sorting decides. */
const inOrder = (
  pool: readonly Suggestible[],
  worthOf: (thing: Suggestible) => number,
): readonly Suggestible[] =>
  pool
    .map((thing) => ({ thing, worth: worthOf(thing) }))
    .toSorted((x, y) => y.worth - x.worth || (x.thing.key < y.thing.key ? -1 : 1))
    .map(({ thing }) => thing);

/** The lot by which Today picked before there was anything to learn from: `smallestSuggestion` draws the same. */
const lot = ({ vaultId, day }: DayOfVault, key: string): number => hash32(`${vaultId}/${day}/today\n${key}`);

/**
 * Tiny things of the catalogue from the best draw down: the first that may be offered is the one on Today. Where the days
 * before today tell nothing all draws are equal, and the lot decides.
 */
export const tinyInOrder = (
  pool: readonly Suggestible[],
  ask: DayOfVault,
  evidence: Evidence,
): readonly Suggestible[] => {
  const tiny = pool.filter((thing) => isTiny(thing) && thing.source.from === 'catalogue');
  if (evidence.isEmpty) return inOrder(tiny, ({ key }) => -lot(ask, key));
  return inOrder(tiny, (thing) => drawnWorth({ ask, evidence }, 'tiny', thing));
};

const isFamiliar = ({ evidence }: Draws, thing: Suggestible): boolean =>
  thing.source.from !== 'catalogue' || evidence.of(thing).times > 0;

/** What the person has done before or has set for themself; while there is none, anything. */
const familiarCard = (pool: readonly Suggestible[], draws: Draws): SuggestionCard | undefined => {
  const random = createRandom(seedOf(draws.ask, 'familiar'));
  const own = pool.filter((thing) => isFamiliar(draws, thing));
  if (random() < EXPLORED || own.length === 0) {
    const [any] = inOrder(pool, ({ key }) => hash32(key, seedOf(draws.ask, 'familiar')));
    // What the lot draws may be known all the same: then nobody is told that it is new.
    return (
      any && cardOf('familiar', any, isFamiliar(draws, any) ? reasonOf(draws, any) : { type: 'explore' })
    );
  }
  const [best] = inOrder(own, (thing) => drawnWorth(draws, 'familiar', thing));
  return best && cardOf('familiar', best, reasonOf(draws, best));
};

const reasonOf = ({ evidence }: Draws, thing: Suggestible): SuggestionReason => {
  if (thing.isPlanned) return { type: 'planned' };
  const { times, rating } = evidence.of(thing);
  if (times > 0) return { type: 'done-before', times, rating: rating === null ? null : Math.round(rating) };
  return { type: thing.source.from === 'step' ? 'on-your-path' : 'planned' };
};

/** Of the areas that were touched least lately, and that no other card is of while there is such a one. */
const cornerCard = (
  pool: readonly Suggestible[],
  draws: Draws,
  beside: readonly (SuggestionCard | undefined)[],
): SuggestionCard | undefined => {
  const taken = new Set(beside.map((card) => card?.area));
  const areas = [...new Set(pool.flatMap(({ area }) => (area === null ? [] : [area])))];
  const free = areas.filter((area) => !taken.has(area));
  const corners = leastTouched(free.length > 0 ? free : areas, draws);
  const things = pool.filter(({ area }) => area !== null && corners.includes(area));
  const [best] = inOrder(things, (thing) => drawnWorth(draws, 'corner', thing));
  return best && cardOf('corner', best, { type: 'different-corner' });
};

const leastTouched = (areas: readonly LifeArea[], { ask, evidence }: Draws): readonly LifeArea[] => {
  const seed = seedOf(ask, 'corner');
  return areas
    .map((area) => ({ area, touched: evidence.touched(area), lot: hash32(area, seed) }))
    .toSorted((x, y) => x.touched - y.touched || x.lot - y.lot)
    .slice(0, CORNERS)
    .map(({ area }) => area);
};

const cardOf = (
  slot: SuggestionSlot,
  { key, source, offered, area }: Suggestible,
  why: SuggestionReason,
): SuggestionCard => ({ slot, key, source, offered, area, why });

export interface WhatIsKnown {
  /** Of the days before today. */
  readonly tallies: SuggestionTallies;
  readonly lately: Lately;
}

/**
 * Tiny, familiar, a different corner, in this order: as many as can be filled, and no thing twice. `pool` is all there is;
 * what may be offered now is worked out here. What rests is never brought up.
 */
export const suggestionCards = (
  pool: readonly Suggestible[],
  ask: SuggestionAsk,
  { tallies, lately }: WhatIsKnown,
): readonly SuggestionCard[] => {
  const draws: Draws = { ask, evidence: evidenceOf(tallies) };
  const offered = mayBeOffered(pool, ask, lately).filter(({ key }) => !tallies.resting.includes(key));
  const [smallest] = tinyInOrder(offered, ask, draws.evidence);
  const tiny = smallest && cardOf('tiny', smallest, { type: 'least' });
  const others = offered.filter(({ key }) => key !== tiny?.key);
  const familiar = familiarCard(others, draws);
  const left = others.filter(({ key }) => key !== familiar?.key);
  const corner = cornerCard(left, draws, [tiny, familiar]);
  return [tiny, familiar, corner].filter((card) => card !== undefined);
};
