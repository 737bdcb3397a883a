/** Why a win is laid beside a thought, in a sentence that its own record says: the same on every screen and at a prompt. Pure. */

import type { Copy } from './copy.ts';

type Reason =
  | { readonly type: 'better'; readonly expected: number; readonly actual: number }
  | { readonly type: 'expected-hard'; readonly difficulty: number }
  | { readonly type: 'mastery'; readonly mastery: number }
  | { readonly type: 'pleasure'; readonly pleasure: number }
  | { readonly type: 'first' | 'big' | 'effort' | 'return' | 'often' | 'kept' };

/** How it was found: `words` as they stand in the win. */
type FoundBy = { readonly type: 'words'; readonly words: string } | { readonly type: 'likeness' };

interface Laid {
  readonly reason: Reason;
  /** Absent where the person laid it there. */
  readonly foundBy?: FoundBy | undefined;
}

/** `day`: as this place writes it. Of a win whose record says no more than its day, how it was found. */
export const reasonInWords = (copy: Copy, { reason, foundBy }: Laid, day: string): string => {
  if (reason.type === 'kept' && foundBy !== undefined) return foundInWords(copy, foundBy, day);
  return recordInWords(copy, reason, day);
};

const recordInWords = ({ t }: Copy, reason: Reason, day: string): string => {
  switch (reason.type) {
    case 'better':
      return t('evidence.better', { day, expected: reason.expected, actual: reason.actual });
    case 'expected-hard':
      return t('evidence.hard', { day, difficulty: reason.difficulty });
    case 'mastery':
      return t('evidence.mastery', { day, mastery: reason.mastery });
    case 'pleasure':
      return t('evidence.pleasure', { day, pleasure: reason.pleasure });
    case 'first':
    case 'big':
    case 'effort':
    case 'return':
    case 'often':
    case 'kept':
      return t(`evidence.${reason.type}`, { day });
  }
};

const foundInWords = ({ t }: Copy, foundBy: FoundBy, day: string): string =>
  foundBy.type === 'likeness'
    ? t('evidence.by-likeness', { day })
    : t('evidence.by-words', { day, words: foundBy.words });
