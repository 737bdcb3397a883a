/**
 * *Make it smaller* and *a bit more*, for any step: a rung of the catalogue, a step that was shaped, a person's own words. What a
 * hand would touch is known of the catalogue's steps, and guessed for words that are clearly about one of its tasks; nothing of
 * a person's own words is put into a sentence.
 */

import { aLittleLonger, isSmallerForm, makeSmaller, nextLargerForm } from '@cairn/domain';
import type { OfferedStep, SmallerHandles, SmallerSteps, SmallerWay } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { shrink } from './shrink.ts';
import { shrinkLibrary } from './shrink-locale.ts';
import { smallerLibrary, verbOf } from './smaller-locale.ts';

/** From here on a person's own words are clearly about a task of the catalogue. */
const CLEARLY = 0.85;

/** What is known of a person's own words, from the task that they are clearly about. */
const guessedHandles = (text: string, locale: ContentLocale): SmallerHandles | null => {
  const { kind, ladder, confidence } = shrink(text, { tone: 'ordinary', locale });
  if (kind !== 'ladder' || ladder === null || confidence < CLEARLY) return null;
  const handles = smallerLibrary(locale).byLadder.get(ladder);
  return handles === undefined ? null : { thing: handles.thing, place: handles.place };
};

const handlesOf = ({ text, rung }: OfferedStep, locale: ContentLocale): SmallerHandles | null => {
  const library = smallerLibrary(locale);
  const known = (rung === null ? undefined : library.byRung.get(rung)) ?? library.byText.get(text);
  if (known !== undefined) return { thing: known.thing, place: known.place, ...verbOf(text, library.verbs) };
  return isSmallerForm(text, library.language) ? null : guessedHandles(text, locale);
};

/**
 * `next` is `null` at the smallest step there is: doing that counts fully. With a `way` that there is at this step, `next` goes
 * that way. At most six presses lead from any step to the smallest.
 */
export const smaller = (
  step: OfferedStep,
  way: SmallerWay | null = null,
  locale: ContentLocale = 'en',
): SmallerSteps => {
  const steps = makeSmaller(step, handlesOf(step, locale), smallerLibrary(locale).language);
  const all = steps.next === null ? [] : [steps.next, ...steps.others];
  const chosen = all.find((one) => one.way === way);
  return chosen === undefined ? steps : { next: chosen, others: all.filter((one) => one !== chosen) };
};

/** The rung that a step was taken from, and the one above it. */
const rungsAt = (rung: string, locale: ContentLocale): readonly OfferedStep[] => {
  const steps = shrinkLibrary(locale).ladders.get(rung.slice(0, rung.lastIndexOf('.')))?.steps ?? [];
  const at = steps.findIndex((step) => step.rung === rung);
  return at === -1 ? [] : steps.slice(at, at + 2);
};

/**
 * *A bit more*: of a step that was made smaller the next larger form, and then the step itself; of a rung the next one; of
 * everything else the same a little longer. `null`: it is long enough as it is. Whether anything more may be offered
 * (domain.md 5.5) is for the caller to know.
 */
export const bitMore = (step: OfferedStep, locale: ContentLocale = 'en'): OfferedStep | null => {
  const library = smallerLibrary(locale);
  const [own, above] = step.rung === null ? [] : rungsAt(step.rung, locale);
  const isForm = isSmallerForm(step.text, library.language) && step.text !== own?.text;
  if (isForm) return nextLargerForm(step, handlesOf(step, locale), library.language) ?? own ?? null;
  return above ?? aLittleLonger(step);
};
