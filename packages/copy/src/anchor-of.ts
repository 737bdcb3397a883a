/** What a person typed as the moment that a small thing comes after, as it stands in a sentence after "After I". Pure. */

import type { Copy } from './copy.ts';

const without = (words: string, beginning: string): string | null =>
  words.toLowerCase().startsWith(`${beginning} `) ? words.slice(beginning.length).trim() : null;

/**
 * "After I come home" and "I come home" become "come home"; "after coffee" and "my coffee" become "am done with coffee" and "am
 * done with my coffee". Empty: none. The part `paths` of the catalogue is needed.
 */
export const anchorOf = ({ t }: Pick<Copy, 't'>, typed: string): string => {
  const words = typed.trim().replace(/[\s.,…]+$/, '');
  const own = without(words, t('fit.prefix')) ?? without(words, t('fit.prefix.me'));
  if (own !== null) return own;
  const bare = without(words, t('fit.prefix.bare'));
  if (bare !== null) return t('fit.bare', { what: bare });
  const [first = '', ...more] = words.toLowerCase().split(/\s+/);
  const isThing = more.length > 0 && t('fit.things').split(' ').includes(first);
  return isThing ? t('fit.bare', { what: words }) : words;
};
