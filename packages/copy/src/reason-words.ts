/** Why a win is laid beside a thought, in a sentence that its own record says: the same on every screen and at a prompt. Pure. */

import type { Copy } from './copy.ts';

type Reason =
  | { readonly type: 'better'; readonly expected: number; readonly actual: number }
  | { readonly type: 'expected-hard'; readonly difficulty: number }
  | { readonly type: 'mastery'; readonly mastery: number }
  | { readonly type: 'pleasure'; readonly pleasure: number }
  | { readonly type: 'first' | 'big' | 'effort' | 'return' | 'often' | 'kept' };

/** `day`: as this place writes it. */
export const reasonInWords = ({ t }: Copy, reason: Reason, day: string): string => {
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
