/**
 * Completes what is being typed: from the person's own wins first, then from the catalogue. Resting wins are not offered.
 * Law: words that Cairn would not praise are never offered again (domain.md 5.5), wherever they came from. They are read here,
 * each time, because nothing is kept of how words were read.
 */

import { foldText } from '@cairn/domain';
import { findPhrases } from '@cairn/store';
import type { Database } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { findInCatalogue } from '../catalogue.ts';
import type { Completion } from '../door/queries.ts';
import { fetched } from '../refusal.ts';
import { toneOfWords } from '../tone-of-words.ts';

/** The same words, however their apostrophe was typed. */
const keyOf = (text: string): string => foldText(text).replaceAll('’', "'");

export const complete: QueryHandler<'complete'> = async ({ database }, input) => {
  const limit = Math.min(Math.max(Math.trunc(input.limit ?? 6), 1), 20);
  if (typeof input.text !== 'string' || input.text.trim() === '' || input.text.length > 200) return [];
  const { spellingsOfTyped } = await fetched(import('./match-words.ts'));
  const own = await ownPhrases(database, spellingsOfTyped(input.text), limit);
  const known = new Set(own.map(({ text }) => keyOf(text)));
  const others = (await findInCatalogue(input.text, limit)).filter(({ text }) => !known.has(keyOf(text)));
  return [...own, ...others].slice(0, limit);
};

/** Looked through when some of the first were passed over; nobody has so many like these. */
const MOST_LOOKED_THROUGH = 200;

const ownPhrases = async (
  database: Database,
  texts: readonly string[],
  limit: number,
): Promise<Completion[]> => {
  const first = await ordinaryPhrases(database, texts, { limit, from: limit });
  if (first.isEnough) return first.own;
  return (await ordinaryPhrases(database, texts, { limit, from: MOST_LOOKED_THROUGH })).own;
};

/** Of the `from` phrases that fit best, the first `limit` that may be offered. */
const ordinaryPhrases = async (
  database: Database,
  texts: readonly string[],
  { limit, from }: { readonly limit: number; readonly from: number },
): Promise<{ readonly own: Completion[]; readonly isEnough: boolean }> => {
  const phrases = await findPhrases(database, texts, from);
  const own: Completion[] = [];
  for (const phrase of phrases) {
    if (own.length === limit) break;
    if ((await toneOfWords(phrase.text)) !== 'ordinary') continue;
    own.push({ text: phrase.text, area: phrase.area, from: 'own', activity: null });
  }
  return { own, isEnough: own.length === limit || phrases.length < from };
};
