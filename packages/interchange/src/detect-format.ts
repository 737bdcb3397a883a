/** Which format bytes are in, by what they hold and never by a file's name or type. `null` when none we read. */

import type { ImportFormat } from './import-format.ts';
import { isCairnText } from './cairn-json/is-cairn-text.ts';
import { isDaylioText } from './daylio-csv/read-daylio-csv.ts';
import { decodeText } from './text/decode-text.ts';

export const detect = (bytes: Uint8Array): ImportFormat | null => {
  const text = decodeText(bytes);
  return text.ok ? formatOfText(text.value) : null;
};

export const formatOfText = (text: string): ImportFormat | null => {
  if (isCairnText(text)) return 'cairn-json';
  return isDaylioText(text) ? 'daylio-csv' : null;
};
