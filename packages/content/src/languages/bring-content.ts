/**
 * Fetches the words of a language. A page, a worker and the command line wait for it where they begin to speak one. Loaded
 * where somebody reads another language than English, and not before.
 */

import { contentLocale } from '../content-locale.ts';
import { brought, hold } from './brought.ts';
import { CHUNKS } from './generated/chunks.ts';
import type { ContentPart } from './language-content.ts';

/**
 * For a BCP 47 tag. `true`: they are here, or it is English. `false`: they could not be fetched; English stands in, and the same may
 * be asked for again.
 */
export const bringContent = async (
  tag: string,
  parts: readonly ContentPart[] = ['words'],
): Promise<boolean> => {
  const came = await Promise.all(parts.map((part) => bringPart(tag, part)));
  return came.every(Boolean);
};

const bringPart = async (tag: string, part: ContentPart): Promise<boolean> => {
  const locale = contentLocale(tag);
  if (locale === 'en' || brought(locale, part) !== null) return true;
  const chunks = CHUNKS[locale];
  if (chunks === undefined) return false;
  try {
    hold(locale, { [part]: (await chunks[part]()).default });
    return true;
  } catch {
    return false;
  }
};
