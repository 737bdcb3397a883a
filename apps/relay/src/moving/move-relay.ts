/**
 * Moves a relay from its file to PostgreSQL, vault by vault, in passes while it runs and a last one when it has stopped. Laws: a pass
 * that is cut off anywhere goes on where it was; a vault counts as there when both sides came to the same digest; nothing is changed
 * in the file before everything is. See decision 53.
 */

import { createHash } from 'node:crypto';
import type { Bytes } from '@cairn/relay-api';
import { blobIn, numberIn } from '../store/row-values.ts';
import type { Row } from '../store/row-values.ts';
import { BESIDE, OF_RELAY, VAULT } from './moved-tables.ts';
import type { Source } from './source.ts';
import type { Progress, Target } from './target.ts';

export interface Move {
  readonly source: Source;
  readonly target: Target;
  /** The relay has stopped: what is there now is everything, and all of it is looked at on both sides. */
  readonly isLast: boolean;
}

export interface Moved {
  readonly vaults: number;
  /** Of those, brought or brought up to date by this pass. */
  readonly copied: number;
  /** Erased at the relay since an earlier pass. */
  readonly forgotten: number;
  /** Vaults that did not come to the same on both sides, as hexadecimal addresses. */
  readonly different: readonly string[];
  /** Of all vaults, and of what is no vault's, as each side tells it. `null` in a pass that is not the last. */
  readonly digests: { readonly source: string; readonly target: string } | null;
}

const BATCH_BYTES = 1024 * 1024;
const BATCH_ROWS = 500;
const FIRST: Bytes = new Uint8Array(0);

export const moveRelay = async (move: Move): Promise<Moved> => {
  const { source, target, isLast } = move;
  const [ofSource, ofTarget] = [createHash('sha256'), createHash('sha256')];
  const different: string[] = [];
  let [vaults, copied] = [0, 0];
  for await (const vault of everyOne((after) => source.vaultsAfter(after))) {
    const moved = await moveVault(move, vault);
    if (moved.type === 'Gone') continue;
    vaults += 1;
    if (moved.isCopied) copied += 1;
    if (!moved.source.equals(moved.target)) different.push(Buffer.from(vault).toString('hex'));
    ofSource.update(moved.source);
    ofTarget.update(moved.target);
  }
  const forgotten = await forgetErased(move);
  if (!isLast) return { vaults, copied, forgotten, different, digests: null };
  await moveRest(move);
  ofSource.update(source.digestOfRelay());
  ofTarget.update(await target.digestOfRelay());
  const digests = { source: ofSource.digest('hex'), target: ofTarget.digest('hex') };
  if (digests.source === digests.target) {
    source.markMoved();
    await target.open();
  }
  return { vaults, copied, forgotten, different, digests };
};

type VaultMoved =
  | { readonly type: 'Gone' }
  | { readonly type: 'Moved'; readonly isCopied: boolean; readonly source: Buffer; readonly target: Buffer };

type Sides = Pick<Move, 'source' | 'target'>;

const moveVault = ({ source, target, isLast }: Move, vault: Bytes): Promise<VaultMoved> =>
  source.moment(async () => {
    if (!source.has(vault)) return { type: 'Gone' };
    const wanted = source.digest(vault);
    const before = await target.progressOf(vault);
    const wasWhole = before?.digest != null && wanted.equals(before.digest);
    if (wasWhole && (!isLast || wanted.equals(await target.digest(vault))))
      return { type: 'Moved', isCopied: false, source: wanted, target: wanted };
    const there = await brought({ source, target }, vault, { wanted, before: wasWhole ? null : before });
    return { type: 'Moved', isCopied: true, source: wanted, target: there };
  });

interface Bringing {
  readonly wanted: Buffer;
  readonly before: Progress | null;
}

/** What is there goes on; where that does not come to the same, everything goes again. Gives what the target came to. */
const brought = async (sides: Sides, vault: Bytes, { wanted, before }: Bringing): Promise<Buffer> => {
  let there = await copied(sides, vault, before);
  if (!there.equals(wanted)) there = await copied(sides, vault, null);
  if (there.equals(wanted)) {
    const whole = { ...progressIn(sides.source, vault), digest: new Uint8Array(wanted) };
    await sides.target.setProgress(vault, whole);
  }
  return there;
};

/** Where the vault's log ends now. */
const progressIn = (source: Source, vault: Bytes): Progress => {
  const [row] = [...source.rows(VAULT, vault)];
  if (row === undefined) throw new Error('a vault that was there is not');
  return { logEpoch: blobIn(row, 'log_epoch'), seq: numberIn(row, 'seq'), digest: null };
};

/** Gives what the target comes to then. `before`: how far it was; `null` begins anew. */
const copied = async (sides: Sides, vault: Bytes, before: Progress | null): Promise<Buffer> => {
  const { source, target } = sides;
  const end = progressIn(source, vault);
  const isSameLog = before !== null && Buffer.compare(before.logEpoch, end.logEpoch) === 0;
  if (!isSameLog) await target.forget(vault);
  await copyChunks(sides, vault, { ...end, seq: isSameLog ? before.seq : 0 });
  await target.inTransaction(async () => {
    for (const table of [VAULT, ...BESIDE]) await target.clear(table, vault);
    for (const table of [VAULT, ...BESIDE])
      for (const rows of batches(source.rows(table, vault))) await target.insert(table, rows);
    await target.setProgress(vault, end);
  });
  return target.digest(vault);
};

/** A seq is given once in a log, and its chunk does not change: what is there already stays. */
const copyChunks = async ({ source, target }: Sides, vault: Bytes, from: Progress): Promise<void> => {
  let first: number | null = null;
  for (const row of source.chunksAfter(vault, 0)) {
    first = numberIn(row, 'seq');
    break;
  }
  await target.removeChunksBefore(vault, first ?? Number.MAX_SAFE_INTEGER);
  for (const rows of batches(source.chunksAfter(vault, from.seq))) {
    const last = rows.at(-1);
    if (last !== undefined) await target.keepChunks(vault, rows, { ...from, seq: numberIn(last, 'seq') });
  }
};

function* batches(rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = [];
  let bytes = 0;
  for (const row of rows) {
    batch.push(row);
    bytes += row['sealed'] instanceof Uint8Array ? row['sealed'].length : 0;
    if (bytes < BATCH_BYTES && batch.length < BATCH_ROWS) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

async function* everyOne(
  after: (vault: Bytes) => readonly Bytes[] | Promise<readonly Bytes[]>,
): AsyncGenerator<Bytes> {
  let last: Bytes | undefined = FIRST;
  while (last !== undefined) {
    const some: readonly Bytes[] = await after(last);
    yield* some;
    last = some.at(-1);
  }
}

const forgetErased = async ({ source, target }: Move): Promise<number> => {
  let forgotten = 0;
  for await (const vault of everyOne((after) => target.vaultsAfter(after))) {
    if (source.has(vault)) continue;
    await target.forget(vault);
    forgotten += 1;
  }
  return forgotten;
};

const moveRest = ({ source, target }: Sides): Promise<void> =>
  target.inTransaction(async () => {
    for (const table of OF_RELAY) {
      await target.clearOfRelay(table);
      for (const rows of batches(source.rowsOfRelay(table))) await target.insert(table, rows);
    }
  });
