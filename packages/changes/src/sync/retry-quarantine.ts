/**
 * What lies in quarantine is tried again: with the bytes that were kept, which a newer version may read, and with those that
 * the relay has now, which may be the right ones. Law: nothing leaves quarantine but by being taken in.
 */

import { openChunk } from './open-chunk.ts';
import type { OpenedChunk } from './open-chunk.ts';
import type { Kept, Quarantined } from './replica.ts';
import { stateOf } from './sync-state.ts';
import type { SyncPorts } from './sync-ports.ts';
import { beginIntake, endIntake, takeChunk } from './take-chunks.ts';

const HOUR = 3_600_000;

/** In one round. */
const MOST_TRIED = 8;

export const retryQuarantine = async (ports: SyncPorts): Promise<void> => {
  const waiting = await ports.replica.change((kept) => toTry(kept, ports));
  for (const one of waiting) {
    const opened = openChunk(ports.sealer, one);
    const better = opened.read.ok ? opened : await askAgain(ports, one);
    if (better !== null) await ports.replica.change((kept) => take(kept, ports, better));
  }
};

const toTry = async (kept: Kept, ports: SyncPorts): Promise<readonly Quarantined[]> => {
  const waiting = await kept.quarantined();
  if (waiting.length === 0) return [];
  const state = await stateOf(kept, ports);
  const now = ports.now();
  if (state.retried !== null && Math.abs(now - state.retried) < HOUR) return [];
  await kept.keepState({ ...state, retried: now });
  return waiting.slice(0, MOST_TRIED);
};

/** `null` where the relay has nothing better at its seq. */
const askAgain = async (ports: SyncPorts, { chunk, seq }: Quarantined): Promise<OpenedChunk | null> => {
  const answer = await ports.relay.pull({ after: seq - 1, most: 1, hidden: true });
  const again = answer.ok ? answer.value.chunks.find((one) => one.chunk === chunk) : undefined;
  if (again === undefined) return null;
  const opened = openChunk(ports.sealer, again);
  return opened.read.ok ? opened : null;
};

const take = async (kept: Kept, ports: SyncPorts, opened: OpenedChunk): Promise<void> => {
  const state = await stateOf(kept, ports);
  // What it had seen was said of another time: nothing is concluded from it now.
  const intake = await beginIntake(kept, ports, { state, hashAt: async () => null });
  await takeChunk(intake, opened);
  await endIntake(intake);
  if (intake.news) await kept.keepState({ ...state, receiptOwed: true });
};
