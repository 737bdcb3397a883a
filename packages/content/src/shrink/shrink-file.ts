/** The text of the generated file: index and ladders, as few signs as that takes. For `generate.ts` and its test alone. */

import { packTaskIndex } from '@cairn/domain';
import { ladders } from '../ladders/ladders.ts';
import type { CatalogueLadder, CatalogueRung } from '../ladders/ladders.ts';
import type { LadderEntry, RungEntry } from './ladder-entries.ts';
import { shrinkIndex } from './shrink-documents.ts';

const rungEntry = (rung: CatalogueRung, { id, handles }: CatalogueLadder): RungEntry => {
  const { text, minutes, energy, social } = rung;
  const own = rung.id.slice(id.length + 1);
  const { thing, place } = rung.handles;
  if (thing === handles.thing && place === handles.place) return [own, text, minutes, energy, social];
  return [own, text, minutes, energy, social, thing, place];
};

const ladderEntry = (ladder: CatalogueLadder): LadderEntry => [
  ladder.id,
  ladder.title,
  ladder.handles.thing,
  ladder.handles.place,
  ladder.rungs.map((rung) => rungEntry(rung, ladder)),
];

/** A long string over several lines, so that a change shows where it is. */
const template = (text: string): string => `\`${text.replace(/[`\\$]/g, String.raw`\$&`)}\``;

export const shrinkFileText = (): string => {
  const { ids, terms, names } = packTaskIndex(shrinkIndex());
  return `// Made by generate.ts from the ladders and the words for shrinking. Do not edit.

import type { PackedTaskIndex } from '@cairn/domain';
import type { LadderEntry } from '../ladder-entries.ts';

export const PACKED_INDEX: PackedTaskIndex = {
  ids: ${template(ids)},
  terms: ${template(terms)},
  names: ${template(names)},
};

export const LADDER_ENTRIES: readonly LadderEntry[] = [
${ladders('en')
  .map((ladder) => `  ${JSON.stringify(ladderEntry(ladder))},\n`)
  .join('')}];
`;
};
