/**
 * Fetches the words of a language, in parts. A worker and the command line wait for it where they begin to need one; a page needs
 * `bring-words.ts` alone. Loaded where somebody reads another language than English, and not before.
 */

import { bringPart } from './bring-part.ts';
import { CHUNKS as SHRINK } from './generated/shrink-chunks.ts';
import { CHUNKS as SUPPORT } from './generated/support-chunks.ts';
import { CHUNKS as WORDS } from './generated/words-chunks.ts';
import type { ContentPart } from './language-content.ts';

const BRING: Readonly<Record<ContentPart, (tag: string) => Promise<boolean>>> = {
  words: (tag) => bringPart(tag, 'words', WORDS),
  shrink: (tag) => bringPart(tag, 'shrink', SHRINK),
  support: (tag) => bringPart(tag, 'support', SUPPORT),
};

/** For a BCP 47 tag. `false`: not all of it could be fetched; English stands in for that. Never rejects. */
export const bringContent = async (tag: string, parts: readonly ContentPart[]): Promise<boolean> =>
  (await Promise.all(parts.map((part) => BRING[part](tag)))).every(Boolean);
