/**
 * What of a model's answer may be offered: the rules of every step that Cairn offers, the laws of a ladder, the check on words,
 * and some that are for strangers alone. A line that breaks one is left out; none is mended but for its numbers, which are
 * only ever taken to be larger. Pure.
 */

import type { Energy, LifeArea, StepMinutes, Tone } from '@cairn/domain';
import { checkOfferedStep } from '../check/check-offered-step.ts';
import { hasPhrase } from '../check/find-phrases.ts';
import { TEXT_RULES } from '../check/text-rules.ts';
import { modelPhrases } from '../en/data/model-words.ts';
import type { ModelStep } from './read-answer.ts';

export interface SiftedStep {
  readonly text: string;
  /** `null`: the model did not say. Never less than it said. */
  readonly minutes: StepMinutes | null;
  readonly energy: Energy | null;
}

export interface Sifted {
  /** From the smallest up. */
  readonly steps: readonly SiftedStep[];
  /** The first of them is known to take two minutes or less at energy 1. If not, one of ours goes before it. */
  readonly opensSmall: boolean;
}

export interface SiftFor {
  /** What the ladder is for: amounts of exercise are looked for more closely in `move`. */
  readonly area: LifeArea | null;
  readonly toneOf: (text: string) => Tone;
}

const MOST_STEPS = 8;
const MINUTES: readonly StepMinutes[] = [0.5, 1, 2, 5, 10, 20, 45];

/** Letters of our alphabet, figures, and the marks of a plain sentence: no mark-up, no address, no other sign. */
const PLAIN = /^[\p{Script=Latin}\p{M}\d ,;:'’‘“”"()&%–-]+$/u;
/** A number to call, or a sum. */
const LONG_NUMBER = /\d{3}/;
const TIME = /minute|hour/i;

export const siftSteps = (steps: readonly ModelStep[], { area, toneOf }: SiftFor): Sifted => {
  const kept: SiftedStep[] = [];
  const seen = new Set<string>();
  // A ladder begins at energy 1, by its own first step or by ours.
  let energy: Energy = 1;
  for (const step of steps) {
    const sized = sizedFrom(step, energy);
    const name = step.text.toLowerCase();
    if (sized === null || seen.has(name) || !isAllowed(sized, { area, toneOf })) continue;
    seen.add(name);
    energy = sized.energy ?? energy;
    kept.push(sized);
    if (kept.length === MOST_STEPS) break;
  }
  return { steps: kept, opensSmall: opensSmall(kept[0]) };
};

const opensSmall = (first: SiftedStep | undefined): boolean =>
  first?.minutes !== null && first?.minutes !== undefined && first.minutes <= 2 && first.energy === 1;

/** Sizes as Cairn tells them, never smaller than was said; `null`: longer than a step may be, or two levels above the last. */
const sizedFrom = ({ text, minutes, energy }: ModelStep, below: Energy): SiftedStep | null => {
  const size = minutes === null ? null : MINUTES.find((one) => one >= minutes);
  const level = energy === null ? null : levelFrom(energy, below);
  return size === undefined || level === undefined ? null : { text, minutes: size, energy: level };
};

const levelFrom = (energy: number, below: Energy): Energy | undefined => {
  const level = ([1, 2, 3] as const).find((one) => one >= Math.max(energy, below));
  return level === undefined || level > below + 1 ? undefined : level;
};

const isAllowed = (step: SiftedStep, { area, toneOf }: SiftFor): boolean =>
  PLAIN.test(step.text) &&
  !LONG_NUMBER.test(step.text) &&
  followsRules(step) &&
  !Object.values(modelPhrases).some((phrases) => hasPhrase(step.text, phrases)) &&
  !countsExercise(step.text, area) &&
  isOrdinary(step.text, toneOf);

/** The check reads what people say of themselves, and a step is an order: it is read as a wish of the person's as well. */
const isOrdinary = (text: string, toneOf: SiftFor['toneOf']): boolean => {
  const asWish = `I want to ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  return toneOf(text) === 'ordinary' && toneOf(asWish) === 'ordinary';
};

/** What is not known of it is taken to be in the middle: the rules ask for words here, not for numbers. */
const followsRules = ({ text, minutes, energy }: SiftedStep): boolean =>
  checkOfferedStep({ text, minutes: minutes ?? 5, energy: energy ?? 2, social: 0, rung: null }).length === 0;

/** "Fold for two minutes" is no exercise; "walk for twenty minutes" and "ten squats" are, in any area. */
const countsExercise = (text: string, area: LifeArea | null): boolean => {
  const { exerciseAmount, needsLegs } = TEXT_RULES.en;
  const [amount] = exerciseAmount.exec(text) ?? [];
  if (amount === undefined) return false;
  return area === 'move' || !TIME.test(amount) || hasPhrase(text, needsLegs);
};
