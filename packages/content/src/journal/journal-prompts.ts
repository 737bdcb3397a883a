/** The questions to begin a page with, by language, and which of them comes first on a day. */

import type { LocalDay } from '@cairn/domain';
import { dayNumber } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { prompts as en } from './en/data/prompts.ts';
import type { Prompt } from './prompt.ts';

export type { Prompt } from './prompt.ts';

const PROMPTS: Readonly<Record<ContentLocale, readonly Prompt[]>> = { en };

/** All of them, beginning with the one of the day: the same all day, another one tomorrow. */
export const promptsOn = (locale: ContentLocale, day: LocalDay): readonly Prompt[] => {
  const all = PROMPTS[locale];
  const first = dayNumber(day) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
};

/** `null`: it is gone since. */
export const promptText = (locale: ContentLocale, id: string): string | null =>
  PROMPTS[locale].find((prompt) => prompt.id === id)?.text ?? null;
