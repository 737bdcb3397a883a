/** What is told of each language where one is chosen: its name, who wrote its words, and who has read them. */

import type { AboutLanguage } from './about-language.ts';
import { ABOUT } from './generated/about-languages.ts';
import type { Locale } from './locales.ts';

export type { AboutLanguage } from './about-language.ts';

export const aboutLanguage = (locale: Locale): AboutLanguage | null => ABOUT[locale] ?? null;
