/**
 * How a text is to be met, by the lists of a language: the gravest tone that any of them gives. A language without a list meets
 * nothing: its texts are only kept.
 */

import { isUnargued, meetsHarm, toneIfNotMeant, toneOf } from '@cairn/domain';
import type { HarmLexicon, HarmMet, Tone } from '@cairn/domain';
import { harmLexicons } from './harm-lexicon.ts';

const GRAVEST_FIRST: readonly Tone[] = ['danger', 'wish', 'hardship', 'unpraised', 'ordinary'];

const gravest = (tones: readonly Tone[]): Tone | null =>
  GRAVEST_FIRST.find((tone) => tones.includes(tone)) ?? null;

/** `tag` is a BCP 47 tag; `null` where there is no list. */
export const toneOfText = (text: string, tag: string): Tone | null =>
  gravest(harmLexicons(tag).map((lexicon) => toneOf(text, lexicon)));

/** The same, where the person said that they did not mean it so. */
export const toneOfTextNotMeant = (text: string, tag: string): Tone | null =>
  gravest(harmLexicons(tag).map((lexicon) => toneIfNotMeant(text, lexicon)));

/** Whether a note or a journal meets harm, by the quieter policy for those who asked. `null`: not met, or no list. */
export const noteMet = (text: string, tag: string): HarmMet | null => {
  const met = harmLexicons(tag).map((lexicon) => meetsHarm(text, lexicon, 'journal'));
  return met.find((one) => one?.kind === 'danger') ?? met.find((one) => one !== null) ?? null;
};

/** Whether a thought is about what no win answers, beside what its tone says. Without a list nothing is. */
export const noWinAnswers = (text: string, tag: string): boolean =>
  harmLexicons(tag).some((lexicon: HarmLexicon) => isUnargued(text, lexicon));
