/** What in a win's own words leads from a thought to it, to be told to the person. Pure. */

import { foldText } from '../basics/fold-text.ts';
import { isUnspaced } from '../basics/unspaced.ts';
import { readTokens } from '../support/read-tokens.ts';
import { keysOfWin, type EvidenceLanguage } from './evidence-language.ts';
import type { FoundBy } from './evidence.ts';
import { phrasesIn } from './phrase-index.ts';
import type { ReadThought } from './read-thought.ts';

/** The words of a text as they are written, by their folded form. */
const writtenWords = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(([word]) => [
      foldText(word).replace(/['’]/gu, ''),
      word,
    ]),
  );

/** A word that both have comes first, then the words that show the idea that answers best. */
export const foundBy = (text: string, thought: ReadThought, language: EvidenceLanguage): FoundBy => {
  const keys = keysOfWin(text, language);
  const written = writtenWords(text);
  const words = readTokens(text, language.task.spelling).map(({ word }) => written.get(word) ?? word);
  const shared = keys.findIndex((key) => thought.keys.has(key));
  if (shared !== -1) return { type: 'words', words: stretch(words, shared, shared) };
  const [best] = phrasesIn(keys, language.shown)
    .flatMap(({ places, means }) =>
      means.map(([idea, weight]) => ({ places, weight: weight * (thought.ideas.get(idea) ?? 0) })),
    )
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  if (best === undefined) return { type: 'likeness' };
  const [from = 0] = best.places;
  return { type: 'words', words: stretch(words, from, best.places.at(-1) ?? from) };
};

/** Words of a text from one place to another, both with it. Of writing without spaces a key is a pair of signs. */
const stretch = (words: readonly string[], from: number, to: number): string =>
  isUnspaced(words[to] ?? '') ? words.slice(from, to + 2).join('') : words.slice(from, to + 1).join(' ');
