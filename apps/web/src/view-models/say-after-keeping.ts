/** Which quiet line follows what was done. Keys only: the words are in copy. Pure. */

import type { Settings, WinKept } from '@cairn/vault';
import type { PlainKey } from '@cairn/copy';

/** "Kept.", and a little more for the first stone and for a return. Stillness, the stone alone, and
 * words that are met, still say that it is kept. */
export const lineAfterKeeping = (kept: WinKept, celebration: Settings['celebration']): PlainKey => {
  if (kept.tone !== 'ordinary' || celebration !== 'stone-and-line') return 'today.kept';
  if (kept.isFirst) return 'today.kept.first';
  return kept.isReturn ? 'today.kept.return' : 'today.kept';
};
