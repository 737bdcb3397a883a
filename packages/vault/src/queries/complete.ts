/** Completes what is being typed: from the person's own wins first, then from the catalogue. Resting wins are not offered. */

import { foldText } from '@cairn/domain';
import { findPhrases } from '@cairn/store';
import type { QueryHandler } from '../context.ts';
import { findInCatalogue } from '../catalogue.ts';
import type { Completion } from '../door/queries.ts';

/** The same words, however their apostrophe was typed. */
const keyOf = (text: string): string => foldText(text).replaceAll('’', "'");

export const complete: QueryHandler<'complete'> = async ({ database }, input) => {
  const limit = Math.min(Math.max(Math.trunc(input.limit ?? 6), 1), 20);
  if (typeof input.text !== 'string' || input.text.trim() === '' || input.text.length > 200) return [];
  const own = (await findPhrases(database, input.text, limit)).map(({ text, area }): Completion => ({
    text,
    area,
    from: 'own',
    activity: null,
  }));
  const known = new Set(own.map(({ text }) => keyOf(text)));
  const others = (await findInCatalogue(input.text, limit)).filter(({ text }) => !known.has(keyOf(text)));
  return [...own, ...others].slice(0, limit);
};
