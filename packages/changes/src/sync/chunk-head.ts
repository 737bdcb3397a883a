/** What stands before the changes of a chunk. */

import type { DeviceId } from '../hybrid-clock.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';

/** 0: new changes · 1: part of a state told whole · 2: its last part. */
export type Told = 0 | 1 | 2;

/** The last head that the author had seen. */
export interface Seen {
  readonly epoch: LogEpoch;
  readonly seq: number;
  readonly head: ChainHash;
}

export interface ChunkHead {
  /** Of the vault that wrote it. */
  readonly schema: number;
  readonly device: DeviceId;
  readonly run: RunId;
  /** 1, 2, 3 ... within the run; 0 in a segment of a snapshot. */
  readonly counter: number;
  /** `null` before its author's first pull. */
  readonly seen: Seen | null;
  readonly told: Told;
}
