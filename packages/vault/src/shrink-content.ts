/** What the vault takes from content for shrinking; loaded when somebody shrinks something. */

import type { ContentLocale } from '@cairn/content/locale';
import type * as Shrink from '@cairn/content/shrink';
import type { OfferedStep, Step } from '@cairn/domain';
import { speaking } from './language.ts';
import { fetched } from './refusal.ts';

export type ShrinkContent = typeof Shrink & { readonly locale: ContentLocale };

/** With the language that is spoken, whose words are here then. */
export const shrinkContent = async (): Promise<ShrinkContent> => {
  const content = await fetched(import('@cairn/content/shrink'));
  return { ...content, locale: await speaking('shrink') };
};

/** A step as one that is offered. What is not known of a person's own words is taken to be in the middle. */
export const offeredOf = ({ text, minutes, energy, social, rung }: Step): OfferedStep => ({
  ...{ text, minutes: minutes ?? 5, energy: energy ?? 2, social: social ?? 0, rung },
});

/** As often as it may be pressed (decision 17). */
const MOST_PRESSES = 6;

/** A smaller form of a step; `null`: it is as small as it gets. */
export const smallerForm = async (step: Step): Promise<OfferedStep | null> => {
  const { smaller, locale } = await shrinkContent();
  return smaller(offeredOf(step), null, locale).next?.step ?? null;
};

/** The first smaller form that can be done lying or sitting; `null`: there is none, or it asks no more than that already. */
export const lighterForm = async (step: Step): Promise<OfferedStep | null> => {
  const { smaller, locale } = await shrinkContent();
  let at = offeredOf(step);
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    const { next, others } = smaller(at, null, locale);
    if (next === null) return null;
    const light = [next, ...others].find((form) => form.step.energy === 1);
    if (light !== undefined) return light.step;
    at = next.step;
  }
  return null;
};
