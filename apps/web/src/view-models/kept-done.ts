/** A win that was kept a moment ago, as the quiet line of the screen tells it. Pure. */

import type { PlainKey } from '@cairn/copy';
import type { WinKept } from '@cairn/vault';
import { metOf } from './met.ts';
import type { SheetDone } from './win-sheet.ts';

/** Of words that are met nothing more is said, and nothing is asked. */
export const keptDone = (key: PlainKey, { tone, win }: WinKept): SheetDone => ({
  ...{ key, undo: win.id, met: metOf(tone, win.id), win: tone === 'ordinary' ? win : null },
});
