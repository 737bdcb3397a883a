/** The texts of the generated files: reading and ladders, as few signs as that takes. For `generate.ts` and its test alone. */

import { packLearntTasks } from '@cairn/domain';
import type { ToldSentence } from '@cairn/domain';
import { ladders } from '../ladders/ladders.ts';
import type { CatalogueLadder, CatalogueRung } from '../ladders/ladders.ts';
import type { LadderEntry, RungEntry } from './ladder-entries.ts';
import { digestOf, learnShrinking } from './told-sentences.ts';

const rungEntry = (rung: CatalogueRung, { id, handles }: CatalogueLadder): RungEntry => {
  const { text, minutes, energy, social } = rung;
  const own = rung.id.slice(id.length + 1);
  const { thing, place } = rung.handles;
  if (thing === handles.thing && place === handles.place) return [own, text, minutes, energy, social];
  return [own, text, minutes, energy, social, thing, place];
};

export const ladderEntry = (ladder: CatalogueLadder): LadderEntry => [
  ladder.id,
  ladder.title,
  ladder.handles.thing,
  ladder.handles.place,
  ladder.rungs.map((rung) => rungEntry(rung, ladder)),
];

/** A long string over several lines, so that a change shows where it is. */
export const template = (text: string): string => `\`${text.replace(/[`\\$]/g, String.raw`\$&`)}\``;

export const laddersFileText = (): string => `// Made by generate.ts from the ladders. Do not edit.

import type { LadderEntry } from '../ladder-entries.ts';

export const LADDER_ENTRIES: readonly LadderEntry[] = [
${ladders()
  .map((ladder) => `  ${JSON.stringify(ladderEntry(ladder))},\n`)
  .join('')}];
`;

/** Learns anew, which takes a minute. */
export const learntFileText = (sentences: readonly ToldSentence[]): string => {
  const { tasks, bases, weights } = packLearntTasks(learnShrinking(sentences));
  return `// Learnt by generate.ts from told sentences. Do not edit.

import type { PackedLearntTasks } from '@cairn/domain';

/** Of what it was learnt from. */
export const LEARNT_FROM = '${digestOf(sentences)}';

export const PACKED_LEARNT: PackedLearntTasks = {
  tasks: ${template(tasks)},
  bases: ${template(bases)},
  weights: ${template(weights)},
};
`;
};
