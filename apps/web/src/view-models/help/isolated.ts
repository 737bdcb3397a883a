/**
 * A number or a name that is put into a sentence, set apart from it where the sentence runs from right to left: without
 * that `116 123` would be read as `123 116`. Between U+2068 and U+2069 the text has a direction of its own. Pure.
 */

import type { Copy } from '@cairn/copy';

export const isolated = ({ dir }: Pick<Copy, 'dir'>, text: string): string =>
  dir === 'rtl' ? `\u2068${text}\u2069` : text;
