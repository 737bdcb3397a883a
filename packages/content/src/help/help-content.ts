/**
 * The words of Help, by language. Written and reviewed as content: no line promises that anything will work, and none
 * orders. The order of the plan is that of the public safety-plan model; its words are our own (domain.md 5.1).
 */

import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';
import { enHelp } from './en/en-help.ts';
import type { HelpContent } from './help-structure.ts';

/** The words of Help in a language of the catalogue, in English where it is not here; see `contentLocale` for a tag of any kind. */
export const helpContent = (locale: ContentLocale): HelpContent => brought(locale, 'words')?.help ?? enHelp;
