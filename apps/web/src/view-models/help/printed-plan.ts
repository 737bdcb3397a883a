/** What stands on paper and on the card: the parts that have words, then whom one can call. Pure. */

import type { CountryHelp, HelplineLink, PlanPartId } from '@cairn/domain';
import type { CardPart } from './card.ts';
import type { PlanParts } from './copied.ts';
import { emergencyLink, firstLine } from './ways.ts';

export interface PlanTitle {
  readonly id: PlanPartId;
  readonly title: string;
}

export interface PrintedWords {
  readonly titles: readonly PlanTitle[];
  /** The name of the line the person put first; empty: none. */
  readonly first: string;
  readonly talk: string;
  readonly danger: string;
}

const numberOf = ({ shown, body }: HelplineLink): string => (body === null ? shown : `${shown} (${body})`);

export const printedPlan = (
  parts: PlanParts,
  help: CountryHelp | null,
  words: PrintedWords,
): readonly CardPart[] => {
  const line = firstLine(help, words.first);
  return [
    ...words.titles.map(({ id, title }) => ({ title, entries: parts[id].map(({ text }) => text) })),
    {
      title: words.talk,
      entries: line === null ? [] : [`${line.line.name}: ${numberOf(line.link)}`],
    },
    { title: words.danger, entries: help === null ? [] : [emergencyLink(help).shown] },
  ].filter(({ entries }) => entries.length > 0);
};
