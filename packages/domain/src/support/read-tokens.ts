/** A text as words, with where sentences, their parts and quotations begin and end. Pure, linear in the text. */

import { foldLetters } from '../basics/fold-letters.ts';
import { foldText } from '../basics/fold-text.ts';
import { isUnspaced, spacedOut } from '../basics/unspaced.ts';
import { meantBySlip, type SlipIndex } from './slips.ts';

export interface Token {
  /** Lower case, no diacritics, in the spelling of the lexicon where that is known. */
  readonly word: string;
  /** The amount that the word is; NaN for other words. */
  readonly amount: number;
  /** Which sentence, counted from 0. Full stops, question and exclamation marks and new lines end one. */
  readonly sentence: number;
  /** Which part of a sentence; commas, colons, brackets and dashes part it. */
  readonly part: number;
  /** As `part`, parted by three dots as well: people pause inside a phrase. */
  readonly breath: number;
  readonly quoted: boolean;
}

export interface Spelling {
  /** A written word, and the lexicon's words for it: itself, or several for a contraction. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** By the first and then the second of two words: the one word that they are. */
  readonly joins: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly amounts: ReadonlyMap<string, number>;
  /** Words that are known with one slip in them as well. */
  readonly slips: SlipIndex;
  /** What stands before an apostrophe as a word of its own: `l'eau` is `l eau`. Absent: nothing does. */
  readonly elisions?: ReadonlySet<string>;
}

const PIECE =
  /\p{L}[\p{L}\p{M}]*(?:['*1]+\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|\.{2,}|[.!?؟\n。,،、;؛:()"“”„«»「」『』]|\s[-–—]+(?=\s)|—|\p{Extended_Pictographic}/gu;
const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufe0f|\ufeff/gu;
const APOSTROPHES = /[’‘´`ʼ]/gu;
const RUNS = /(.)\1+/gu;
const BEYOND_ASCII = /[^\0-\x7f]/u;
const LETTER = /^\p{L}$/u;
const DIGITS = /^\d/u;

const LEAST_SPELT_OUT = 3;

/** Folded, with plain apostrophes and without invisible signs: `plainText('Ça n’est')` is `"ca n'est"`. */
export const plainText = (text: string): string =>
  BEYOND_ASCII.test(text)
    ? foldLetters(foldText(text.replace(APOSTROPHES, "'").replace(INVISIBLE, '')))
    : foldText(text.replaceAll('`', "'"));

/** Every run of one letter as one: `squeeze('killl')` is `'kil'`. */
export const squeeze = (word: string): string => word.replace(RUNS, '$1');

/** `20,000` and `20.000` are twenty thousand, `2,5` is two and a half. */
const amountOf = (digits: string): number =>
  Number(digits.replace(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'));

type Mark = 'sentence' | 'line' | 'part' | 'breath' | 'quote';

const MARK: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...[...'.!?؟。'].map((mark) => [mark, 'sentence'] as const),
  ['\n', 'line'],
  ...[...',،、;؛:()-–—'].map((mark) => [mark, 'part'] as const),
  ...[...'"“”„«»「」『』'].map((mark) => [mark, 'quote'] as const),
]);

/** `null` for words, amounts and pictures. Rows of dots and dashes are as their first sign, dots as a pause. */
const markOf = (piece: string): Mark | null => {
  if (piece.startsWith('..')) return 'breath';
  return MARK.get(piece) ?? MARK.get(piece.trim().charAt(0)) ?? null;
};

type Place = Pick<Token, 'sentence' | 'part' | 'breath' | 'quoted'>;

const placeAfter = ({ sentence, part, breath, quoted }: Place, mark: Mark): Place => {
  switch (mark) {
    case 'quote':
      return { sentence, part, breath, quoted: !quoted };
    case 'breath':
      return { sentence, part, breath: breath + 1, quoted };
    case 'part':
      return { sentence, part: part + 1, breath: breath + 1, quoted };
    case 'sentence':
      return { sentence: sentence + 1, part: part + 1, breath: breath + 1, quoted };
    case 'line':
      return { sentence: sentence + 1, part: part + 1, breath: breath + 1, quoted: false };
  }
};

/** `l'eau` in its two words; `null` where the apostrophe parts nothing. */
const parted = (written: string, spelling: Spelling): readonly string[] | null => {
  const at = written.indexOf("'");
  if (at <= 0 || spelling.elisions?.has(written.slice(0, at)) !== true) return null;
  return [...spelt(written.slice(0, at), spelling), ...spelt(written.slice(at + 1), spelling)];
};

/** The lexicon's words for a written one; the written one where it has none. */
const spelt = (written: string, spelling: Spelling): readonly string[] => {
  const { words, slips } = spelling;
  const parts = words.has(written) ? null : parted(written, spelling);
  if (parts !== null) return parts;
  const plain = written.replaceAll("'", '');
  const known = words.get(written) ?? words.get(plain) ?? words.get(squeeze(plain));
  if (known !== undefined) return known;
  const meant = meantBySlip(plain, slips);
  return meant === null ? [plain] : (words.get(meant) ?? [meant]);
};

const isLetterAlone = (piece: string): boolean => LETTER.test(piece) && !isUnspaced(piece);

/** `k m s` is `kms`: three or more letters on their own in a row. */
const lettersAt = (pieces: readonly string[], at: number): string => {
  let to = at;
  while (isLetterAlone(pieces[to] ?? '')) to += 1;
  return to - at >= LEAST_SPELT_OUT ? pieces.slice(at, to).join('') : '';
};

/** The words of a text, in order; of writing without spaces its signs. Anything that is no word, amount or mark is passed over. */
export const readTokens = (text: string, spelling: Spelling): readonly Token[] => {
  const tokens: Token[] = [];
  let place: Place = { sentence: 0, part: 0, breath: 0, quoted: false };
  const add = (word: string): void => {
    const last = tokens.at(-1);
    const joined = last?.part === place.part ? spelling.joins.get(last.word)?.get(word) : undefined;
    if (joined !== undefined) tokens.pop();
    const { sentence, part, breath, quoted } = place;
    const amount = spelling.amounts.get(word) ?? (DIGITS.test(word) ? amountOf(word) : Number.NaN);
    tokens.push({ word: joined ?? word, amount, sentence, part, breath, quoted });
  };
  const pieces = spacedOut(plainText(text)).match(PIECE) ?? [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    const mark = markOf(piece);
    if (mark !== null) {
      place = placeAfter(place, mark);
      continue;
    }
    const letters = piece.length === 1 ? lettersAt(pieces, at) : '';
    if (letters !== '') at += letters.length - 1;
    for (const word of spelt(letters || piece, spelling)) add(word);
  }
  return tokens;
};
