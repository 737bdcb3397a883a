/** Encoded items parted into chunks of the sizes that docs/sync-protocol.md allows, in their order. Pure. */

import { MOST_CHANGES, TOLD_PLAIN } from './limits.ts';

/** One item that is larger than `most` has a chunk of its own. */
export const inChunks = (
  items: readonly Uint8Array[],
  most: number = TOLD_PLAIN,
): readonly (readonly Uint8Array[])[] => {
  const chunks: Uint8Array[][] = [];
  let length = 0;
  for (const item of items) {
    const current = chunks.at(-1);
    if (current !== undefined && current.length < MOST_CHANGES && length + item.length <= most) {
      current.push(item);
      length += item.length;
      continue;
    }
    chunks.push([item]);
    length = item.length;
  }
  return chunks;
};
