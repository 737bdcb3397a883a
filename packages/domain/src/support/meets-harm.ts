/**
 * The check where Cairn answers words (domain.md 5.3, 5.5). It reads a text, says how to meet it, and keeps nothing.
 * Pure: the same text and list give the same answer on every device. It is a courtesy and no judgement of anybody: it
 * cannot tell that somebody is safe.
 */

import { isNegated, isPast, isQuoted, personOf } from './frame.ts';
import type { HarmLexicon } from './harm-lexicon.ts';
import { longestOf, plainPhrases, readPassage, type Passage } from './passage.ts';
import type { Found } from './phrases.ts';
import type { PhraseKind } from './support-words.ts';

/**
 * - `danger`: signs of overdose, of self-harm done or being done, of an attempt or a plan: the emergency number first.
 * - `wish`: wanting to die, or to kill or hurt oneself, being better gone: Help.
 */
export interface HarmMet {
  readonly kind: 'danger' | 'wish';
}

/**
 * - `answers`: a win, a text to shrink, a thought. In doubt the words are met.
 * - `journal`: for those who asked for it. In doubt the words are left alone (domain.md 5.3): negated, past, about others
 *   and quoted ones are passed over.
 */
export type HarmPolicy = 'answers' | 'journal';

/**
 * How Cairn takes a text that it would answer.
 * - `danger`, `wish`: as {@link HarmMet}.
 * - `hardship`: grief, guilt over a death, abuse, threat, real need, or somebody else in danger: one warm line and Help,
 *   never evidence.
 * - `unpraised`: kept like all words; no praise, never suggested, charted, laddered or used as evidence.
 * - `ordinary`: everything else.
 */
export type Tone = 'danger' | 'wish' | 'hardship' | 'unpraised' | 'ordinary';

type Verdict = 'met' | 'negated' | 'past' | 'other' | 'quoted';

const HARM_KINDS: readonly PhraseKind[] = ['danger', 'wish', 'faint', 'others'];

const harmIn = (passage: Passage): readonly Found[] =>
  longestOf(plainPhrases(passage, new Set(HARM_KINDS)), HARM_KINDS);

const verdictOf = (passage: Passage, cue: Found, policy: HarmPolicy): Verdict => {
  const inJournal = policy === 'journal';
  if (isQuoted(passage, cue) || (inJournal && passage.tokens[cue.from]?.quoted === true)) return 'quoted';
  if (isNegated(passage, cue)) return 'negated';
  const person = personOf(passage, cue);
  if (cue.kind === 'others' || person === 'other') return 'other';
  return isPast(passage, cue, inJournal && cue.kind !== 'danger') ? 'past' : 'met';
};

const metIn = (passage: Passage, cues: readonly Found[], policy: HarmPolicy): HarmMet | null => {
  const isMet = (cue: Found): boolean => verdictOf(passage, cue, policy) === 'met';
  if (cues.some((cue) => cue.kind === 'danger' && isMet(cue))) return { kind: 'danger' };
  const faintCounts = policy === 'answers';
  const wished = cues.some(
    (cue) => (cue.kind === 'wish' || (faintCounts && cue.kind === 'faint')) && isMet(cue),
  );
  return wished ? { kind: 'wish' } : null;
};

/**
 * `null` where nothing is met, which says nothing about how somebody is. Never throws, for any text; about as many steps as the
 * text has words.
 */
export const meetsHarm = (
  text: string,
  lexicon: HarmLexicon,
  policy: HarmPolicy = 'answers',
): HarmMet | null => {
  const passage = readPassage(text, lexicon);
  return metIn(passage, harmIn(passage), policy);
};

const stands = (passage: Passage, cue: Found): boolean => !isQuoted(passage, cue) && !isNegated(passage, cue);

const isHard = (passage: Passage): boolean =>
  plainPhrases(passage, new Set(['hardship'])).some((cue) => stands(passage, cue));

const unpraisedIn = (passage: Passage): boolean =>
  plainPhrases(passage, new Set(['unpraised'])).some(
    (cue) => stands(passage, cue) && personOf(passage, cue) !== 'other',
  );

/**
 * Whether the text is about what Cairn never praises (domain.md 5.5). Self-harm is among it, also when it is told as
 * past or not done.
 */
export const isUnpraised = (text: string, lexicon: HarmLexicon): boolean => {
  const passage = readPassage(text, lexicon);
  return harmIn(passage).length > 0 || unpraisedIn(passage);
};

/**
 * Whether a thought is about what no win answers, beside what its tone says: missing somebody, eating, drink, exercise, the body,
 * medicine. Told as undone it is about it all the same; somebody else's words in quotation marks are not.
 */
export const isUnargued = (text: string, lexicon: HarmLexicon): boolean => {
  const passage = readPassage(text, lexicon);
  return plainPhrases(passage, new Set(['unargued'])).some((cue) => !isQuoted(passage, cue));
};

/** The one question that the answering places ask: the heaviest tone that the text has, in the order of {@link Tone}. */
export const toneOf = (text: string, lexicon: HarmLexicon): Tone => {
  const passage = readPassage(text, lexicon);
  const cues = harmIn(passage);
  const met = metIn(passage, cues, 'answers');
  if (met !== null) return met.kind;
  const verdicts = cues.map((cue) => verdictOf(passage, cue, 'answers'));
  if (verdicts.includes('other') || isHard(passage)) return 'hardship';
  if (verdicts.includes('negated') || verdicts.includes('past') || unpraisedIn(passage)) return 'unpraised';
  return 'ordinary';
};

/**
 * The tone of a text of which the person said that they did not mean it so. Their word stands, but where there is any sign of harm,
 * however it is told: that is met as before.
 */
export const toneIfNotMeant = (text: string, lexicon: HarmLexicon): Tone =>
  harmIn(readPassage(text, lexicon)).length > 0 ? toneOf(text, lexicon) : 'ordinary';
