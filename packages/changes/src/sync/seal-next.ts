/**
 * What is to be sent next becomes sealed chunks, once: from the outbox, from the state that is being told, or a receipt. In
 * a transaction. Law: what leaves the outbox is sealed and kept in the same transaction, and what is told moves on in it.
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import { headOf, writeChunk } from './chunk.ts';
import type { Seen } from './chunk-head.ts';
import { inChunks } from './in-chunks.ts';
import { encodeItem } from './item-codec.ts';
import { MOST_CHANGES, TOLD_PLAIN } from './limits.ts';
import type { Kept, OwnChunk, SyncState, Telling } from './replica.ts';
import { newRun } from './runs.ts';
import { heldAsChanges } from './state-as-changes.ts';
import type { ChunkId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { stateOf } from './sync-state.ts';

const RECEIPT_EVERY = 60_000;

/** How many records or parked changes are read in one go. A record may be a long page. */
const SLICE = 100;

/** The pending chunks; where there are none, new ones. None at all: there is nothing to send. */
export const sealNext = async (kept: Kept, ports: SyncPorts): Promise<readonly OwnChunk[]> => {
  const pending = await kept.pending();
  if (pending.length > 0) return pending;
  const state = await stateOf(kept, ports);
  const parcel = (await fromOutbox(kept, state)) ?? (await fromState(kept, state)) ?? receipt(state, ports);
  return parcel === null ? [] : sealParcel(kept, ports, { state, parcel });
};

interface Parcel {
  /** Encoded; an empty chunk is a receipt, or the end of telling nothing. */
  readonly chunks: readonly (readonly Uint8Array[])[];
  readonly told: boolean;
  readonly telling: Telling | null;
}

const fromOutbox = async (kept: Kept, { telling }: SyncState): Promise<Parcel | null> => {
  const rows = await kept.outbox(MOST_CHANGES);
  const [first] = rows;
  if (first === undefined) return null;
  // What an import brought shares no chunk with anything else.
  const end = rows.findIndex(({ batch }) => batch !== first.batch);
  const together = end === -1 ? rows : rows.slice(0, end);
  await kept.clearOutbox(together.at(-1)?.n ?? first.n);
  return { chunks: inChunks(together.map(({ change }) => encodeItem(change))), told: false, telling };
};

const fromState = async (kept: Kept, { telling }: SyncState): Promise<Parcel | null> => {
  if (telling === null) return null;
  const items: Uint8Array[] = [];
  let next: Telling | null = telling;
  for (let length = 0; next !== null && length < TOLD_PLAIN;) {
    const part = await partOf(kept, next);
    items.push(...part.items);
    length = items.reduce((sum, item) => sum + item.length, 0);
    next = part.next;
  }
  const chunks = inChunks(items);
  return { chunks: chunks.length === 0 ? [[]] : chunks, told: true, telling: next };
};

interface Part {
  readonly items: readonly Uint8Array[];
  readonly next: Telling | null;
}

const partOf = async (kept: Kept, telling: Telling): Promise<Part> => {
  if (telling.of === 'held') {
    const held = await kept.held({ after: telling.after, upTo: null, most: SLICE });
    const last = held.at(-1);
    const items = held.flatMap((one) => heldAsChanges(one, 'none').map(encodeItem));
    const more = last !== undefined && held.length === SLICE;
    return { items, next: more ? { of: 'held', after: last.place } : { of: 'parked', after: 0 } };
  }
  const parked = await kept.parked(telling.after, SLICE);
  const last = parked.at(-1);
  const more = last !== undefined && parked.length === SLICE;
  return {
    items: parked.map(({ item }) => encodeItem(item)),
    next: more ? { of: 'parked', after: last.n } : null,
  };
};

/** A receipt is not answered by a receipt: an empty chunk owes none. */
const receipt = (state: SyncState, ports: SyncPorts): Parcel | null => {
  if (!state.receiptOwed) return null;
  const since = state.lastReceipt === null ? Infinity : Math.abs(ports.now() - state.lastReceipt);
  return since < RECEIPT_EVERY ? null : { chunks: [[]], told: false, telling: state.telling };
};

const sealParcel = async (
  kept: Kept,
  ports: SyncPorts,
  { state, parcel }: { readonly state: SyncState; readonly parcel: Parcel },
): Promise<readonly OwnChunk[]> => {
  const sealed = parcel.chunks.map((items, index) => {
    const last = index === parcel.chunks.length - 1;
    const told = !parcel.told ? 0 : last && parcel.telling === null ? 2 : 1;
    return sealOne(ports, state, { items, counter: state.counter + index + 1, told });
  });
  for (const chunk of sealed) await kept.addPending(chunk);
  const counter = state.counter + sealed.length;
  await keepOwnRun(kept, ports, { ...state, counter });
  const empty = parcel.chunks.every((items) => items.length === 0);
  await kept.keepState({
    ...state,
    counter,
    telling: parcel.telling,
    receiptOwed: false,
    ...(empty ? { lastReceipt: ports.now(), receipt: counter } : {}),
  });
  return sealed;
};

interface Sealing {
  readonly items: readonly Uint8Array[];
  readonly counter: number;
  readonly told: 0 | 1 | 2;
}

const sealOne = (ports: SyncPorts, state: SyncState, { items, counter, told }: Sealing): OwnChunk => {
  const { sealer, random, replica } = ports;
  const chunk = bytesToHex(random(16)) as ChunkId;
  const head = headOf({ device: replica.device, run: state.run, counter, seen: seenOf(state), told });
  const sealed = sealer.seal({ what: 'chunk', chunk }, writeChunk(head, items));
  return { chunk, run: state.run, counter, seq: null, keyEpoch: sealer.keyEpoch, sealed };
};

const seenOf = ({ epoch, cursor }: SyncState): Seen | null =>
  epoch === null || cursor.head === null ? null : { epoch, seq: cursor.seq, head: cursor.head };

const keepOwnRun = async (kept: Kept, { replica }: SyncPorts, { run, counter }: SyncState): Promise<void> => {
  const own = (await kept.runs()).filter(({ device }) => device === replica.device);
  const known = own.find((one) => one.run === run);
  const order = 1 + Math.max(0, ...own.map((one) => one.order));
  await kept.keepRun({ ...(known ?? newRun(replica.device, run, order)), last: counter });
};
