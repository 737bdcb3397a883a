/** A file that says how far it was read: how far along it the reading is, which is what a person waits for. */

import type { ImportSource } from '@cairn/interchange';

/**
 * Told a hundred times at most, rising, 0 to below 1. A part counts when it follows on the one asked for before it: looking up the
 * directory at the end of an archive, or the head of a member, is no reading on.
 */
export const watched = (file: ImportSource, tell: (share: number) => void): ImportSource => {
  let told = 0;
  let before = 0;
  return {
    size: file.size,
    ...(file.name === undefined ? {} : { name: file.name }),
    slice: (start, end) => {
      // What is asked for now is not read yet: what came before it is.
      const share = start === before ? Math.floor((start / Math.max(1, file.size)) * 100) / 100 : 0;
      before = end;
      if (share > told && share < 1) tell((told = share));
      return file.slice(start, end);
    },
  };
};

/** Of all that is told, what is a hundredth further: a file that was read piece by piece is not told from the middle again. */
export const rising = (tell: (share: number) => void): ((share: number) => void) => {
  let told = 0;
  return (share) => {
    const hundredth = Math.floor(share * 100) / 100;
    if (hundredth > told && hundredth < 1) tell((told = hundredth));
  };
};
