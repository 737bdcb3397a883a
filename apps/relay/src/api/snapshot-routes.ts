/** Snapshots: begun, sent in segments, committed. */

import { randomBytes } from 'node:crypto';
import { fromHex, LIMITS, SIZES } from '@cairn/relay-api';
import type { Bytes, SnapshotBegun, SnapshotCommit } from '@cairn/relay-api';
import { DAY } from '../store/relay-store.ts';
import type { Conflict, Done, Full, NotFound, Shut } from '../store/relay-store.ts';
import { NOTHING, refused, value } from './answer.ts';
import type { Answer } from './answer.ts';
import { COST_BYTES, topicOf } from './log-routes.ts';
import { countIn } from './numbers.ts';
import type { Call } from './relay-parts.ts';
import { shutAnswer } from './shut-answer.ts';

const today = ({ parts }: Call): number => Math.floor(parts.now() / DAY);

export const beginSnapshot = async (call: Call, begun: SnapshotBegun): Promise<Answer> => {
  const snapshot = new Uint8Array(randomBytes(SIZES.snapshotId));
  const ended = await call.parts.store.beginSnapshot(call.vault, { ...begun, snapshot, day: today(call) });
  return ended.type === 'Done' ? value({ snapshot }) : unlessDone(ended);
};

export const putSegment = async (call: Call): Promise<Answer> => {
  const named = segmentNamed(call);
  if (named === null || call.body.length === 0) return refused('bad-request');
  const { store, settings } = call.parts;
  const { quota } = settings;
  return unlessDone(await store.putSegment(call.vault, { ...named, sealed: call.body, quota }));
};

export const commitSnapshot = async (call: Call, commit: SnapshotCommit): Promise<Answer> => {
  const snapshot = snapshotNamed(call);
  if (snapshot === null) return refused('bad-request');
  const { store, settings } = call.parts;
  const { quota } = settings;
  return unlessDone(await store.commitSnapshot(call.vault, { ...commit, snapshot, day: today(call), quota }));
};

export const segment = async (call: Call): Promise<Answer> => {
  const named = segmentNamed(call);
  if (named === null) return refused('bad-request');
  const found = await call.parts.store.segment(call.vault, named);
  if (found.type !== 'Segment') return unlessDone(found);
  call.parts.buckets.vault.charge(topicOf(call.vault), Math.floor(found.sealed.length / COST_BYTES));
  return { type: 'Octets', octets: found.sealed };
};

const snapshotNamed = ({ param }: Call): Bytes | null => fromHex(param('id'), SIZES.snapshotId);

const segmentNamed = (call: Call): { readonly snapshot: Bytes; readonly index: number } | null => {
  const snapshot = snapshotNamed(call);
  const index = countIn(call.param('index'), { most: LIMITS.segments - 1 });
  return snapshot === null || index === null ? null : { snapshot, index };
};

const unlessDone = (ended: Done | Conflict | NotFound | Full | Shut): Answer => {
  switch (ended.type) {
    case 'Done':
      return NOTHING;
    case 'Conflict':
      return refused('conflict');
    case 'NotFound':
      return refused('not-found');
    case 'Full':
      return refused('full');
    case 'Gone':
    case 'Closed':
      return shutAnswer(ended);
    default:
      return ended satisfies never;
  }
};
