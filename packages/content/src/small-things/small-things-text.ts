/** The text of the generated list: those of the catalogue that fit unknown energy, as few words as that takes. */

import type { Activity } from '@cairn/domain';
import { offeredUnasked } from '../activities/offered-unasked.ts';

const LONGEST_MINUTES = 2;

const isSmall = ({ energy, minutes }: Activity): boolean => energy === 1 && minutes <= LONGEST_MINUTES;

export const smallThingsText = (locale: string): string => {
  const rows = offeredUnasked(locale)
    .filter(isSmall)
    .map(({ id, minutes, time, text }) => JSON.stringify([id, minutes, time, text]));
  return `// Made by generate.ts from the catalogue. Do not edit.

import type { Offered } from '../../activities/smallest-suggestion.ts';

type Row = readonly [id: string, minutes: Offered['minutes'], time: Offered['time'], text: string];

const ROWS: readonly Row[] = [
${rows.map((row) => `  ${row},\n`).join('')}];

export const SMALL_THINGS: readonly Offered[] = ROWS.map(([id, minutes, time, text]) => {
  const area = id.slice(0, id.indexOf('.')) as Offered['area'];
  return { id, area, text, minutes, energy: 1, time };
});
`;
};
