/**
 * The log that a device of ten years left behind: two hundred thousand changes of an invented life, in the order in which they
 * were made, as sealed chunks of the size that a state is told in. Always the same but for what is drawn for each seal.
 */

import { createHash, randomBytes } from 'node:crypto';
import { setChange } from '@cairn/changes';
import type { Change, DeviceId, Fields, Hlc } from '@cairn/changes';
import type { ChainHash, ChunkId, LogEpoch, PulledChunk, RunId } from '@cairn/changes/sync';
import { encodeItem } from '@cairn/changes/sync';
import { dayNumber } from '@cairn/domain';
import type { EntityId, LocalDay, Win } from '@cairn/domain';
import { chainNext, chainStart } from '../../packages/changes/src/sync/chain.ts';
import { headOf, writeChunk } from '../../packages/changes/src/sync/chunk.ts';
import { inChunks } from '../../packages/changes/src/sync/in-chunks.ts';
import { checkInFields } from '../../packages/vault/src/records/check-in-record.ts';
import { winFields } from '../../packages/vault/src/records/win-record.ts';
import { lifeRecords } from '../life-records.ts';
import { createBenchSealer, KEY_EPOCH } from './bench-sealer.ts';

export const CHANGES: number = Number(process.env['CAIRN_BENCH_CHANGES'] ?? 200_000);

export interface MadeUpLog {
  readonly epoch: LogEpoch;
  readonly head: ChainHash;
  readonly chunks: readonly PulledChunk[];
  readonly changes: number;
  readonly wins: number;
  readonly pages: number;
  /** Of all chunks, sealed. */
  readonly sealedBytes: number;
  /** Of all changes as CBOR. */
  readonly plainBytes: number;
}

const AUTHOR = 'beadbeadbeadbead' as DeviceId;
const RUN = '0123456789abcdef' as RunId;
/** A page of the journal for so many wins. */
const WINS_A_PAGE = 20;

export const makeLog = (): MadeUpLog => {
  const changes = lifeAsChanges();
  const epoch = '5'.repeat(32) as LogEpoch;
  const sealer = createBenchSealer();
  const encoded = changes.map((change) => encodeItem(change));
  let head = chainStart(sealer.address, epoch);
  const chunks = inChunks(encoded).map((items, index): PulledChunk => {
    const chunk = randomBytes(16).toString('hex') as ChunkId;
    const place = { device: AUTHOR, run: RUN, counter: index + 1, seen: null, told: 0 } as const;
    const sealed = sealer.seal({ what: 'chunk', chunk }, writeChunk(headOf(place), items));
    head = chainNext(head, chunk);
    return { seq: index + 1, chunk, keyEpoch: KEY_EPOCH, sealed };
  });
  return {
    epoch,
    head,
    chunks,
    changes: changes.length,
    wins: changes.filter(({ entity }) => entity === 'win').length,
    pages: changes.filter(({ entity }) => entity === 'entry').length,
    sealedBytes: chunks.reduce((sum, { sealed }) => sum + sealed.length, 0),
    plainBytes: encoded.reduce((sum, bytes) => sum + bytes.length, 0),
  };
};

interface Made {
  readonly at: number;
  readonly entity: string;
  readonly id: EntityId;
  readonly fields: Fields;
}

const lifeAsChanges = (): readonly Change[] => {
  const life = lifeRecords({ seed: 'bench: a log', wins: CHANGES, endDay: '2026-11-20' as LocalDay });
  const made: Made[] = [
    ...life.wins.map((win) => ({ at: win.at ?? 0, entity: 'win', id: win.id, fields: winFields(win) })),
    ...life.checkIns.map((one) => ({
      at: one.at ?? 0,
      entity: 'checkIn',
      id: one.id,
      fields: checkInFields(one),
    })),
    ...pagesOf(life.wins),
  ];
  return made
    .toSorted((a, b) => a.at - b.at)
    .slice(-CHANGES)
    .map(({ at, entity, id, fields }) => setChange({ entity, id, hlc: stampAt(at, id) }, fields));
};

const pagesOf = (wins: readonly Win[]): Made[] =>
  wins
    .filter((_, index) => index % WINS_A_PAGE === 0)
    .map((win) => ({
      at: (win.at ?? 0) + 60_000,
      entity: 'entry',
      id: createHash('sha256').update(`page ${win.id}`).digest('hex').slice(0, 32) as EntityId,
      fields: {
        ...{
          text: `${win.text}. ${win.note ?? ''}`,
          day: dayNumber(win.localDay),
          at: win.at,
          zone: win.zone,
        },
        ...{ prompt: null, win: win.id, sitting: win.id, resting: false, trashed: false, importBatch: null },
      },
    }));

/** Milliseconds after the act, as a finger has them. */
const stampAt = (at: number, id: EntityId): Hlc =>
  `${(at + (Number.parseInt(id.slice(0, 4), 16) % 60_000)).toString(16).padStart(12, '0')}0000${AUTHOR}` as Hlc;
