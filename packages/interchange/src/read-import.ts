/** The one door for a file of unknown make: recognises it by content and reads it, or says what it seems to be instead. */

import { err } from '@cairn/domain';
import type { Result } from '@cairn/domain';
import { readCairnJson } from './cairn-json/read-cairn-json.ts';
import { readDaylioCsv } from './daylio-csv/read-daylio-csv.ts';
import { formatOfText } from './detect-format.ts';
import type { ImportError, ImportOptions } from './import-format.ts';
import type { ImportPlan } from './import-plan.ts';
import { looksLike, looksLikeBinary } from './looks-like.ts';
import { decodeText } from './text/decode-text.ts';

/** Every {@link ImportError} may come; nothing throws. */
export const readImport = (bytes: Uint8Array, options: ImportOptions): Result<ImportPlan, ImportError> => {
  const container = looksLikeBinary(bytes);
  if (container !== null) return err({ type: 'UnknownFormat', looksLike: container });
  const text = decodeText(bytes);
  if (!text.ok) return text;
  const format = formatOfText(text.value);
  switch (format) {
    case 'cairn-json':
      return readCairnJson(bytes);
    case 'daylio-csv':
      return readDaylioCsv(bytes, options);
    case null:
      return err({ type: 'UnknownFormat', looksLike: looksLike(text.value) });
  }
};
