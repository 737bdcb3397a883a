/** Pairs of signs that stand side by side, for writing without spaces: what words are elsewhere. Pure. */

import { hasMeaningSign, isUnspaced } from '../basics/unspaced.ts';
import type { Token } from './read-tokens.ts';

const isSideBySide = (one: Token | undefined, other: Token | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.part === other.part &&
  isUnspaced(one.word) &&
  isUnspaced(other.word);

/** The pair that begins at a sign; the sign itself where it stands alone; `null` for the last one of several. */
export const pairAt = (tokens: readonly Token[], at: number): string | null => {
  const token = tokens[at];
  if (token === undefined) return null;
  if (isSideBySide(token, tokens[at + 1])) return token.word + (tokens[at + 1]?.word ?? '');
  return isSideBySide(tokens[at - 1], token) ? null : token.word;
};

/** Hiragana alone is grammar, mostly. */
export const tellsNothing = (pair: string | null): boolean =>
  pair === null || (isUnspaced(pair) && !hasMeaningSign(pair));
