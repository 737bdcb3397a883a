/**
 * A peer's self-hosted sync server doing comparable work: PouchDB Server (the protocol of CouchDB, which Obsidian LiveSync and
 * others sync by), one database, small documents put one by one, then everything fetched. Installed by hand in `peer/`.
 */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rawRequest, timeLoad } from './lane.ts';

export const PEER_NAME = 'express-pouchdb';

const PEER = join(import.meta.dirname, 'peer');
const PAGE = 500;

export interface PeerWork {
  readonly changes: number;
  readonly bytes: number;
  readonly lanes: number;
}

/** In seconds; `null` where it is not installed. */
export const measurePeer = async (
  work: PeerWork,
): Promise<{ readonly append: number; readonly download: number } | null> => {
  if (!existsSync(join(PEER, 'node_modules'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'cairn-peer-'));
  const child = spawn(process.execPath, ['--no-warnings', join(PEER, 'server.cjs'), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (text: Buffer) => resolve(Number(/\d+/.exec(text.toString())?.[0])));
      child.once('exit', () => reject(new Error('the peer ended at once')));
    });
    await fetch(`http://127.0.0.1:${port}/log`, { method: 'PUT' });
    const { seconds } = await timeLoad({ port, lanes: work.lanes, status: 201, requests: putsOf(work) });
    return { append: seconds, download: await download(port, work.changes) };
  } finally {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
};

const putsOf = ({ changes, bytes }: PeerWork): readonly Buffer[] =>
  Array.from({ length: changes }, () =>
    rawRequest({
      method: 'PUT',
      path: `/log/${randomBytes(16).toString('hex')}`,
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from(JSON.stringify({ sealed: randomBytes(bytes).toString('base64') })),
    }),
  );

const download = async (port: number, changes: number): Promise<number> => {
  const began = performance.now();
  let since: unknown = 0;
  for (let got = 0; got < changes;) {
    const page = `since=${encodeURIComponent(String(since))}&limit=${PAGE}&include_docs=true`;
    const answer = await fetch(`http://127.0.0.1:${port}/log/_changes?${page}`);
    const { results, last_seq: last } = (await answer.json()) as { results: unknown[]; last_seq: unknown };
    if (results.length === 0) throw new Error('the peer lost changes');
    got += results.length;
    since = last;
  }
  return (performance.now() - began) / 1000;
};
