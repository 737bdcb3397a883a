/** What comes out of the sealed log once it is opened. Laws: it ends in a value or a named reason; what was read is written the same. */

import { deflateRawSync } from 'node:zlib';
import { encodeCbor } from '../../../packages/changes/src/sync/cbor.ts';
import { readChunk, writeChunk } from '../../../packages/changes/src/sync/chunk.ts';
import { encodeItem, rereadItem } from '../../../packages/changes/src/sync/item-codec.ts';
import { MOST_UNPACKED } from '../../../packages/changes/src/sync/limits.ts';
import { readManifest, writeManifest } from '../../../packages/changes/src/sync/manifest.ts';
import type { Manifest } from '../../../packages/changes/src/sync/manifest.ts';
import { unpackBytes } from '../../../packages/changes/src/sync/pack.ts';
import { pad, unpad } from '../../../packages/changes/src/sync/padding.ts';
import { SYNC_SCHEMA } from '../../../packages/changes/src/sync/upcast.ts';
import { bytesToHex } from '../../../packages/store/src/bytes.ts';
import { holds, jsonOf, ofHex, same } from './target.ts';
import type { Target } from './target.ts';

const GOLDEN = [4, 5].flatMap((schema) =>
  (
    jsonOf(`packages/changes/src/sync/fixtures/chunks-schema-${schema}.json`) as readonly { chunk: string }[]
  ).map(({ chunk }) => ofHex(chunk)),
);

const plainOf = (chunk: Uint8Array): Uint8Array => {
  const plain = unpackBytes(unpad(chunk) ?? new Uint8Array(), MOST_UNPACKED);
  if (typeof plain === 'string') throw new Error(plain);
  return plain;
};

const WORDS = [
  ...['win', 'entry', 'device', 'text', '__proto__', 'constructor', ofHex('f6'), ofHex('a0')],
  ...[-1, 2 ** 53, 2 ** 32, 0.5, [1, 4, new Uint8Array(8)], { a: null }].map(encodeCbor),
];

const chunkHolds = (padded: Uint8Array): void => {
  const read = readChunk(padded);
  if (!read.ok || read.value.schema !== SYNC_SCHEMA || read.value.items.length > 4_096) return;
  const { items, ...head } = read.value;
  const written = items.map(encodeItem);
  const again = readChunk(writeChunk(head, written));
  holds(again.ok, 'what was read can be written and read again');
  if (again.ok)
    holds(
      again.value.items.every((item, nth) => same(encodeItem(item), written[nth] ?? new Uint8Array())),
      'a change is written the same each time',
    );
};

const MANIFEST: Manifest = {
  epoch: '5e'.repeat(16) as Manifest['epoch'],
  seq: 700,
  head: 'ab'.repeat(32) as Manifest['head'],
  digest: 'cd'.repeat(32),
  runs: [
    { device: '00000000000000a1', run: '1122334455667788', counter: 300 },
    { device: '00000000000000a2', run: '1122334455667799', counter: 70_000 },
  ] as unknown as Manifest['runs'],
  segments: ['01'.repeat(32), '02'.repeat(32)],
};

export const LOG_TARGETS: readonly Target[] = [
  { name: 'a chunk as it was sealed', seeds: GOLDEN, words: WORDS, run: chunkHolds },
  {
    name: 'a chunk unpacked',
    seeds: GOLDEN.map(plainOf),
    words: WORDS,
    run: (bytes) => chunkHolds(pad(deflateRawSync(bytes, { level: 0 }))),
  },
  {
    name: 'a change by itself',
    seeds: [
      encodeCbor(['win', new Uint8Array(16), new Uint8Array(16).fill(9), null, { text: 'Tea', effort: 1 }]),
      encodeCbor(['entry', new Uint8Array(16), new Uint8Array(16).fill(9)]),
    ],
    words: WORDS,
    run: (bytes) => {
      const change = rereadItem({ kind: 'unread', cbor: bytesToHex(bytes) });
      if (change === null) return;
      const written = encodeItem(change);
      const again = rereadItem({ kind: 'unread', cbor: bytesToHex(written) });
      holds(again !== null && same(encodeItem(again), written), 'a change is written the same each time');
    },
  },
  {
    name: 'the manifest of a snapshot',
    seeds: [unpad(writeManifest(MANIFEST)) ?? new Uint8Array()],
    words: WORDS,
    run: (bytes) => {
      readManifest(bytes);
      const manifest = readManifest(pad(bytes));
      if (manifest === null) return;
      const again = readManifest(writeManifest(manifest));
      holds(JSON.stringify(again) === JSON.stringify(manifest), 'a manifest is read as it was written');
    },
  },
];
