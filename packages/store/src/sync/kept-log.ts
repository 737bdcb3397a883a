/** What a device remembers of the log: the chain since the last snapshot, and which chunks of which device it took in. */

import type { DeviceId } from '@cairn/changes';
import type { ChainHash, ChunkId, Kept, Run, RunId } from '@cairn/changes/sync';
import { bytesToHex, hexToBytes } from '../bytes.ts';
import type { Database } from '../database.ts';

type KeptLog = Pick<Kept, 'link' | 'linked' | 'addLinks' | 'forgetLinks' | 'runs' | 'keepRun'>;

export const keptLog = (database: Database): KeptLog => ({
  link: async (seq) => {
    const [row] = await database.all<{ chunk: Uint8Array; hash: Uint8Array }>(
      'SELECT chunk, hash FROM chain_link WHERE seq = ?1',
      [seq],
    );
    if (row === undefined) return null;
    return { seq, chunk: bytesToHex(row.chunk) as ChunkId, hash: bytesToHex(row.hash) as ChainHash };
  },
  linked: async (chunk) =>
    (await database.all('SELECT 1 FROM chain_link WHERE chunk = ?1 LIMIT 1', [hexToBytes(chunk)])).length > 0,
  addLinks: async (links) => {
    await database.runMany(
      `INSERT INTO chain_link (seq, chunk, hash) VALUES (?, ?, ?)
       ON CONFLICT (seq) DO UPDATE SET chunk = excluded.chunk, hash = excluded.hash`,
      links.map(({ seq, chunk, hash }) => [seq, hexToBytes(chunk), hexToBytes(hash)]),
    );
  },
  forgetLinks: async (below) => {
    await database.run('DELETE FROM chain_link WHERE seq < ?1', [Math.min(below, Number.MAX_SAFE_INTEGER)]);
  },
  runs: async () => {
    const rows = await database.all<RunRow>('SELECT * FROM sync_run ORDER BY device, nth');
    return rows.map(runOf);
  },
  keepRun: async ({ device, run, order, last, holes, toldEnd, seen }) => {
    await database.run(
      `INSERT INTO sync_run (run, device, nth, last, holes, told_end, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
       ON CONFLICT (run) DO UPDATE SET device = ?2, nth = ?3, last = ?4, holes = ?5, told_end = ?6, seen = ?7`,
      [hexToBytes(run), hexToBytes(device), order, last, JSON.stringify(holes), toldEnd, seen],
    );
  },
});

interface RunRow {
  readonly run: Uint8Array;
  readonly device: Uint8Array;
  readonly nth: number;
  readonly last: number;
  readonly holes: string;
  readonly told_end: number;
  readonly seen: number;
}

const runOf = ({ run, device, nth, last, holes, told_end: toldEnd, seen }: RunRow): Run => ({
  run: bytesToHex(run) as RunId,
  device: bytesToHex(device) as DeviceId,
  order: nth,
  last,
  holes: JSON.parse(holes) as Run['holes'],
  toldEnd,
  seen,
});
