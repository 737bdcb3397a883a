/** A text read once: its words, the phrases found, and the marks around them, laid out so that each is one step away. */

import type { HarmLexicon } from './harm-lexicon.ts';
import { findPhrases, type Found } from './phrases.ts';
import { readTokens, type Token } from './read-tokens.ts';
import type { PhraseKind } from './support-words.ts';

export type Frame = HarmLexicon['frame'];

export interface Passage {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
  readonly frame: Frame;
  /** Tokens that a turn of speech covers. */
  readonly idiomatic: ReadonlySet<number>;
  /** For each token, the mark of time that began before it and reaches furthest. Empty where there is no mark. */
  readonly timeBefore: readonly (Found | null)[];
  /** The mark of time that begins at a token. */
  readonly timeAt: ReadonlyMap<number, Found>;
  /** The same for marks of a tale. */
  readonly taleBefore: readonly (Found | null)[];
  /** Sentences in which a tale is marked, or somebody else speaks outside quotation marks. */
  readonly toldSentences: ReadonlySet<number>;
}

const furthestBefore = (marks: readonly Found[], length: number): readonly (Found | null)[] => {
  if (marks.length === 0) return [];
  const row: (Found | null)[] = [];
  let furthest: Found | null = null;
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    for (let mark = marks[next]; mark !== undefined && mark.from < at; mark = marks[next]) {
      if (furthest === null || mark.to > furthest.to) furthest = mark;
      next += 1;
    }
    row.push(furthest);
  }
  return row;
};

const SPEAKER_REACH = 4;

/** `the doctor asked "…"`: an open reporter outside quotation marks, with somebody else before it. */
const isSomebodySpeaking = (tokens: readonly Token[], at: number, frame: Frame): boolean =>
  frame.openReporters.has(tokens[at]?.word ?? '') &&
  tokens
    .slice(Math.max(0, at - SPEAKER_REACH), at)
    .some(({ word, sentence }) => sentence === tokens[at]?.sentence && frame.others.has(word));

export const readPassage = (text: string, lexicon: HarmLexicon): Passage => {
  const { frame } = lexicon;
  const tokens = readTokens(text, lexicon.spelling);
  const found = findPhrases(tokens, lexicon.phrases);
  const ofKind = (...kinds: readonly PhraseKind[]): readonly Found[] =>
    found.filter(({ kind }) => kinds.includes(kind));
  const times = ofKind('longAgo', 'lately');
  const tales = ofKind('tale');
  const idiomatic = new Set<number>();
  for (const { from, to } of ofKind('idiom')) for (let at = from; at < to; at += 1) idiomatic.add(at);
  const told = tokens.filter(
    ({ word, quoted }, at) =>
      !quoted &&
      (frame.reporters.has(word) || frame.stories.has(word) || isSomebodySpeaking(tokens, at, frame)),
  );
  return {
    tokens,
    found,
    frame,
    idiomatic,
    timeBefore: furthestBefore(times, tokens.length),
    timeAt: new Map(times.map((mark) => [mark.from, mark])),
    taleBefore: furthestBefore(tales, tokens.length),
    toldSentences: new Set([
      ...told.map(({ sentence }) => sentence),
      ...tales.map(({ from }) => tokens[from]?.sentence ?? 0),
    ]),
  };
};

/** Phrases of some kinds that are meant as they stand: no turn of speech overlaps them. */
export const plainPhrases = (
  { found, idiomatic }: Passage,
  kinds: ReadonlySet<PhraseKind>,
): readonly Found[] =>
  found.filter(({ kind, from, to }) => {
    if (!kinds.has(kind)) return false;
    for (let at = from; at < to; at += 1) if (idiomatic.has(at)) return false;
    return true;
  });

/** Without those that lie within a longer one. Of two over the same words the first kind of `order` stays. */
export const longestOf = (phrases: readonly Found[], order: readonly PhraseKind[]): readonly Found[] => {
  const sorted = [...phrases].sort(
    (one, other) =>
      one.from - other.from || other.to - one.to || order.indexOf(one.kind) - order.indexOf(other.kind),
  );
  let reached = 0;
  return sorted.filter(({ to }) => {
    const outside = to > reached;
    reached = Math.max(reached, to);
    return outside;
  });
};
