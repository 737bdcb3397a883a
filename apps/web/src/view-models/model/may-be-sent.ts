/**
 * What may go to a model that the person brought: ordinary words about a thing to do, and nothing else. What the check meets,
 * a hardship, what is kept without praise, a wish or a feeling stay here. Pure.
 */

import type { Shrunk, Tone } from '@cairn/domain';

export type Read = Pick<Shrunk, 'kind'> & { readonly tone: Tone };

/** A path that is one's own already has its steps; nobody else is asked. */
export const mayBeSent = ({ kind, tone }: Read): boolean =>
  tone === 'ordinary' && (kind === 'ladder' || kind === 'shaped');

/** Words that stay here, and not because there is a path for them already. */
export const staysHere = (read: Read): boolean => !mayBeSent(read) && read.kind !== 'own';

/** What was changed or added in instructions, for the check: Cairn's own lines are known to it. */
export const newLinesIn = (instructions: string, known: string): string => {
  const lines = new Set(known.split('\n'));
  return instructions
    .split('\n')
    .filter((line) => !lines.has(line))
    .join('\n')
    .trim();
};
