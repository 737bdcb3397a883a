/** The words of the win that a page of the journal ends as. They tell that one wrote, and nothing of what. */

import type { ContentLocale } from '../content-locale.ts';
import { brought } from '../languages/brought.ts';

export const journalWin = (locale: ContentLocale): string =>
  brought(locale, 'words')?.journalWin ?? 'Wrote in the journal';
