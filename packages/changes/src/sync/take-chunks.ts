/**
 * Opened chunks meet what a device keeps: whose they are, whether they were here before, what they tell of the relay. In a
 * transaction. Laws: what was not taken in yet is taken in, whatever else is wrong; what was is not merged again.
 */

import type { Chunk } from './chunk.ts';
import type { Item } from './chunk-item.ts';
import type { OpenedChunk } from './open-chunk.ts';
import type { PulledChunk } from './relay-port.ts';
import type { Kept, Run, SyncState } from './replica.ts';
import { arrive, mended, newRun } from './runs.ts';
import type { ChainHash, ChunkId, RunId } from './sync-ids.ts';
import type { SyncPorts } from './sync-ports.ts';
import { noteTrouble } from './sync-state.ts';
import type { Finding } from './sync-state.ts';

export interface Intake {
  readonly kept: Kept;
  readonly ports: SyncPorts;
  readonly state: SyncState;
  /** As they were, and as they are by now. */
  readonly knownRuns: ReadonlyMap<RunId, Run>;
  readonly runs: Map<RunId, Run>;
  readonly inQuarantine: ReadonlySet<ChunkId>;
  /** The hash that this device has at a seq of its log; `null` where it keeps none. */
  readonly hashAt: (seq: number) => Promise<ChainHash | null>;
  readonly items: Item[];
  readonly findings: Finding[];
  /** Something of another device came in. */
  news: boolean;
  /** Everything is to be told. */
  retell: boolean;
}

export const beginIntake = async (
  kept: Kept,
  ports: SyncPorts,
  known: Pick<Intake, 'state' | 'hashAt'>,
): Promise<Intake> => {
  const knownRuns = new Map((await kept.runs()).map((run) => [run.run, run]));
  return {
    kept,
    ports,
    ...known,
    knownRuns,
    runs: new Map(knownRuns),
    inQuarantine: new Set((await kept.quarantined()).map(({ chunk }) => chunk)),
    items: [],
    findings: [],
    news: false,
    retell: false,
  };
};

export const takeChunk = async (intake: Intake, { from, read }: OpenedChunk): Promise<void> => {
  if (!read.ok) {
    await intake.kept.quarantine({ ...from, reason: read.reason });
    intake.findings.push({ kind: 'unreadable', device: null, seq: from.seq });
    return;
  }
  if (intake.inQuarantine.has(from.chunk)) await intake.kept.release(from.chunk);
  if (await isOwn(intake, from, read.value)) return;
  await takeRead(intake, from, read.value);
};

/**
 * Its own, and known to be: nothing to merge. Chunks under its own name that it never wrote come from the time after the
 * copy that this device was brought back from: they are merged like another's.
 */
const isOwn = async (
  intake: Intake,
  { chunk, seq }: PulledChunk,
  { device, run, counter }: Chunk,
): Promise<boolean> => {
  if (device !== intake.ports.replica.device) return false;
  const own = await intake.kept.own(run, counter);
  const known = own === null ? counter <= (intake.runs.get(run)?.last ?? 0) : own.chunk === chunk;
  // What was there when everything was told last has been judged before.
  if (!known && seq > intake.state.toldAt) {
    intake.findings.push({ kind: 'copied', device: null, seq });
    intake.retell = true;
  }
  return known;
};

const takeRead = async (intake: Intake, { seq }: PulledChunk, chunk: Chunk): Promise<void> => {
  const run = intake.runs.get(chunk.run) ?? newRun(chunk.device, chunk.run, nextOrder(intake, chunk));
  const arrival = arrive(run, chunk.counter);
  const copied = chunk.device === intake.ports.replica.device;
  if (arrival.type === 'had' && !copied) return;
  intake.items.push(...chunk.items);
  if (chunk.items.length > 0) intake.news = true;
  if (arrival.type === 'had') return;
  if (arrival.gap) intake.findings.push({ kind: 'gap', device: chunk.device, seq });
  const toldEnd = chunk.told === 2 ? chunk.counter : arrival.run.toldEnd;
  const seen = await sightOf(intake, chunk, seq);
  intake.runs.set(chunk.run, { ...arrival.run, toldEnd, seen: Math.max(arrival.run.seen, seen) });
};

const nextOrder = ({ runs }: Intake, { device }: Chunk): number =>
  1 + Math.max(0, ...[...runs.values()].filter((run) => run.device === device).map(({ order }) => order));

/** How far its author has read in this log; 0 when it says nothing of it, or something that is not so here. */
const sightOf = async (intake: Intake, { seen, device }: Chunk, seq: number): Promise<number> => {
  if (seen === null || seen.epoch !== intake.state.epoch) return 0;
  if (seen.seq >= seq) {
    intake.findings.push({ kind: 'withheld', device, seq });
    return 0;
  }
  const own = await intake.hashAt(seen.seq);
  if (own !== null && own !== seen.head) {
    intake.findings.push({ kind: 'forked', device, seq });
    // Whoever had seen no more than there was when everything was told last will come to read that.
    if (seen.seq > intake.state.toldAt) intake.retell = true;
    return 0;
  }
  return seen.seq;
};

/** Merges what was gathered, keeps the runs, and names what was found. */
export const endIntake = async (intake: Intake): Promise<void> => {
  const { kept, ports, items, findings } = intake;
  if (items.length > 0) await kept.addToOutbox(await kept.merge(items));
  await keepRuns(intake);
  for (const finding of findings) await noteTrouble(kept, ports, finding);
  if ((await kept.quarantined()).length === 0) await kept.closeTroubles('unreadable', null);
};

const keepRuns = async ({ kept, knownRuns, runs, findings }: Intake): Promise<void> => {
  for (const device of new Set([...runs.values()].map((run) => run.device))) {
    const all = mended([...runs.values()].filter((run) => run.device === device));
    for (const run of all) if (run !== knownRuns.get(run.run)) await kept.keepRun(run);
    if (all.some(({ holes }) => holes.length > 0)) continue;
    await kept.closeTroubles('gap', device);
    // A gap that the same page mended was none.
    findings.splice(0, Infinity, ...findings.filter((one) => one.kind !== 'gap' || one.device !== device));
  }
};
