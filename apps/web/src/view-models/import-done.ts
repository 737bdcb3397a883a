/** What a kept import is said to have done: what came in, and nothing of what did not. Pure. */

import type { Copy } from '@cairn/copy';
import { cameWords, knownWords } from '@cairn/copy/import-words';
import type { ImportSummary } from '@cairn/vault';

/** Whether anything here is other than before. */
export const cameSome = ({ added, settings }: ImportSummary): boolean =>
  settings > 0 || Object.values(added).some((count) => count > 0);

/** A sentence for each kind that came in. */
export const cameLines = (copy: Copy, { added, settings }: ImportSummary): readonly string[] =>
  cameWords(copy, { ...added, hasSettings: settings > 0 });

/** A sentence for each way in which something was known already. */
export const knownLines = (copy: Copy, summary: ImportSummary): readonly string[] =>
  knownWords(copy, summary);
