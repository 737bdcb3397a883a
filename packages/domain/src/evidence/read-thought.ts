/** A thought as what would answer it. Nothing here judges the thought or names a pattern in it. Pure. */

import {
  directionOf,
  ideasAsked,
  keysOf,
  tellingKeys,
  type EvidenceLanguage,
  type Ideas,
} from './evidence-language.ts';
import { longestIn, phrasesIn } from './phrase-index.ts';

export interface ReadThought {
  /** The ideas whose wins answer it. */
  readonly ideas: Ideas;
  /** Its own telling words, of no phrase that is understood. */
  readonly keys: ReadonlySet<string>;
  /** What it is like as a task; of no length where its ideas tell enough. */
  readonly direction: ReadonlyMap<string, number>;
}

const KNOWN = 0.6;

export const readThought = (text: string, language: EvidenceLanguage): ReadThought => {
  const keys = keysOf(text, language.task);
  const phrases = longestIn(phrasesIn(keys, language.asked)).filter((phrase) => phrase.keys.length > 1);
  const within = new Set(phrases.flatMap(({ places }) => places));
  const isWithin = (at: number): boolean => within.has(at);
  const ideas = ideasAsked(keys, language);
  const isKnown = [...ideas.values()].some((weight) => weight >= KNOWN);
  return {
    ideas,
    keys: tellingKeys(
      keys.filter((_, at) => !isWithin(at)),
      language,
    ),
    direction: isKnown ? new Map() : directionOf(text, language),
  };
};

/** The words to look wins up by: those of its ideas and its own. */
export const wordsToFind = (
  text: string,
  thought: ReadThought,
  language: EvidenceLanguage,
): readonly string[] => {
  const own = keysOf(text, language.task).filter((key) => thought.keys.has(key));
  const ofIdeas = [...thought.ideas.keys()].flatMap((idea) => language.wordsOf.get(idea) ?? []);
  return [...new Set([...own, ...ofIdeas])];
};

/**
 * Grief, guilt over a death, abuse, threat, illness and need beside those that the check on words knows: met with one warm line, and
 * never with evidence.
 */
export const isLeftBe = (text: string, language: EvidenceLanguage): boolean =>
  phrasesIn(keysOf(text, language.task), language.leftBe).length > 0;
