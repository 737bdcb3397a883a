/** What a person looks for, as FTS5 reads it, and where its next page begins. */

import type { Cursor } from '../door/queries.ts';
import { Refusal } from '../refusal.ts';

/** Quoted words, so that nothing a person types is read as an operator, the last as a beginning; `null` when no word is left. */
export const matchOfWords = (text: string): string | null => {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const terms = words.map((word, index) => (index === words.length - 1 ? beginningOf(word) : `"${word}"`));
  return terms.join(' AND ');
};

/** A single Latin letter begins too much to mean anything yet; one sign of other scripts may be a word. */
const beginningOf = (word: string): string => (/^[a-z]$/i.test(word) ? `"${word}"` : `"${word}" *`);

/** Rows are read newest first: those before this one come next. */
export const rowBefore = (after: Cursor | undefined): number => {
  if (after === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,16}$/.test(after)) throw new Refusal({ type: 'BadInput', field: 'after' });
  return Number(after);
};
