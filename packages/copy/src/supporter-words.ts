/** The words of the page that a supporter opens, without what else speaks: that page is small, and loads nothing of Cairn. */

import type { PlainKey, TagIn } from './copy.ts';
import { messages } from './generated/en/supporter.ts';

type SupporterKey = `supporter.${TagIn<'supporter'>}` & PlainKey;

/** In English: the page knows no other language yet. */
export const supporterWords = (key: SupporterKey): string => {
  const message = messages[key];
  return typeof message === 'string' ? message : (message ?? []).join('');
};
