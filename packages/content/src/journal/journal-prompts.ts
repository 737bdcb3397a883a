/** The questions to begin a page with, by language, and which of them comes first on a day. */

import type { LocalDay } from '@cairn/domain';
import { dayNumber } from '@cairn/domain';
import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';
import { prompts as en } from './en/data/prompts.ts';
import type { Prompt } from './prompt.ts';

export type { Prompt } from './prompt.ts';

/** In the English order; English where the language is not here. */
const promptsIn = (locale: ContentLocale): readonly Prompt[] => {
  const own = brought(locale, 'words')?.prompts;
  return own === undefined ? en : en.map(({ id, text }) => ({ id, text: own[id] ?? text }));
};

/** All of them, beginning with the one of the day: the same all day, another one tomorrow. */
export const promptsOn = (locale: ContentLocale, day: LocalDay): readonly Prompt[] => {
  const all = promptsIn(locale);
  const first = dayNumber(day) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
};

/** `null`: it is gone since. */
export const promptText = (locale: ContentLocale, id: string): string | null =>
  promptsIn(locale).find((prompt) => prompt.id === id)?.text ?? null;
