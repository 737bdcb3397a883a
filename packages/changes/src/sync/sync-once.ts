/**
 * One round of syncing: read to the head, send what is there, read what others wrote meanwhile. Law: whatever ends it, a
 * crash or a refusal, the next round goes on from there and nothing is lost or doubled. One round at a time for a replica.
 */

import { makeSnapshot, SNAPSHOT_CHUNKS } from './make-snapshot.ts';
import { pull } from './pull.ts';
import type { PullEnd } from './pull.ts';
import { push } from './push.ts';
import type { RelayRefusal } from './relay-port.ts';
import { retryQuarantine } from './retry-quarantine.ts';
import { stateOf, tellsFirst } from './sync-state.ts';
import type { SyncPorts } from './sync-ports.ts';

export type SyncEnd =
  /** Everything that is here is there, and the other way round. */
  | { readonly type: 'in-step' }
  /** This relay keeps forgetting: waits for `goOn`. */
  | { readonly type: 'stopped' }
  | RelayRefusal;

/** Others may write faster than this device reads; the next round goes on. */
const MOST_TURNS = 8;

export const syncOnce = async (ports: SyncPorts, fromChunks: number = SNAPSHOT_CHUNKS): Promise<SyncEnd> => {
  const first = await ports.replica.change((kept) => stateOf(kept, ports));
  if (first.stopped) return { type: 'stopped' };
  if (tellsFirst(first)) {
    const sent = await push(ports);
    if (typeof sent !== 'string') return sent;
  }
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const read = await pull(ports);
    if (read !== 'head') return endOf(read);
    await retryQuarantine(ports);
    const sent = await push(ports);
    if (typeof sent !== 'string') return sent;
    if (sent === 'nothing') break;
  }
  // A snapshot is a kindness to the next device: this round was well without it.
  await makeSnapshot(ports, { fromChunks, eraseNow: false });
  return { type: 'in-step' };
};

const endOf = (read: Exclude<PullEnd, 'head'>): SyncEnd => (read === 'stopped' ? { type: 'stopped' } : read);
