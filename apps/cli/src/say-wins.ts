/** Wins as lines of text: the person's own words first, and quietly what else is known. */

import type { Copy } from '@cairn/copy';
import type { Win } from '@cairn/domain';
import type { Terminal } from './surroundings.ts';

export const winLines = (copy: Copy, { quiet }: Terminal, win: Win): readonly string[] => {
  const marks = [
    ...(win.area === null ? [] : [copy.t(`area.${win.area}`)]),
    ...(win.big ? [copy.t('win.big-mark')] : []),
    ...(win.resting ? [copy.t('win.resting-mark')] : []),
  ];
  const [first = '', ...others] = win.text.split('\n');
  return [
    `  ${first}${marks.length === 0 ? '' : quiet(`  (${marks.join(', ')})`)}`,
    ...others.map((line) => `  ${line}`),
    ...(win.note === null ? [] : win.note.split('\n').map((line) => quiet(`    ${line}`))),
  ];
};
