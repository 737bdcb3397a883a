/**
 * One answer to a pull, taken in by one transaction: chain, chunks, cursor. Laws: the chain is worked out here from the chunk
 * ids; whatever does not follow is named, and everything is told; the cursor never stands before what was taken in.
 */

import { chainNext, chainStart } from './chain.ts';
import { openChunk } from './open-chunk.ts';
import type { OpenedChunk } from './open-chunk.ts';
import type { Pulled } from './relay-port.ts';
import type { Kept, Link, SyncState } from './replica.ts';
import type { ChainHash, ChunkId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { noteTrouble, tellEverything } from './sync-state.ts';
import { beginIntake, endIntake, takeChunk } from './take-chunks.ts';
import type { Intake } from './take-chunks.ts';

export type PageEnd =
  /** There is more after it, or everything is read anew. */
  | 'more'
  /** At the head that was told. */
  | 'head'
  /** Told everything too often: waits to be asked. */
  | 'stopped';

interface Walk {
  seq: number;
  hash: ChainHash;
  readonly links: Link[];
  /** Seqs do not follow one another. Reading goes on; at the head it is told. */
  broken: boolean;
  /** A chunk that was acknowledged is not where it was said to be. */
  moved: boolean;
  bytes: number;
}

/** Opens first, so that the transaction is short. */
export const takePage = async (ports: SyncPorts, pulled: Pulled): Promise<PageEnd> => {
  const opened = pulled.chunks.map((chunk) => openChunk(ports.sealer, chunk));
  return ports.replica.change((kept) => takeOpened(kept, ports, { pulled, opened }));
};

interface OpenedPage {
  readonly pulled: Pulled;
  readonly opened: readonly OpenedChunk[];
}

const takeOpened = async (kept: Kept, ports: SyncPorts, page: OpenedPage): Promise<PageEnd> => {
  const state = await kept.state();
  if (state === null || state.epoch !== page.pulled.logEpoch) return 'more';
  const walk: Walk = {
    seq: state.cursor.seq,
    hash: state.cursor.head ?? chainStart(ports.sealer.address, state.epoch),
    links: [],
    broken: false,
    moved: false,
    bytes: 0,
  };
  const hashAt = hashesOf(kept, walk, chainStart(ports.sealer.address, state.epoch));
  const intake = await beginIntake(kept, ports, { state, hashAt });
  for (const one of page.opened) await takeNext(intake, walk, one);
  await kept.addLinks(walk.links);
  await lookForSent(kept, walk, page.opened);
  await endIntake(intake);
  const read = stateAfter(state, walk, intake);
  const verdict = judge(read, walk, page.pulled);
  if (verdict === 'rewritten' && read.trusting) return trust(kept, read, page.pulled);
  if (verdict === 'rewritten')
    await noteTrouble(kept, ports, { kind: 'rewritten', device: null, seq: walk.seq });
  const told = intake.retell || verdict === 'rewritten';
  const next = told ? await tellEverything(kept, ports, { state: read, epoch: read.epoch }) : read;
  await kept.keepState(next);
  if (next.stopped) return 'stopped';
  return told ? 'more' : verdict;
};

/** The head is taken as it is told; from there on the chain has to hold again. Everything is being told already. */
const trust = async (kept: Kept, state: SyncState, { seq, head }: Pulled): Promise<PageEnd> => {
  await kept.forgetSeqs();
  await kept.forgetLinks(Infinity);
  await kept.keepState({ ...state, trusting: false, acked: 0, carried: 0, cursor: { seq, head } });
  return 'head';
};

/** `seq` 0 is the beginning of the chain. */
const hashesOf =
  (kept: Kept, walk: Walk, start: ChainHash) =>
  async (seq: number): Promise<ChainHash | null> => {
    if (seq === 0) return start;
    const here = walk.links.find((link) => link.seq === seq) ?? (await kept.link(seq));
    return here?.hash ?? null;
  };

const takeNext = async (intake: Intake, walk: Walk, opened: OpenedChunk): Promise<void> => {
  const { chunk, seq, sealed } = opened.from;
  if (seq !== walk.seq + 1) walk.broken = true;
  const again = await cameBefore(intake.kept, walk, chunk);
  walk.hash = chainNext(walk.hash, chunk);
  walk.bytes += sealed.length;
  if (seq > walk.seq) {
    walk.seq = seq;
    walk.links.push({ seq, chunk, hash: walk.hash });
  }
  if (again) intake.findings.push({ kind: 'replayed', device: null, seq });
  else await takeChunk(intake, opened);
};

const cameBefore = async (kept: Kept, walk: Walk, chunk: ChunkId): Promise<boolean> =>
  walk.links.some((link) => link.chunk === chunk) || (await kept.linked(chunk));

/** What was acknowledged stands at its seq, or the log is not what it was. */
const lookForSent = async (kept: Kept, walk: Walk, opened: readonly OpenedChunk[]): Promise<void> => {
  const [first] = opened;
  if (first === undefined) return;
  const at = new Map(opened.map(({ from }) => [from.seq, from.chunk]));
  for (const sent of await kept.sentBetween(first.from.seq, walk.seq))
    if (sent.seq !== null && at.get(sent.seq) !== sent.chunk) walk.moved = true;
};

const stateAfter = (state: SyncState, walk: Walk, intake: Intake): SyncState => ({
  ...state,
  cursor: { seq: walk.seq, head: walk.hash },
  bytes: state.bytes + walk.bytes,
  receiptOwed: state.receiptOwed || intake.news,
});

const judge = (state: SyncState, walk: Walk, pulled: Pulled): 'more' | 'head' | 'rewritten' => {
  if (walk.moved || pulled.seq < Math.max(walk.seq, state.acked)) return 'rewritten';
  if (walk.seq === pulled.seq) return walk.broken || walk.hash !== pulled.head ? 'rewritten' : 'head';
  // It says that there is more, and gives nothing.
  return pulled.chunks.length === 0 ? 'rewritten' : 'more';
};
