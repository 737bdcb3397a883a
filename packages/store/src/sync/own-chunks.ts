/** Chunks of this device: sealed bytes while one is pending, the place in the log once it is acknowledged. */

import type { ChunkId, Kept, OwnChunk, RunId, SentChunk } from '@cairn/changes/sync';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { Database } from '../database.ts';

type OwnChunks = Pick<
  Kept,
  'pending' | 'addPending' | 'acknowledge' | 'own' | 'sentBetween' | 'forgetSeqs' | 'forgetSent'
>;

interface OwnRow {
  readonly chunk: Uint8Array;
  readonly run: Uint8Array;
  readonly counter: number;
  readonly seq: number | null;
}

interface PendingRow extends OwnRow {
  readonly key_epoch: number;
  readonly sealed: Uint8Array;
}

const IS_SENT = 'sealed IS NULL';

export const ownChunks = (database: Database): OwnChunks => ({
  pending: async () => {
    const rows = await database.all<PendingRow>(
      'SELECT chunk, run, counter, seq, key_epoch, sealed FROM own_chunk WHERE sealed IS NOT NULL ORDER BY counter',
    );
    return rows.map((row): OwnChunk => ({ ...sentOf(row), keyEpoch: row.key_epoch, sealed: row.sealed }));
  },
  addPending: async ({ chunk, run, counter, seq, keyEpoch, sealed }) => {
    await database.run(
      'INSERT INTO own_chunk (chunk, run, counter, seq, key_epoch, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      [hexToBytes(chunk), hexToBytes(run), counter, seq, keyEpoch, sealed],
    );
  },
  acknowledge: async (chunk, seq) => {
    await database.run('UPDATE own_chunk SET seq = ?2, sealed = NULL WHERE chunk = ?1', [
      hexToBytes(chunk),
      seq,
    ]);
  },
  own: async (run, counter) => {
    const [row] = await database.all<OwnRow>(
      'SELECT chunk, run, counter, seq FROM own_chunk WHERE run = ?1 AND counter = ?2',
      [hexToBytes(run), counter],
    );
    return row === undefined ? null : sentOf(row);
  },
  sentBetween: async (from, upTo) => {
    const rows = await database.all<OwnRow>(
      'SELECT chunk, run, counter, seq FROM own_chunk WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq',
      [from, upTo],
    );
    return rows.map(sentOf);
  },
  forgetSeqs: async () => {
    await database.run(`UPDATE own_chunk SET seq = NULL WHERE ${IS_SENT}`);
  },
  forgetSent: async (upTo) => {
    await database.run(`DELETE FROM own_chunk WHERE seq <= ?1 AND ${IS_SENT}`, [upTo]);
  },
});

const sentOf = ({ chunk, run, counter, seq }: OwnRow): SentChunk => ({
  chunk: bytesToHex(chunk) as ChunkId,
  run: bytesToHex(run) as RunId,
  counter,
  seq,
});
