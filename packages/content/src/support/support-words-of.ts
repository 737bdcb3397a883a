/**
 * A list for the check made of plain phrases: for languages that have no families of phrases and no frames as English has. In doubt
 * the words are met. A negator turns a phrase only where it stands right before it; a mark of long ago only where it stands
 * in the same part of a sentence, and then a warm line and Help are the answer all the same.
 */

import { isUnspaced, plainText, readTokens } from '@cairn/domain';
import type { FrameWords, SupportWords } from '@cairn/domain';
import type { PlainSupportWords } from '../languages/language-content.ts';

const NO_SPELLING = { words: new Map(), joins: new Map(), amounts: new Map(), slips: new Map() };
const DIGITS = /^\d+$/u;
/** So many words, or signs where there are no spaces, may stand between a mark of long ago and what was then. */
const REACH = { words: 2, signs: 6 } as const;

/** As it is read in a text. A number is that many or more. */
const phraseOf = (plain: string): string =>
  readTokens(plain, NO_SPELLING)
    .map(({ word }) => (DIGITS.test(word) ? `#${word}` : word))
    .join(' ');

const phrasesOf = (plain: readonly string[]): readonly string[] => [
  ...new Set(plain.map(phraseOf).filter((phrase) => phrase !== '' && !phrase.startsWith('#0'))),
];

/** "And", "to" and "for" that are written onto a word: the word is known with them as well. */
const joinedSpellings = (
  phrases: readonly string[],
  prefixes: readonly string[],
): Readonly<Record<string, string>> => {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  return Object.fromEntries(
    [...words].flatMap((word) =>
      prefixes.map((prefix) => [prefix + word, word] as const).filter(([joined]) => !words.has(joined)),
    ),
  );
};

const folded = (words: string): string => plainText(words).trim();

const frameOf = ({ writer, others, negators }: PlainSupportWords): FrameWords => ({
  writer: folded(writer),
  others: folded(others),
  negators: folded(negators),
  // A weak negator turns what it stands right before, and nothing further on.
  weakNegators: folded(negators),
  ...{ between: '', unturned: '', linking: '', reaching: '', clauseOpeners: '', reporters: '' },
  ...{ openReporters: '', stories: '', prepositions: '', relatives: '', determiners: '', hinges: '' },
  ...{ present: '', told: '', past: '' },
});

export const supportWordsOf = (locale: string, plain: PlainSupportWords): SupportWords => {
  const [danger, wish, faint] = [phrasesOf(plain.danger), phrasesOf(plain.wish), phrasesOf(plain.faint)];
  const harm = [...danger, ...wish, ...faint];
  const reach = harm.some(isUnspaced) ? REACH.signs : REACH.words;
  const long = phrasesOf(plain.longAgo);
  return {
    locale,
    spellings: joinedSpellings(harm, plain.prefixes),
    ...{ joins: {}, amounts: {}, slips: '', classes: {} },
    frame: frameOf(plain),
    phrases: {
      ...{ danger, wish, faint },
      others: long.flatMap((mark) => [...wish, ...faint].map((phrase) => `${mark} ~${reach} ${phrase}`)),
      hardship: phrasesOf(plain.hardship),
      idiom: phrasesOf(plain.idiom),
      ...{ unpraised: [], unargued: [], longAgo: [], lately: [], tale: [] },
    },
  };
};
