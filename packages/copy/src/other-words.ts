/** The words of a language other than English. Apart, because most never load them. */

import type { Catalogue } from './compiled-catalogue.ts';
import { OTHER_WORDS } from './generated/other-words.ts';
import { COPY_PARTS, pileOf, type CopyPart } from './parts.ts';

/** `locale` is one of the languages that `locales/` holds. */
export const otherWords = (locale: string): Catalogue => {
  const bring = (part: CopyPart) => async () => {
    const words = await OTHER_WORDS[locale]?.[pileOf(part)]();
    return { messages: words?.words[part] ?? {} };
  };
  return Object.fromEntries(COPY_PARTS.map((part) => [part, bring(part)])) as unknown as Catalogue;
};
