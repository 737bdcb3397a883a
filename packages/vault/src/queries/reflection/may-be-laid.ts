/** What may be laid beside what (domain.md 5.3, 5.5). Read anew each time: words that were kept long ago are met as today's are. */

import type { Thought, Tone, Win } from '@cairn/domain';

type ToneOf = (text: string) => Tone;

/** The gravest of its words and of the words that answer it. */
export const toneOfThought = ({ text, answer }: Thought, toneOf: ToneOf): Tone => {
  const own = toneOf(text);
  return own !== 'ordinary' || answer === null ? own : toneOf(answer);
};

/** Nothing is ever laid beside a thought that is met, rests, or tells of hardship: it is kept, and let be. */
export const mayHaveEvidence = (thought: Thought, toneOf: ToneOf): boolean =>
  !thought.met && !thought.resting && !thought.trashed && toneOf(thought.text) === 'ordinary';

/** Its note is the person's own, and is read for nobody. */
export const mayBeLaid = (win: Win, toneOf: ToneOf): boolean =>
  !win.resting && !win.trashed && toneOf(win.text) === 'ordinary';
