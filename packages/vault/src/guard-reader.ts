/**
 * Whether something in a person's own words may be of sleep, medicine, eating or somebody (domain.md 5.5, 6.3 E). In English by its
 * words. In another language by the area that the words show: what shows none, or one of these, is guarded, for in doubt it is.
 */

import type { LifeArea } from '@cairn/domain';
import { speaking } from './language.ts';

const GUARDED_AREAS: readonly LifeArea[] = ['nourish', 'care', 'rest', 'people'];

export const guardReader = async (): Promise<(text: string) => boolean> => {
  const { isGuarded } = await import('@cairn/content/guarded');
  const locale = await speaking('words');
  if (locale === 'en') return isGuarded;
  const { guessArea } = await import('@cairn/content/guess-area');
  return (text) => {
    const area = guessArea(text, locale);
    return area === null || GUARDED_AREAS.includes(area) || isGuarded(text);
  };
};
