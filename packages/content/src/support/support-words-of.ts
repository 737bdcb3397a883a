/**
 * A list for the check made of plain phrases: for languages that have no families of phrases and no frames as English has. In doubt
 * the words are met. A negator turns a phrase only where it stands right before it; a mark of long ago only where it stands
 * in the same part of a sentence, and then a warm line and Help are the answer all the same.
 */

import { isUnspaced, readTokens } from '@cairn/domain';
import type { FrameWords, SupportWords } from '@cairn/domain';
import type { PlainSupportWords, SupportShapes } from '../languages/language-content.ts';
import { exampleOf, phrasesOfShapes, wordsOfPhrase } from './phrase-shapes.ts';

type Written = Parameters<typeof readTokens>[1];

const plainSpelling = (elisions: string, words: Written['words'] = new Map()): Written => ({
  ...{ words, joins: new Map(), amounts: new Map(), slips: new Map() },
  elisions: new Set(elisions.split(' ')),
});

/** A text as it is read, its words parted by spaces: "quelqu'un" is one word, "grand-mère" two. */
type Read = (text: string) => string;

const readWith =
  (spelling: Written): Read =>
  (text) =>
    readTokens(text, spelling)
      .map(({ word }) => word)
      .join(' ');

/** Short and odd spellings are what they stand for, in the lists as in what people write. */
const reader = ({ elisions, shapes }: PlainSupportWords): Read => {
  const plain = readWith(plainSpelling(elisions));
  const meant = Object.entries(shapes.spellings).map(
    ([short, long]) => [plain(short), plain(long).split(' ')] as const,
  );
  return readWith(plainSpelling(elisions, new Map(meant)));
};

const NUMBER = /(?<=^| )(\d+)(?= |$)/gu;
/** So many words, or signs where there are no spaces, may stand between a mark of long ago and what was then. */
const REACH = { words: 2, signs: 6 } as const;

/** A number is that many or more. */
const phrasesOf = (plain: readonly string[], read: Read): readonly string[] => {
  const phrases = plain.map((text) => read(text).replace(NUMBER, '#$1'));
  return [...new Set(phrases.filter((phrase) => phrase !== '' && !phrase.startsWith('#0')))];
};

/** "And", "to" and "for" that are written onto a word: the word is known with them as well. */
const joinedSpellings = (words: ReadonlySet<string>, prefixes: readonly string[]): Spellings =>
  [...words].flatMap((word) => prefixes.map((prefix) => [prefix + word, word] as const));

/** "Jai" without its apostrophe is "j'ai". */
const bareSpellings = (phrases: readonly string[], elisions: string): Spellings => {
  const before = new Set(elisions.split(' '));
  return phrases.flatMap((phrase) => {
    const words = phrase.split(' ');
    return words.flatMap((word, at) => {
      const next = words[at + 1];
      return next !== undefined && before.has(word) ? [[word + next, `${word} ${next}`] as const] : [];
    });
  });
};

type Spellings = readonly (readonly [written: string, meant: string])[];

const spellingsOf = (
  phrases: readonly string[],
  plain: PlainSupportWords,
  read: Read,
): SupportWords['spellings'] => {
  const { prefixes, elisions, shapes } = plain;
  const words = new Set(phrases.flatMap(wordsOfPhrase));
  return Object.fromEntries([
    ...[...joinedSpellings(words, prefixes), ...bareSpellings(phrases, elisions)].filter(
      ([written]) => !words.has(written),
    ),
    ...Object.entries(shapes.spellings).map(([short, long]) => [short, read(long)] as const),
  ]);
};

/** A turn of speech that is the whole or a part of a phrase of harm is none: in doubt the words are met. */
const idiomsBeside = (idioms: readonly string[], harm: readonly string[]): readonly string[] =>
  idioms.filter((idiom) => !harm.some((phrase) => isWithin(idiom, phrase)));

const isWithin = (one: string, whole: string): boolean => ` ${whole} `.includes(` ${one} `);

/** What was wished long ago: a mark of time with each phrase behind it, or a mark that tells of one itself. */
const thenPhrases = (mark: string, harm: readonly string[], reach: number): readonly string[] =>
  harm.some((phrase) => isWithin(phrase, mark))
    ? [mark]
    : harm.map((phrase) => `${mark} ~${reach} ${phrase}`);

const frameOf = ({ writer, others, negators }: PlainSupportWords, read: Read): FrameWords => ({
  writer: read(writer),
  others: read(others),
  negators: read(negators),
  // A weak negator turns what it stands right before, and nothing further on.
  weakNegators: read(negators),
  doubled: read(negators),
  ...{ between: '', unturned: '', linking: '', reaching: '', clauseOpeners: '', reporters: '' },
  ...{ openReporters: '', stories: '', prepositions: '', relatives: '', determiners: '', hinges: '' },
  ...{ present: '', told: '', past: '' },
});

type Shaped = Readonly<Record<Exclude<keyof SupportShapes, 'classes' | 'spellings'>, readonly string[]>>;

const shapedPhrases = ({ classes, ...shapes }: SupportShapes, read: Read): Shaped => {
  const made = (texts: readonly string[]): readonly string[] => phrasesOfShapes(texts, { classes, read });
  return {
    danger: made(shapes.danger),
    wish: made(shapes.wish),
    hardship: made(shapes.hardship),
    unpraised: made(shapes.unpraised),
    idiom: made(shapes.idiom),
  };
};

/** A sentence for every phrase that a shape stands for. For checks. */
export const examplesOfShape = (shape: string, plain: PlainSupportWords): readonly string[] =>
  phrasesOfShapes([shape], { classes: plain.shapes.classes, read: reader(plain) }).map(exampleOf);

export const supportWordsOf = (locale: string, plain: PlainSupportWords): SupportWords => {
  const read = reader(plain);
  const listed = (texts: readonly string[]): readonly string[] => phrasesOf(texts, read);
  const shaped = shapedPhrases(plain.shapes, read);
  const [danger, wish, faint] = [listed(plain.danger), listed(plain.wish), listed(plain.faint)];
  const [hardship, idiom, long] = [listed(plain.hardship), listed(plain.idiom), listed(plain.longAgo)];
  const harm = [...danger, ...wish, ...faint];
  const reach = harm.some(isUnspaced) ? REACH.signs : REACH.words;
  return {
    locale,
    spellings: spellingsOf([...harm, ...hardship, ...idiom, ...Object.values(shaped).flat()], plain, read),
    elisions: plain.elisions,
    ...{ joins: {}, amounts: {}, slips: '', classes: {} },
    frame: frameOf(plain, read),
    phrases: {
      danger: [...danger, ...shaped.danger],
      wish: [...wish, ...shaped.wish],
      faint,
      hardship: [...hardship, ...shaped.hardship],
      others: long.flatMap((mark) => thenPhrases(mark, [...wish, ...faint], reach)),
      // A shape of a turn of speech says itself how far it reaches: it holds beside any phrase.
      idiom: [...idiomsBeside(idiom, harm), ...shaped.idiom],
      unpraised: shaped.unpraised,
      ...{ unargued: [], longAgo: [], lately: [], tale: [] },
    },
  };
};
