/** Slips of the finger in the few words that matter most: a letter too many, too few, wrong, or two of them swapped. */

/** By the first letter: hardly anybody mistypes that, and few words have to be looked at. */
export type SlipIndex = ReadonlyMap<string, readonly string[]>;

export const indexSlips = (words: readonly string[]): SlipIndex => {
  const index = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
};

/** Whether one slip leads from one word to the other. Steps grow with the shorter of the two. */
const isOneSlip = (written: string, meant: string): boolean => {
  const more = written.length - meant.length;
  let at = 0;
  while (at < meant.length && written[at] === meant[at]) at += 1;
  if (more === 1) return written.slice(at + 1) === meant.slice(at);
  if (more === -1) return written.slice(at) === meant.slice(at + 1);
  if (written.slice(at + 1) === meant.slice(at + 1)) return true;
  const swapped = written[at] === meant[at + 1] && written[at + 1] === meant[at];
  return swapped && written.slice(at + 2) === meant.slice(at + 2);
};

/** The word that was meant, where exactly one slip leads to it; `null` where none does. */
export const meantBySlip = (written: string, index: SlipIndex): string | null =>
  index.get(written.charAt(0))?.find((word) => isOneSlip(written, word)) ?? null;
