/** What may be laid beside what (domain.md 5.3, 5.5). Read anew each time: words that were kept long ago are met as today's are. */

import type { Tone, Win } from '@cairn/domain';
import type { KeptThought } from '../../records/thought-record.ts';
import { isMet, type ToneOf } from '../../tone-of-words.ts';

/** The gravest of its words and of the words that answer it. */
const toneOfBoth = ({ thought: { text, answer }, notMeant }: KeptThought, toneOf: ToneOf): Tone => {
  const own = toneOf(text, notMeant);
  return own !== 'ordinary' || answer === null ? own : toneOf(answer, notMeant);
};

/** One that was met when it was kept stays so, whatever the list of words says today. */
export const toneOfThought = (kept: KeptThought, toneOf: ToneOf): Tone => {
  const tone = toneOfBoth(kept, toneOf);
  return kept.thought.met && !isMet(tone) ? 'wish' : tone;
};

/** Whether *not what I meant* is heeded of it: in none of its words is a sign of harm. */
export const mayBeNotMeant = ({ thought }: KeptThought, toneOf: ToneOf): boolean =>
  toneOfBoth({ thought, notMeant: true }, toneOf) === 'ordinary';

/** Nothing is ever laid beside a thought that is met, rests, or tells of hardship: it is kept, and let be. */
export const mayHaveEvidence = ({ thought, notMeant }: KeptThought, toneOf: ToneOf): boolean =>
  !thought.met && !thought.resting && !thought.trashed && toneOf(thought.text, notMeant) === 'ordinary';

/** Its note is the person's own, and is read for nobody. */
export const mayBeLaid = (win: Win, toneOf: ToneOf): boolean =>
  !win.resting && !win.trashed && toneOf(win.text) === 'ordinary';
