/**
 * Chunks that released forms wrote, frozen: every later version reads them. `CAIRN_FREEZE=1` writes those of a form that has
 * none yet; a file that is there is never written again.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Change } from '../change.ts';
import type { DeviceId, Hlc } from '../hybrid-clock.ts';
import { purgeChange, setChange } from '../set-change.ts';
import { encodeCbor } from './cbor.ts';
import { readChunk, writeChunk } from './chunk.ts';
import type { ChunkHead } from './chunk-head.ts';
import type { Item } from './chunk-item.ts';
import { encodeItem } from './item-codec.ts';
import type { ChainHash, LogEpoch, RunId } from './sync-ids.ts';
import { SYNC_SCHEMA, upcast } from './upcast.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

interface Golden {
  readonly name: string;
  /** What is sealed, in hex: padded, packed. */
  readonly chunk: string;
  readonly head: ChunkHead;
  readonly items: readonly Item[];
}

const id = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
const hlc = (n: number): Hlc =>
  (0x1a19b45bbe8 + n).toString(16).padStart(12, '0').padEnd(31, '0').concat('7') as Hlc;

const headFor = (schema: number, more: Partial<ChunkHead> = {}): ChunkHead => ({
  schema,
  device: '00000000000000a1' as DeviceId,
  run: '1122334455667788' as RunId,
  counter: 1,
  seen: { epoch: '5eed'.repeat(8) as LogEpoch, seq: 12, head: 'ab'.repeat(32) as ChainHash },
  told: 0,
  ...more,
});

const CHANGES: readonly Change[] = [
  setChange(
    { id: id(1), entity: 'win', hlc: hlc(1) },
    {
      text: 'Opened the curtains 🌤',
      area: 'rise',
      day: 20_759,
      at: 1_793_606_400_000,
      zone: 'Europe/Lisbon',
      planned: false,
      effort: null,
    },
  ),
  setChange(
    { id: id(2), entity: 'entry', hlc: hlc(2) },
    { text: `It rained.\n${'And then it rained on. '.repeat(400)}` },
    hlc(1),
  ),
  setChange({ id: id(3), entity: 'step', hlc: hlc(3) }, { minutes: 0.5, sortOrder: -3 }),
  purgeChange({ id: id(4), entity: 'entry_link', hlc: hlc(4) }),
  // Since schema 6.
  setChange({ id: id(8), entity: 'thought', hlc: hlc(8) }, { text: 'I never finish anything', met: false }),
];

const LATER: readonly Uint8Array[] = [
  encodeItem(setChange({ id: id(5), entity: 'songbook', hlc: hlc(5) }, { title: 'Morning', weather: 'sun' })),
  encodeCbor([
    'win',
    new Uint8Array(16).fill(6),
    new Uint8Array(16).fill(7),
    null,
    { text: ['of', 'a', 'later', 'form'] },
  ]),
  encodeCbor([9, { what: 'is this' }]),
];

const freeze = (schema: number): readonly Golden[] => {
  const golden = (name: string, more: Partial<ChunkHead>, items: readonly Uint8Array[]): Golden => {
    const chunk = writeChunk(headFor(schema, more), items);
    const read = readChunk(chunk);
    if (!read.ok) throw new Error(read.reason);
    const { items: all, ...head } = read.value;
    return { name, chunk: Buffer.from(chunk).toString('hex'), head, items: all };
  };
  return [
    golden('new changes', {}, CHANGES.map(encodeItem)),
    golden('a receipt, before anything was seen', { seen: null, counter: 300 }, []),
    golden(
      'the end of a state that is told',
      { told: 2, counter: 70_000 },
      CHANGES.slice(0, 1).map(encodeItem),
    ),
    golden('things of a later version', {}, LATER),
  ];
};

for (const schema of [4, SYNC_SCHEMA]) {
  const path = join(FOLDER, `chunks-schema-${schema}.json`);
  if (process.env['CAIRN_FREEZE'] === '1' && !existsSync(path))
    writeFileSync(path, `${JSON.stringify(freeze(schema), null, 2)}\n`);
}

const FILES = readdirSync(FOLDER).filter((file) => file.startsWith('chunks-'));

const FROZEN = FILES.flatMap((file) =>
  (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Golden[]).map((golden) => ({ file, ...golden })),
);

test('there are chunks of the first schema that could have been sent, and of this one', () => {
  const schemas = new Set(FROZEN.map(({ head }) => head.schema));
  expect(schemas).toContain(4);
  expect(schemas).toContain(SYNC_SCHEMA);
});

test.each(FROZEN)('$file: $name', ({ chunk, head, items }) => {
  const read = readChunk(new Uint8Array(Buffer.from(chunk, 'hex')));
  const expected = items.flatMap((item): readonly Item[] =>
    item.kind === 'unread' ? [item] : upcast(item, head.schema),
  );
  expect(read).toEqual({ ok: true, value: { ...head, items: expected } });
});
