/** What a person looks for, as FTS5 reads it, and where its next page begins. */

import { spellingsOf } from '@cairn/domain';
import type { Cursor } from '../door/queries.ts';
import { Refusal } from '../refusal.ts';

/**
 * Quoted words, so that nothing a person types is read as an operator, the last as a beginning; `null` when no word is left.
 * The index folds accents and case; letters that no accent makes are looked for in each of their spellings, `ł` for `l`.
 */
export const matchOfWords = (text: string): string | null => {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words.map((word, index) => matchOf(word, index === words.length - 1)).join(' AND ');
};

/** A single Latin letter begins too much to mean anything yet; one sign of other scripts may be a word. */
const matchOf = (word: string, isLast: boolean): string => {
  const isBeginning = isLast && !/^[a-z]$/i.test(word);
  const terms = spellingsOf(word, { isBeginning }).map((one) => `"${one}"${isBeginning ? ' *' : ''}`);
  return `(${terms.join(' OR ')})`;
};

/** What is being typed, as it was typed and then in its other spellings. */
export const spellingsOfTyped = (text: string): readonly string[] =>
  spellingsOf(text.normalize('NFC').trim(), { isBeginning: true });

/** Rows are read newest first: those before this one come next. */
export const rowBefore = (after: Cursor | undefined): number => {
  if (after === undefined) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,16}$/.test(after)) throw new Refusal({ type: 'BadInput', field: 'after' });
  return Number(after);
};
