/**
 * Phrases and where a text has them. No regular expression reads a person's text here: every phrase is a short row of
 * elements, tried at the words that it can begin with, so the work grows with the text and not faster.
 */

import type { PhraseKind } from './support-words.ts';
import type { Token } from './read-tokens.ts';

/** What has to stand at one place of a phrase. */
interface Slot {
  readonly type: 'slot';
  readonly words: ReadonlySet<string>;
  /** An amount of this or more will do as well; infinite where none will. */
  readonly least: number;
  /** The end of a part of a sentence will do as well. */
  readonly orEnd: boolean;
  readonly optional: boolean;
}

export type Element = Slot | { readonly type: 'gap'; readonly most: number } | { readonly type: 'start' };

export interface Phrase {
  readonly kind: PhraseKind;
  readonly elements: readonly Element[];
}

/** Tokens `from` up to, not including, `to`. */
export interface Found {
  readonly kind: PhraseKind;
  readonly from: number;
  readonly to: number;
}

/** Phrases that can begin with a word. */
export interface Beginning {
  /** Those that need one of certain words right after it, by that word. */
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
  readonly others: readonly Phrase[];
}

export interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, Beginning>;
  /** Phrases that can begin with an amount in digits. */
  readonly byAmount: readonly Phrase[];
  /** Words that no gap passes over: `want not to …` is another matter than `want to …`. */
  readonly closed: ReadonlySet<string>;
  /** Every word of every phrase. */
  readonly words: ReadonlySet<string>;
}

/** `stop`, `plan`: the last letter is doubled before an ending. */
const CLOSED_SYLLABLE = /^[^aeiou]+[aeiou][^aeiouwxy]$/u;
const SPELLABLE = /^[\p{L}\p{M}*]+$|^\p{Extended_Pictographic}$/u;

/** A word and its plain forms: `hope`, `hopes`, `hoped`, `hoping`; `stop`, `stops`, `stopped`, `stopping`. */
const formsOf = (word: string): readonly string[] => {
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  const stem = CLOSED_SYLLABLE.test(word) ? word + word.slice(-1) : word;
  return [word, `${word}s`, `${stem}ed`, `${stem}ing`];
};

const allForms = (listed: readonly string[], written: string): readonly string[] => {
  const words = listed.flatMap((word) => (word.endsWith('+') ? formsOf(word.slice(0, -1)) : [word]));
  if (words.length === 0 || !words.every((word) => SPELLABLE.test(word)))
    throw new Error(`A phrase cannot have this: ${written}`);
  return words;
};

/** The words of a class by its name, or one that is written out, with its forms. */
type WordsOf = (written: string) => ReadonlySet<string>;

/** Each once, in the order in which they come first. One set is handed on as it is: a class may have hundreds of words. */
const together = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const [one, ...others] = sets;
  if (one !== undefined && others.length === 0) return one;
  const words = new Set<string>();
  for (const set of sets) for (const word of set) words.add(word);
  return words;
};

const slotOf = (element: string, wordsOf: WordsOf): Slot => {
  const optional = element.endsWith('?');
  const alternatives = (optional ? element.slice(0, -1) : element).split('|');
  const isAmount = (one: string): boolean => /^#\d+$/u.test(one);
  const words = alternatives.filter((one) => one !== '$' && !isAmount(one));
  return {
    type: 'slot',
    words: together(words.map(wordsOf)),
    least: Math.min(...alternatives.filter(isAmount).map((one) => Number(one.slice(1)))),
    orEnd: alternatives.includes('$'),
    optional,
  };
};

const elementOf = (written: string, wordsOf: WordsOf): Element => {
  if (written === '^') return { type: 'start' };
  if (/^~[1-9]$/u.test(written)) return { type: 'gap', most: Number(written.slice(1)) };
  return slotOf(written, wordsOf);
};

/** The first answer to each text is given again. */
const remembered = <Answer>(work: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const answer = known.get(text) ?? work(text);
    known.set(text, answer);
    return answer;
  };
};

/**
 * Reads phrases of one list. Hundreds of them share their elements, and a class has hundreds of words: each is read once, and
 * phrases share it. Throws where a phrase cannot be read: a bug of the content, found when the lexicon is made.
 */
export const phraseParser = (
  classes: ReadonlyMap<string, readonly string[]>,
): ((text: string) => readonly Element[]) => {
  const wordsOf = remembered((written) => {
    const name = /^<(.+)>$/u.exec(written)?.[1];
    return new Set(allForms(name === undefined ? [written] : (classes.get(name) ?? []), written));
  });
  const element = remembered((written) => elementOf(written, wordsOf));
  return (text) => text.split(' ').map(element);
};

/** The slots with which a phrase can begin: its first ones that may be absent, and the one after them. */
const openings = ({ elements }: Phrase): readonly Slot[] => {
  const first: Slot[] = [];
  for (const element of elements) {
    if (element.type === 'start') continue;
    if (element.type === 'gap') break;
    first.push(element);
    if (!element.optional) return first;
  }
  throw new Error('A phrase begins with a word or an amount.');
};

/** The words of which one has to come right after the first; `null` where anything else may. */
const secondsOf = ({ elements: [first, second] }: Phrase): ReadonlySet<string> | null => {
  if (first?.type !== 'slot' || first.optional || second?.type !== 'slot') return null;
  return second.optional || second.orEnd || Number.isFinite(second.least) ? null : second.words;
};

interface OpenBeginning {
  readonly bySecond: Map<string, Phrase[]>;
  readonly others: Phrase[];
}

export const indexPhrases = (phrases: readonly Phrase[], closed: ReadonlySet<string>): PhraseIndex => {
  const byWord = new Map<string, OpenBeginning>();
  const byAmount: Phrase[] = [];
  const add = (word: string, phrase: Phrase, seconds: ReadonlySet<string> | null): void => {
    const beginning = byWord.get(word) ?? { bySecond: new Map<string, Phrase[]>(), others: [] };
    byWord.set(word, beginning);
    if (seconds === null) beginning.others.push(phrase);
    else
      for (const second of seconds) {
        const known = beginning.bySecond.get(second);
        if (known === undefined) beginning.bySecond.set(second, [phrase]);
        else known.push(phrase);
      }
  };
  for (const phrase of phrases) {
    const first = openings(phrase);
    const seconds = secondsOf(phrase);
    for (const word of together(first.map(({ words }) => words))) add(word, phrase, seconds);
    if (first.some(({ least }) => Number.isFinite(least))) byAmount.push(phrase);
  }
  // Phrases share their elements: each is looked at once, and not some thousand times.
  const elements = new Set(phrases.flatMap((phrase) => phrase.elements));
  const slots = [...elements].filter((element) => element.type === 'slot');
  return { byWord, byAmount, closed, words: together(slots.map(({ words }) => words)) };
};

interface Reading {
  readonly tokens: readonly Token[];
  readonly elements: readonly Element[];
  readonly part: number;
  readonly closed: ReadonlySet<string>;
}

/** One past the last token of the longest reading of the elements from `element` on, at token `at`; -1 for none. */
const endOf = (reading: Reading, element: number, at: number): number => {
  const wanted = reading.elements[element];
  if (wanted === undefined) return at;
  switch (wanted.type) {
    case 'start':
      return reading.tokens[at - 1]?.part === reading.part ? -1 : endOf(reading, element + 1, at);
    case 'gap':
      return endAfterGap(reading, element, { at, most: wanted.most });
    case 'slot':
      return endAfterSlot(reading, element, { at, slot: wanted });
  }
};

const endAfterGap = (reading: Reading, element: number, gap: { at: number; most: number }): number => {
  for (let at = gap.at; at <= gap.at + gap.most; at += 1) {
    const end = endOf(reading, element + 1, at);
    if (end !== -1) return end;
    const skipped = reading.tokens[at];
    if (skipped?.part !== reading.part || reading.closed.has(skipped.word)) return -1;
  }
  return -1;
};

const endAfterSlot = (reading: Reading, element: number, place: { at: number; slot: Slot }): number => {
  const { at, slot } = place;
  const token = reading.tokens[at];
  const over = token?.part !== reading.part;
  const fits = !over && (slot.words.has(token.word) || token.amount >= slot.least);
  const taken = fits ? endOf(reading, element + 1, at + 1) : -1;
  const passable = slot.optional || (over && slot.orEnd);
  return passable ? Math.max(taken, endOf(reading, element + 1, at)) : taken;
};

const NONE: readonly Phrase[] = [];

/** Every phrase found, by where it begins. No phrase reaches over a comma or the end of a sentence. */
export const findPhrases = (tokens: readonly Token[], index: PhraseIndex): readonly Found[] => {
  const found: Found[] = [];
  const tryAt = (at: number, phrases: readonly Phrase[]): void => {
    const part = tokens[at]?.part ?? 0;
    for (const { kind, elements } of phrases) {
      const to = endOf({ tokens, elements, part, closed: index.closed }, 0, at);
      if (to > at) found.push({ kind, from: at, to });
    }
  };
  for (const [at, { word, amount }] of tokens.entries()) {
    const beginning = index.byWord.get(word);
    if (beginning !== undefined) {
      tryAt(at, beginning.bySecond.get(tokens[at + 1]?.word ?? '') ?? NONE);
      tryAt(at, beginning.others);
    }
    if (!Number.isNaN(amount)) tryAt(at, index.byAmount);
  }
  return found;
};
