/** Sealed bytes to a chunk. Law: whatever comes ends in a chunk or in a named reason, without a transaction waiting for it. */

import { readChunk } from './chunk.ts';
import type { Chunk, Read } from './chunk.ts';
import { MOST_OPENED } from './limits.ts';
import type { PulledChunk } from './relay-port.ts';
import type { Sealer } from './sealer.ts';

export interface OpenedChunk {
  readonly from: PulledChunk;
  readonly read: Read<Chunk>;
}

export const openChunk = (sealer: Sealer, from: PulledChunk): OpenedChunk => ({
  from,
  read: readSealed(sealer, from),
});

const readSealed = (sealer: Sealer, { chunk, keyEpoch, sealed }: PulledChunk): Read<Chunk> => {
  if (sealed.length > MOST_OPENED) return { ok: false, reason: 'too-large' };
  const opened = sealer.open({ what: 'chunk', chunk }, sealed, keyEpoch);
  if (!opened.ok) return opened;
  const read = readChunk(opened.plain);
  // Counters of a log begin with 1; 0 is for segments.
  return read.ok && read.value.counter === 0 ? { ok: false, reason: 'bad-chunk' } : read;
};
