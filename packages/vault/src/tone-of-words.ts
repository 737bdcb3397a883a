/**
 * The check where Cairn answers words: on this device, before anything is said, and nothing of it is stored. The lists are
 * loaded when words are first kept: those of the language that is spoken, and the English one.
 */

import type { HarmMet, Tone } from '@cairn/domain';
import { speaking } from './language.ts';

/** Every win's own words are read: Cairn answers them. */
export const toneOfWords = async (text: string): Promise<Tone> => (await toneReader())(text);

/** `notMeant`: the person said of these words that they did not mean it so. */
export type ToneOf = (text: string, notMeant?: boolean) => Tone;

/** The check itself, for who has many texts to read. */
export const toneReader = async (): Promise<ToneOf> => {
  const { toneOfText, toneOfTextNotMeant } = await import('@cairn/content/support');
  const locale = await speaking('support');
  return (text, notMeant = false) => (notMeant ? toneOfTextNotMeant : toneOfText)(text, locale) ?? 'ordinary';
};

/** Notes are journals: only for those who asked for it, and in doubt the words are left alone. `null`: not met. */
export const noteIsMet = async (note: string): Promise<HarmMet | null> => {
  const { noteMet } = await import('@cairn/content/support');
  return noteMet(note, await speaking('support'));
};

/** Words that are met with Help: kept like all words, and never brought up again by Cairn. */
export const isMet = (tone: Tone): boolean => tone === 'danger' || tone === 'wish';

/** Whether a thought in ordinary words is about what no win answers all the same (domain.md 5.5). */
export const noWinAnswersIt = async (text: string): Promise<boolean> => {
  const { noWinAnswers } = await import('@cairn/content/support');
  return noWinAnswers(text, await speaking('support'));
};
