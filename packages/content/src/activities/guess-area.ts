/**
 * Guesses an area of living from a person's own words, by keyword evidence; `null` when unsure, which is often right:
 * a wrong area is a small insult, none is nothing. Pure; nothing is learnt or kept.
 */

import { LIFE_AREAS } from '@cairn/domain';
import type { LifeArea } from '@cairn/domain';
import { areaKeywords } from '../en/data/area-keywords.ts';
import { activities } from './activities.ts';
import { wordsOf } from './words-of.ts';
import { searchIndex } from './search-index.ts';

const WEIGHT = { strong: 3, some: 1, catalogue: 0.75 } as const;
/** Less evidence than this is none. */
const ENOUGH = 2;
/** The best area has so many times the evidence of the next. */
const CLEARLY = 1.5;
/** A catalogue word speaks for an area when this share of its uses is there, in this many activities or more. */
const OWN_SHARE = 0.75;
const OWN_USES = 2;

interface Evidence {
  readonly area: LifeArea;
  readonly weight: number;
}

type Lexicon = ReadonlyMap<string, readonly Evidence[]>;

interface Lexicons {
  readonly whole: Lexicon;
  readonly openings: readonly (readonly [opening: string, evidence: Evidence])[];
}

const curated = (): readonly (readonly [word: string, evidence: Evidence])[] =>
  LIFE_AREAS.flatMap((area) =>
    (['strong', 'some'] as const).flatMap((kind) =>
      areaKeywords[area][kind].split(' ').map((word) => [word, { area, weight: WEIGHT[kind] }] as const),
    ),
  );

/** Words of the catalogue that are at home in one area. */
const fromCatalogue = (): readonly (readonly [word: string, evidence: Evidence])[] => {
  const uses = new Map<string, LifeArea[]>();
  for (const { activity, words, tags } of searchIndex(activities('en')))
    for (const word of new Set([...words, ...tags]))
      uses.set(word, [...(uses.get(word) ?? []), activity.area]);
  return [...uses].flatMap(([word, areas]) =>
    [...new Set(areas)]
      .filter((area) => {
        const own = areas.filter((used) => used === area).length;
        return own >= OWN_USES && own >= OWN_SHARE * areas.length;
      })
      .map((area) => [word, { area, weight: WEIGHT.catalogue }] as const),
  );
};

const build = (all: readonly (readonly [word: string, evidence: Evidence])[]): Lexicons => {
  const whole = new Map<string, Evidence[]>();
  for (const [word, evidence] of all.filter(([key]) => !key.endsWith('*')))
    whole.set(word, [...(whole.get(word) ?? []), evidence]);
  const openings = all
    .filter(([key]) => key.endsWith('*'))
    .map(([key, evidence]) => [key.slice(0, -1), evidence] as const);
  return { whole, openings };
};

/** The curated words tell most texts by themselves; the catalogue's are read only where they do not. */
const LEXICONS: readonly (() => Lexicons)[] = [
  () => (curatedOnly ??= build(curated())),
  () => (withCatalogue ??= build([...curated(), ...fromCatalogue()])),
];

let curatedOnly: Lexicons | null = null;
let withCatalogue: Lexicons | null = null;

const MOST_JOINED = 5;

/** The words and the phrases of up to five words, joined by `_`. */
const termsOf = (text: string): readonly string[] => {
  const words = wordsOf(text).map((word) => word.replace(/'s$/u, ''));
  const phrases = words.flatMap((_, at) =>
    Array.from({ length: MOST_JOINED - 1 }, (_unused, more) => words.slice(at, at + more + 2)).filter(
      (joined, more) => joined.length === more + 2,
    ),
  );
  return [...new Set([...words, ...phrases.map((joined) => joined.join('_'))])];
};

/** One word counts once for an area, with its best weight. */
const evidenceOf = (term: string, { whole, openings }: Lexicons): readonly Evidence[] => {
  const found = [
    ...(whole.get(term) ?? []),
    ...(term.includes('_')
      ? []
      : openings.filter(([opening]) => term.startsWith(opening)).map(([, evidence]) => evidence)),
  ];
  return LIFE_AREAS.flatMap((area) => {
    const weights = found.filter((evidence) => evidence.area === area).map(({ weight }) => weight);
    return weights.length === 0 ? [] : [{ area, weight: Math.max(...weights) }];
  });
};

/** The area of a catalogue text, word for word. */
const catalogueArea = (text: string): LifeArea | null => {
  const same = text.trim().toLowerCase();
  return activities('en').find((activity) => activity.text.toLowerCase() === same)?.area ?? null;
};

/**
 * English words. `null` when there is little evidence, or two areas have nearly as much.
 * A text of the catalogue gets its own area.
 */
export const guessArea = (text: string): LifeArea | null => {
  const exact = catalogueArea(text);
  if (exact !== null) return exact;
  const terms = termsOf(text);
  for (const lexicon of LEXICONS) {
    const area = clearestArea(terms, lexicon());
    if (area !== null) return area;
  }
  return null;
};

const clearestArea = (terms: readonly string[], lexicon: Lexicons): LifeArea | null => {
  const sums = new Map<LifeArea, number>();
  for (const term of terms)
    for (const { area, weight } of evidenceOf(term, lexicon)) sums.set(area, (sums.get(area) ?? 0) + weight);
  const [best, next] = [...sums].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < ENOUGH) return null;
  return best[1] >= CLEARLY * (next?.[1] ?? 0) ? best[0] : null;
};
