/** Words that a language does not say, found in its texts: whole words, `*` for any ending; of writing without spaces wherever they stand. Pure. */

import { isUnspaced } from '@cairn/domain';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);

const patternOf = (word: string): string => {
  const isOpen = word.endsWith('*');
  const plain = escaped(isOpen ? word.slice(0, -1) : word).replaceAll(' ', String.raw`\s+`);
  if (isUnspaced(word)) return plain;
  return String.raw`(?<![\p{L}\p{M}])${plain}${isOpen ? String.raw`\p{L}*` : ''}(?![\p{L}\p{M}])`;
};

/** What of `banned` a text says, as it says it. */
export const bannedMatcher = (banned: readonly string[]): ((text: string) => readonly string[]) => {
  if (banned.length === 0) return () => [];
  const any = new RegExp(banned.map((word) => patternOf(word.normalize('NFC'))).join('|'), 'giu');
  return (text) => text.normalize('NFC').match(any) ?? [];
};
