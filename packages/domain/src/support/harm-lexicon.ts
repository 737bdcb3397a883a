/** The words of a language made ready for reading: done once, where the list is loaded. */

import { plainText, squeeze, type Spelling } from './read-tokens.ts';
import { indexSlips } from './slips.ts';
import { indexPhrases, phraseParser, type PhraseIndex } from './phrases.ts';
import { PHRASE_KINDS, type FrameWords, type SupportWords } from './support-words.ts';

export interface HarmLexicon {
  /** BCP 47 language of the words. */
  readonly locale: string;
  readonly spelling: Spelling;
  readonly frame: Readonly<Record<keyof FrameWords, ReadonlySet<string>>>;
  readonly phrases: PhraseIndex;
}

const split = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

const LEAST_SQUEEZED = 3;

const knownWords = (words: SupportWords, phrases: PhraseIndex): readonly string[] => [
  ...Object.values(words.frame).flatMap(split),
  ...Object.keys(words.amounts),
  ...Object.entries(words.joins).flatMap(([pair, joined]) => [...split(pair), joined]),
  ...phrases.words,
];

/** The nearest spelling wins: as listed, then as known, then with its runs of letters as one. */
const spellingOf = (words: SupportWords, phrases: PhraseIndex): Spelling => {
  const written = new Map<string, readonly string[]>();
  for (const word of knownWords(words, phrases)) written.set(word, [word]);
  for (const [short, long] of Object.entries(words.spellings)) written.set(plainText(short), split(long));
  for (const [word, meant] of [...written]) {
    const squeezed = squeeze(word);
    if (squeezed.length >= LEAST_SQUEEZED && !written.has(squeezed)) written.set(squeezed, meant);
  }
  const joins = new Map<string, Map<string, string>>();
  for (const [pair, joined] of Object.entries(words.joins)) {
    const [first = '', second = ''] = split(pair);
    joins.set(first, (joins.get(first) ?? new Map<string, string>()).set(second, joined));
  }
  return {
    words: written,
    joins,
    slips: indexSlips(split(words.slips)),
    amounts: new Map(Object.entries(words.amounts)),
    elisions: new Set(split(words.elisions ?? '')),
  };
};

/** Throws where a phrase cannot be read: a bug of the content, which the content's own test meets first. */
export const createHarmLexicon = (words: SupportWords): HarmLexicon => {
  const classes = new Map(Object.entries(words.classes).map(([name, list]) => [name, split(list)]));
  const setOf = (list: string): ReadonlySet<string> => new Set(split(list));
  const parse = phraseParser(classes);
  const phrases = indexPhrases(
    PHRASE_KINDS.flatMap((kind) => words.phrases[kind].map((text) => ({ kind, elements: parse(text) }))),
    setOf(words.frame.negators),
  );
  const { frame } = words;
  return {
    locale: words.locale,
    spelling: spellingOf(words, phrases),
    frame: {
      writer: setOf(frame.writer),
      others: setOf(frame.others),
      prepositions: setOf(frame.prepositions),
      relatives: setOf(frame.relatives),
      determiners: setOf(frame.determiners),
      between: setOf(frame.between),
      negators: setOf(frame.negators),
      weakNegators: setOf(frame.weakNegators),
      doubled: setOf(frame.doubled),
      unturned: setOf(frame.unturned),
      linking: setOf(frame.linking),
      reaching: setOf(frame.reaching),
      clauseOpeners: setOf(frame.clauseOpeners),
      reporters: setOf(frame.reporters),
      openReporters: setOf(frame.openReporters),
      stories: setOf(frame.stories),
      present: setOf(frame.present),
      hinges: setOf(frame.hinges),
      told: setOf(frame.told),
      past: setOf(frame.past),
    },
    phrases,
  };
};
