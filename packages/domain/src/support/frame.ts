/**
 * Around a phrase: who it is about, whether it is negated, when it was, whose words it is. These four, and turns of
 * speech, are where word lists raise false alarms (domain.md 5.3). Pure; looks at a few words on either side.
 */

import type { Found } from './phrases.ts';
import type { Frame, Passage } from './passage.ts';

export type Person = 'writer' | 'other' | 'unsaid';

const NEGATOR_REACH = 6;
const PERSON_REACH = 7;
const SPEAKER_REACH = 4;
const QUOTE_REACH = 3;
/** A reaching verb stands right before the writer, or a word further off: `think that i`. */
const REACHING_WITHIN = 2;
const TIME_REACH = 8;
/** A phrase whose verb is of the past is reached from further off, and over a new clause. */
const TOLD_REACH = 16;

/** The words before a phrase in its own breath, nearest first, at most `most`. */
const before = ({ tokens }: Passage, from: number, most: number): readonly string[] => {
  const breath = tokens[from]?.breath;
  const words: string[] = [];
  for (let at = from - 1; at >= 0 && words.length < most; at -= 1) {
    const token = tokens[at];
    if (token?.breath !== breath) break;
    words.push(token?.word ?? '');
  }
  return words;
};

/**
 * Where the preposition stands before the noun at a place, as `with` before `dad` in `a row with my dad`: such a noun does
 * nothing. `null` where there is none, or where the noun is the one `who …`. Words are nearest first.
 */
const behindPreposition = (words: readonly string[], at: number, frame: Frame): number | null => {
  const noun = words[at] ?? '';
  if (frame.between.has(noun) || frame.determiners.has(noun) || frame.relatives.has(words[at - 1] ?? ''))
    return null;
  const preposition = frame.determiners.has(words[at + 1] ?? '') ? at + 2 : at + 1;
  return frame.prepositions.has(words[preposition] ?? '') ? preposition : null;
};

/** Whom a phrase is about: the nearest person before it with nothing but auxiliaries between. */
export const personOf = (passage: Passage, { from, to }: Found): Person => {
  const { frame, tokens } = passage;
  const inside = tokens.slice(from, to).map(({ word }) => word);
  if (inside.some((word) => frame.writer.has(word))) return 'writer';
  const words = before(passage, from, PERSON_REACH);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (frame.writer.has(word)) return 'writer';
    const behind = behindPreposition(words, at, frame);
    if (behind !== null) at = behind;
    else if (frame.others.has(word)) return 'other';
    else if (!frame.between.has(word) && !frame.negators.has(word)) return 'unsaid';
  }
  return 'unsaid';
};

/** `not think i` and `not that i` turn the phrase round; `not know i` and `cannot cope i` do not. */
const reachesPastWriter = (words: readonly string[], frame: Frame): boolean => {
  const [nearest = '', next = ''] = words;
  if (frame.hinges.has(nearest) && frame.negators.has(next)) return true;
  const verb = words.slice(0, REACHING_WITHIN).findIndex((word) => frame.reaching.has(word));
  return (
    verb !== -1 && words.slice(verb + 1, verb + 1 + REACHING_WITHIN).some((word) => frame.negators.has(word))
  );
};

/** A phrase of danger is turned round by a near negator alone: "no hope took all …" stands. */
const shields = (word: string, { kind }: Found, frame: Frame): boolean =>
  frame.clauseOpeners.has(word) ||
  frame.unturned.has(word) ||
  (kind === 'danger' && !frame.between.has(word) && !frame.linking.has(word) && !frame.negators.has(word));

/** `no wish to …` and `no suicidal …` reach the phrase; `no job …` is about the job alone. */
const reachesCue = (between: readonly string[], negator: string, frame: Frame): boolean =>
  !frame.weakNegators.has(negator) ||
  between.every((word) => frame.between.has(word) || frame.negators.has(word)) ||
  between.some((word) => frame.linking.has(word));

/** Whether the phrase is turned round by words before it in its clause. Two negators cancel out. */
export const isNegated = (passage: Passage, cue: Found): boolean => {
  const { frame } = passage;
  const words = before(passage, cue.from, NEGATOR_REACH);
  const first = passage.tokens[cue.from]?.word ?? '';
  // What stands before the writer belongs to another clause: `cannot cope i want …`.
  if (frame.writer.has(first)) return reachesPastWriter(words, frame);
  if (frame.doubled.has(first)) return false;
  let negators = 0;
  for (const [at, word] of words.entries()) {
    if (frame.writer.has(word))
      return negators % 2 === 1 || (negators === 0 && reachesPastWriter(words.slice(at + 1), frame));
    if (shields(word, cue, frame)) break;
    if (frame.negators.has(word) && reachesCue(words.slice(0, at), word, frame)) negators += 1;
  }
  return negators % 2 === 1;
};

const sameSentence = ({ tokens }: Passage, one: number, other: number): boolean =>
  tokens[one]?.sentence === tokens[other]?.sentence;

/** Told as past by its verb: `wanted to …`, `had thoughts of …`. A mark of long ago reaches such a phrase from further off. */
const isTold = ({ tokens, frame }: Passage, { from }: Found): boolean =>
  frame.past.has(tokens[from]?.word ?? '') || frame.told.has(tokens[from - 1]?.word ?? '');

/** For a phrase told as past, a mark of long ago after a comma, before anybody does something new: `i was …, that was years ago`. */
const longAgoAfter = (passage: Passage, cue: Found): Found | null => {
  if (!isTold(passage, cue)) return null;
  const { tokens, frame, timeAt } = passage;
  for (let at = cue.to; at < cue.to + TOLD_REACH && sameSentence(passage, cue.to - 1, at); at += 1) {
    if (tokens[at]?.part === tokens[cue.from]?.part) continue;
    const mark = timeAt.get(at);
    if (mark !== undefined) return mark.kind === 'longAgo' ? mark : null;
    if (frame.writer.has(tokens[at]?.word ?? '')) return null;
  }
  return null;
};

/** The mark of time that follows a phrase in its own clause. */
const timeAfter = (passage: Passage, { to }: Found): Found | null => {
  const { tokens, frame, timeAt } = passage;
  for (let at = to; at < to + TIME_REACH && sameSentence(passage, to - 1, at); at += 1) {
    const mark = timeAt.get(at);
    if (mark !== undefined) return mark;
    const word = tokens[at]?.word ?? '';
    if (frame.clauseOpeners.has(word) || frame.writer.has(word)) return null;
  }
  return null;
};

/** Near enough before the phrase, and no new clause between: rambling sentences name many times. */
const leadsTo = (passage: Passage, mark: Found, cue: Found): boolean => {
  if (mark.kind === 'longAgo' && isTold(passage, cue)) return cue.from - mark.to <= TOLD_REACH;
  return (
    cue.from - mark.to <= TIME_REACH &&
    !passage.tokens.slice(mark.to, cue.from).some(({ word }) => passage.frame.clauseOpeners.has(word))
  );
};

/** The mark of time that holds for a phrase: the nearest before it, or one that follows in its clause. */
const timeOf = (passage: Passage, cue: Found): Found | null => {
  const earlier = passage.timeBefore[cue.from] ?? null;
  if (earlier !== null && sameSentence(passage, earlier.from, cue.from) && leadsTo(passage, earlier, cue))
    return earlier;
  return timeAfter(passage, cue) ?? longAgoAfter(passage, cue);
};

/** About now, whatever time is named around it: `i want`, but not `used to want`. */
const isPresent = ({ tokens, frame }: Passage, { from }: Found): boolean => {
  const [first, previous] = [tokens[from]?.word ?? '', tokens[from - 1]];
  if (!frame.present.has(first)) return false;
  return (
    previous === undefined ||
    previous.part !== tokens[from]?.part ||
    frame.writer.has(previous.word) ||
    frame.between.has(previous.word) ||
    frame.clauseOpeners.has(previous.word)
  );
};

/**
 * Told as long past. A mark of long ago says so unless the phrase stands in the present; with `byGrammar`, a verb of the
 * past says so too where no mark of these days is near.
 */
export const isPast = (passage: Passage, cue: Found, byGrammar: boolean): boolean => {
  const time = timeOf(passage, cue);
  if (time?.kind === 'longAgo') return !isPresent(passage, cue);
  return byGrammar && time === null && passage.frame.past.has(passage.tokens[cue.from]?.word ?? '');
};

/** A reporter right before the phrase: `the song says i …`, `she said that i …`. */
const isReported = (passage: Passage, cue: Found): boolean => {
  const { frame } = passage;
  const words = before(passage, cue.from, NEGATOR_REACH);
  const speech = words.findIndex((word) => !frame.writer.has(word) && !frame.between.has(word));
  const verb = words[speech] ?? '';
  const speaker = words.slice(speech + 1, speech + SPEAKER_REACH);
  if (frame.reporters.has(verb)) return !speaker.some((word) => frame.unturned.has(word));
  return frame.openReporters.has(verb) && speaker.some((word) => frame.others.has(word));
};

/** Somebody else's words: within quotation marks beside a mark of a tale, after a reporter, or in a tale told without. */
export const isQuoted = (passage: Passage, cue: Found): boolean => {
  if (isReported(passage, cue)) return true;
  const token = passage.tokens[cue.from];
  if (token?.quoted === true) return passage.toldSentences.has(token.sentence);
  const tale = passage.taleBefore[cue.from] ?? null;
  return tale !== null && sameSentence(passage, tale.from, cue.from) && cue.from - tale.to <= QUOTE_REACH;
};
