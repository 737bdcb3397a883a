/** A log on its way into a browser: text, because that is what goes there whole. */

import type { ChainHash, ChunkId, LogEpoch } from '@cairn/changes/sync';
import type { LogToTake } from './take-log.ts';

interface Plain {
  readonly epoch: LogEpoch;
  readonly head: ChainHash;
  readonly chunks: readonly (readonly [seq: number, chunk: ChunkId, keyEpoch: number, sealed: string])[];
}

export const asText = ({ epoch, head, chunks }: LogToTake): string =>
  JSON.stringify({
    epoch,
    head,
    chunks: chunks.map(({ seq, chunk, keyEpoch, sealed }) => [
      seq,
      chunk,
      keyEpoch,
      Buffer.from(sealed).toString('base64'),
    ]),
  } satisfies Plain);

export const fromText = (text: string): LogToTake => {
  const { epoch, head, chunks } = JSON.parse(text) as Plain;
  return {
    epoch,
    head,
    chunks: chunks.map(([seq, chunk, keyEpoch, sealed]) => ({
      ...{ seq, chunk, keyEpoch },
      sealed: Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0)),
    })),
  };
};
