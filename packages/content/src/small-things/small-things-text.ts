/** The text of the generated list: those of the catalogue that fit unknown energy, as few words as that takes. */

import type { Activity } from '@cairn/domain';
import { offeredUnasked } from '../activities/offered-unasked.ts';

const LONGEST_MINUTES = 2;

const isSmall = ({ energy, minutes }: Activity): boolean => energy === 1 && minutes <= LONGEST_MINUTES;

/** What several have in common is said once: each list is one text, of a line for each. */
const listOf = (things: readonly Activity[]): string => {
  const lines = things.map(({ id, area, text }) => `${id.slice(area.length + 1)} ${text}`);
  return JSON.stringify(lines.join('\n'));
};

/** Those that share their time, minutes and area, each kind by the text of what it shares. */
const byKind = (things: readonly Activity[]): ReadonlyMap<string, readonly Activity[]> => {
  const kinds = new Map<string, Activity[]>();
  for (const thing of things) {
    const shared = JSON.stringify([thing.time, thing.minutes, thing.area]).slice(1, -1);
    kinds.set(shared, [...(kinds.get(shared) ?? []), thing]);
  }
  return kinds;
};

export const smallThingsText = (locale: string): string => {
  const lists = [...byKind(offeredUnasked(locale).filter(isSmall))];
  return `// Made by generate.ts from the catalogue. Do not edit.

import type { Offered } from '../../activities/smallest-suggestion.ts';

type List = readonly [time: Offered['time'], minutes: Offered['minutes'], area: Offered['area'], lines: string];

const LISTS: readonly List[] = [
${lists.map(([shared, things]) => `  [${shared},${listOf(things)}],\n`).join('')}];

export const SMALL_THINGS: readonly Offered[] = LISTS.flatMap(([time, minutes, area, lines]) =>
  lines.split('\\n').map((line) => {
    const blank = line.indexOf(' ');
    const id = \`\${area}.\${line.slice(0, blank)}\`;
    return { id, area, text: line.slice(blank + 1), minutes, energy: 1, time };
  }),
);
`;
};
