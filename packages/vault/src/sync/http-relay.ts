/** The machine's relay port, spoken over a {@link RelayDoor}: ids in hex here, in bytes there. */

import { fromHex, PULLED, PUSHED, SIZES, SNAPSHOT_NAMED, toHex } from '@cairn/relay-api';
import type { Bytes, Pulled as PulledBody, SnapshotTold } from '@cairn/relay-api';
import type {
  Answer,
  ChainHash,
  ChunkId,
  LogEpoch,
  LogHead,
  Pulled,
  RelayPort,
  SegmentPlace,
  SnapshotHead,
  SnapshotId,
} from '@cairn/changes/sync';
import type { RelayDoor } from './relay-door.ts';

export const createHttpRelay = (door: RelayDoor): RelayPort => ({
  pull: async ({ after, most, hidden }) => {
    const query = { after, most, ...(hidden ? { hidden: 1 } : {}) };
    return mapped(await door.ask('pull', PULLED, { query }), pulledOf);
  },
  push: async (chunks) => {
    const body = {
      chunks: chunks.map(({ chunk, keyEpoch, sealed }) => [bytesIn(chunk, SIZES.chunkId), keyEpoch, sealed]),
    };
    return mapped(await door.ask('push', PUSHED, { body }), (pushed) => ({
      ...headOf(pushed),
      seqs: pushed.seqs,
    }));
  },
  beginSnapshot: async ({ seq, head, segments }) => {
    const body = { seq, head: bytesIn(head, SIZES.hash), segments };
    const begun = await door.ask('beginSnapshot', SNAPSHOT_NAMED, { body });
    return mapped(begun, ({ snapshot }) => toHex(snapshot) as SnapshotId);
  },
  putSegment: (place, sealed) =>
    door.tell('putSegment', { params: paramsOf(place), body: Uint8Array.from(sealed) }),
  commitSnapshot: (snapshot, { keyEpoch, manifest, eraseNow }) =>
    door.tell('commitSnapshot', { params: { id: snapshot }, body: { keyEpoch, manifest, eraseNow } }),
  segment: (place) => door.fetchBytes('segment', { params: paramsOf(place) }),
});

const paramsOf = ({ snapshot, index }: SegmentPlace): { readonly id: string; readonly index: number } => ({
  id: snapshot,
  index,
});

const mapped = <T, U>(answer: Answer<T>, to: (value: T) => U): Answer<U> =>
  answer.ok ? { ok: true, value: to(answer.value) } : answer;

const headOf = ({ logEpoch, seq, head }: Pick<PulledBody, 'logEpoch' | 'seq' | 'head'>): LogHead => ({
  logEpoch: toHex(logEpoch) as LogEpoch,
  seq,
  head: toHex(head) as ChainHash,
});

const pulledOf = (pulled: PulledBody): Pulled => ({
  ...headOf(pulled),
  snapshot: pulled.snapshot === null ? null : snapshotOf(pulled.snapshot),
  chunks: pulled.chunks.map(([seq, chunk, keyEpoch, sealed]) => ({
    ...{ seq, chunk: toHex(chunk) as ChunkId, keyEpoch, sealed },
  })),
});

const snapshotOf = (told: SnapshotTold): SnapshotHead => ({
  ...told,
  snapshot: toHex(told.snapshot) as SnapshotId,
  head: toHex(told.head) as ChainHash,
});

/** Ids that this device has are in hex of the right length: another one is a bug. */
const bytesIn = (hex: string, length: number): Bytes => {
  const bytes = fromHex(hex, length);
  if (bytes === null) throw new RangeError('An id has another length');
  return bytes;
};
