/** A new device reads a log to its head: the app's own machine and store, a relay that answers at once. Runs in Node and in a worker. */

import type { DeviceId } from '@cairn/changes';
import type { Answer, ChainHash, LogEpoch, PulledChunk, RelayPort, Sealer } from '@cairn/changes/sync';
import type { Instant } from '@cairn/domain';
import { createReplica, createStore, joinAllWords, migrate } from '@cairn/store';
import type { Database } from '@cairn/store';
import { pull } from '../../packages/changes/src/sync/pull.ts';
import { createBenchSealer } from './bench-sealer.ts';

export interface LogToTake {
  readonly epoch: LogEpoch;
  readonly head: ChainHash;
  readonly chunks: readonly PulledChunk[];
}

export interface Taken {
  readonly allMs: number;
  /** Of it: unsealing alone. */
  readonly unsealMs: number;
  /** Longest time in which the vault answered nobody. */
  readonly longestMs: number;
  readonly wins: number;
  readonly records: number;
}

const DEVICE = 'feedfeedfeedfeed' as DeviceId;

export const takeLog = async (database: Database, log: LogToTake): Promise<Taken> => {
  await migrate(database);
  const now = (): Instant => Date.now() as Instant;
  const store = createStore({ database, device: DEVICE, now });
  const replica = createReplica(store, DEVICE);
  const times = { unseal: 0, longest: 0 };
  const ports = {
    replica: {
      ...replica,
      change: async <T>(work: Parameters<typeof replica.change<T>>[0]): Promise<T> => {
        const start = performance.now();
        const done = await replica.change(work);
        times.longest = Math.max(times.longest, performance.now() - start);
        return done;
      },
    },
    relay: relayOf(log),
    sealer: timed(createBenchSealer(), times),
    now,
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  };
  const start = performance.now();
  const end = await pull(ports);
  await store.write((write) => joinAllWords(write.database));
  const allMs = performance.now() - start;
  if (end !== 'head') throw new Error(`the log was not taken in (${JSON.stringify(end)})`);
  const count = async (sql: string): Promise<number> => (await database.all<{ n: number }>(sql))[0]?.n ?? 0;
  const wins = await count('SELECT coalesce(sum(wins), 0) AS n FROM day_roll');
  const tables = ['win', 'check_in', 'entry'].map((table) => `(SELECT count(*) FROM ${table})`);
  const records = await count(`SELECT ${tables.join(' + ')} AS n`);
  return { allMs, unsealMs: times.unseal, longestMs: times.longest, wins, records };
};

const timed = (sealer: Sealer, times: { unseal: number }): Sealer => ({
  ...sealer,
  open: (...sealed) => {
    const start = performance.now();
    const opened = sealer.open(...sealed);
    times.unseal += performance.now() - start;
    return opened;
  },
});

/** As much at once as a relay gives. */
const MOST_BYTES = 2 ** 20;

const relayOf = ({ epoch, head, chunks }: LogToTake): RelayPort => {
  const no = async (): Promise<Answer<never>> => ({
    ok: false,
    error: { type: 'unavailable', retryAfter: null },
  });
  return {
    pull: async ({ after, most }) => {
      const page: PulledChunk[] = [];
      let bytes = 0;
      for (const chunk of chunks.slice(after, after + most)) {
        bytes += chunk.sealed.length;
        if (page.length > 0 && bytes > MOST_BYTES) break;
        page.push(chunk);
      }
      return { ok: true, value: { logEpoch: epoch, seq: chunks.length, head, snapshot: null, chunks: page } };
    },
    push: no,
    beginSnapshot: no,
    putSegment: no,
    commitSnapshot: no,
    segment: no,
  };
};
