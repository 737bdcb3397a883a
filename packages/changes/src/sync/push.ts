/** Sending what is pending until nothing is left to send. The same bytes go until they are acknowledged. */

import { chainNext, chainStart } from './chain.ts';
import { MOST_CHUNKS, MOST_PUSHED } from './limits.ts';
import type { Answer, Pushed, RelayRefusal } from './relay-port.ts';
import type { Kept, Link, OwnChunk, SyncState } from './replica.ts';
import type { ChainHash } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { stateOf, tellingEnded } from './sync-state.ts';
import { sealNext } from './seal-next.ts';

/** `sent`: something went out, and others may have written meanwhile. */
export type PushEnd = 'nothing' | 'sent' | RelayRefusal;

export const push = async (ports: SyncPorts): Promise<PushEnd> => {
  let end: 'nothing' | 'sent' = 'nothing';
  for (;;) {
    const pending = await ports.replica.change((kept) => sealNext(kept, ports));
    if (pending.length === 0) return end;
    const batch = atOnce(pending);
    const answer = await pushBatch(ports, batch);
    if (!answer.ok) return answer.error;
    await ports.replica.change((kept) => acknowledge(kept, ports, { batch, pushed: answer.value }));
    end = 'sent';
  }
};

/** As many as one request takes; one at least. */
const atOnce = (pending: readonly OwnChunk[]): readonly OwnChunk[] => {
  let length = 0;
  const end = pending.findIndex(({ sealed }, index) => {
    length += sealed.length;
    return index > 0 && (length > MOST_PUSHED || index >= MOST_CHUNKS);
  });
  return end === -1 ? pending : pending.slice(0, end);
};

/** An answer for another number of chunks than were sent is none. */
const pushBatch = async ({ relay }: SyncPorts, batch: readonly OwnChunk[]): Promise<Answer<Pushed>> => {
  const answer = await relay.push(batch.map(({ chunk, keyEpoch, sealed }) => ({ chunk, keyEpoch, sealed })));
  if (answer.ok && answer.value.seqs.length !== batch.length)
    return { ok: false, error: { type: 'unreachable' } };
  return answer;
};

interface Acknowledged {
  readonly batch: readonly OwnChunk[];
  readonly pushed: Pushed;
}

const acknowledge = async (kept: Kept, ports: SyncPorts, { batch, pushed }: Acknowledged): Promise<void> => {
  for (const [index, { chunk }] of batch.entries()) await kept.acknowledge(chunk, pushed.seqs[index] ?? 0);
  const state = await stateOf(kept, ports);
  const known: SyncState = state.epoch === null ? { ...state, epoch: pushed.logEpoch } : state;
  // In another log: the next pull meets it, and tells everything.
  const next =
    known.epoch === pushed.logEpoch
      ? await readOwn(kept, ports, { state: known, acknowledged: { batch, pushed } })
      : known;
  await kept.keepState(next);
  if (next.telling === null && (await kept.pending()).length === 0) await tellingEnded(kept);
};

const carrying = ({ run, receipt }: SyncState, { batch, pushed }: Acknowledged): readonly number[] =>
  pushed.seqs.filter((_, index) => batch[index]?.run !== run || batch[index].counter !== receipt);

/**
 * Where nobody wrote in between, its own chunks need no reading: it knows their ids, and the chain must lead to the head. Nor may
 * one that was acknowledged before them wait to be read: a relay that took it for show put another in its place.
 */
const readOwn = async (
  kept: Kept,
  ports: SyncPorts,
  { state, acknowledged }: { readonly state: SyncState; readonly acknowledged: Acknowledged },
): Promise<SyncState> => {
  const { batch, pushed } = acknowledged;
  const acked = {
    ...state,
    acked: Math.max(state.acked, ...pushed.seqs),
    carried: Math.max(state.carried ?? state.acked, ...carrying(state, { batch, pushed })),
  };
  if (state.acked > state.cursor.seq) return acked;
  const links: Link[] = [];
  let hash: ChainHash = state.cursor.head ?? chainStart(ports.sealer.address, pushed.logEpoch);
  for (const [index, { chunk }] of batch.entries()) {
    const seq = state.cursor.seq + index + 1;
    if (pushed.seqs[index] !== seq) return acked;
    hash = chainNext(hash, chunk);
    links.push({ seq, chunk, hash });
  }
  const last = links.at(-1);
  if (last === undefined || last.seq !== pushed.seq || hash !== pushed.head) return acked;
  await kept.addLinks(links);
  const bytes = batch.reduce((sum, { sealed }) => sum + sealed.length, state.bytes);
  return { ...acked, cursor: { seq: last.seq, head: hash }, bytes };
};
