/** The reader that docs/sync-protocol.md promises: the words and what a relay answers are enough, without Cairn's code. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChunk } from '@cairn/changes/sync';
import type { ChunkId } from '@cairn/changes/sync';
import { decodeCbor } from '../../../packages/changes/src/sync/cbor.ts';
import { afterAll, expect, test } from 'vitest';
import { madeUpLog, pageSealer } from './made-up-log.suite.ts';

const SCRIPT = join(import.meta.dirname, 'read.mjs');
const LOG = join(import.meta.dirname, 'log.cbor');
const WORDS = join(import.meta.dirname, 'words.txt');

if (process.env['CAIRN_FREEZE'] === '1') writeFileSync(LOG, madeUpLog());

const folder = mkdtempSync(join(tmpdir(), 'cairn-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (log: string, words = readFileSync(WORDS, 'utf8')) =>
  spawnSync(process.execPath, [SCRIPT, log], { input: words, encoding: 'utf8' });

test('the words and the log are enough to read every change', () => {
  expect(read(LOG).stdout.split('\n')).toEqual([
    '1  a1.1  win 0001  {"at":1793606400000,"day":20759,"area":"rise","text":"Opened the curtains","zone":"Europe/Lisbon"}',
    '2  a1.2  win 0002  {"at":1793611800000,"day":20759,"area":"rise","text":"Called Mum 🌼","zone":"Europe/Lisbon"}',
    '2  a1.2  entry 0003  {"day":20759,"text":"It rained all morning."}',
    '4  b2.2  win 0001  {"big":true,"pleasure":4}',
    '4  b2.2  entry 0003  {"text":"It rained all morning. Then it stopped."}',
    '6  a1.4  win 0002  removed for ever',
    '6  a1.4  step 0004  {"text":"One cup","minutes":0.5}',
    'The chain leads to the head.',
    '',
  ]);
});

test('a byte altered, or other words, and nothing is read', () => {
  const bytes = readFileSync(LOG);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
  writeFileSync(join(folder, 'altered.cbor'), bytes);
  expect(read(join(folder, 'altered.cbor')).status).not.toBe(0);
  expect(read(LOG, `${'abandon '.repeat(23)}art`).stdout).toBe('');
});

test('Cairn reads the frozen log too', () => {
  const log = decodeCbor(readFileSync(LOG))?.value as ReadonlyMap<string, unknown>;
  const chunks = log.get('chunks') as readonly [number, Uint8Array, number, Uint8Array][];
  const opened = chunks.map(([seq, id, keyEpoch, sealed]) =>
    openChunk(pageSealer, { seq, chunk: Buffer.from(id).toString('hex') as ChunkId, keyEpoch, sealed }),
  );
  expect(opened.map(({ read: one }) => (one.ok ? one.value.items.length : one.reason))).toEqual([
    1, 2, 0, 2, 0, 2,
  ]);
});
