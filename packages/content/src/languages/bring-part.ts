/** Fetches one part of a language, where it is not here yet. */

import { contentLocale } from '../content-locale.ts';
import { brought, hold } from './brought.ts';
import type { Chunks, ContentPart } from './language-content.ts';

/**
 * For a BCP 47 tag. `true`: it is here, or it is English. `false`: it could not be fetched; English stands in, and the same may be
 * asked for again.
 */
export const bringPart = async <P extends ContentPart>(
  tag: string,
  part: P,
  chunks: Chunks<P>,
): Promise<boolean> => {
  const locale = contentLocale(tag);
  if (locale === 'en' || brought(locale, part) !== null) return true;
  try {
    const chunk = await chunks[locale]?.();
    if (chunk === undefined) return false;
    hold(locale, { [part]: chunk.default });
    return true;
  } catch {
    return false;
  }
};
