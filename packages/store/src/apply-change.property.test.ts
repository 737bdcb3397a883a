/**
 * The tables against the pure oracle. Laws: changes in any order, some twice, leave in the tables what folding them in
 * memory gives; the projections equal what a scan of the wins would give.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { foldChanges, setChange, purgeChange } from '@cairn/changes';
import type { Change, FieldValue, Hlc } from '@cairn/changes';
import { LIFE_AREAS } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChange } from './apply-change.ts';
import type { Database, SqlRow } from './database.ts';
import {
  CHALLENGE,
  DECLINED,
  ENTRY_LINK,
  entityNamed,
  LADDER,
  PERSON,
  PLAN_ENTRY,
  RITUAL,
  STEP,
  WIN,
  WORDING,
} from './entities/entities.ts';
import { openNodeDatabase } from './node/node-database.ts';
import { rebuildProjections } from './projections/win-projections.ts';
import { readRecord } from './records.ts';
import { migrate } from './schema/migrate.ts';

let folder = '';
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-apply-'));
  database = await openNodeDatabase({ path: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  await migrate(database);
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
const stampOf = (n: number, device: number): Hlc =>
  `${n.toString(16).padStart(12, '0')}0000${device.toString(16).padStart(16, '0')}` as Hlc;

const phrase = fc.constantFrom(
  'made the bed',
  'Made the Bed',
  'opened one letter',
  'café with Ana 🌿',
  'called mum',
);

const winFields: fc.Arbitrary<Record<string, FieldValue>> = fc.record(
  {
    text: phrase,
    area: fc.option(fc.constantFrom(...LIFE_AREAS)),
    day: fc.integer({ min: -400, max: 21_000 }),
    at: fc.option(fc.integer({ min: 0, max: 1_800_000_000_000 })),
    note: fc.option(phrase),
    big: fc.boolean(),
    resting: fc.boolean(),
    trashed: fc.boolean(),
    importBatch: fc.option(fc.integer({ min: 1, max: 9 }).map(idOf)),
    // A column that joined later: never set, set to nothing and set are three things.
    step: fc.option(fc.integer({ min: 1, max: 3 }).map(idOf)),
    near: fc.option(fc.boolean()),
    // A field that only a newer Cairn knows.
    weather: fc.option(fc.constantFrom('rain', 'sun')),
  },
  { requiredKeys: [] },
);

const change: fc.Arbitrary<Change> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 1, max: 3 }),
    winFields,
    fc.integer({ min: 0, max: 19 }),
  )
  .map(([id, time, device, fields, purge]): Change => {
    const head = { id: idOf(id), entity: 'win', hlc: stampOf(time, device) };
    return purge === 0 || Object.keys(fields).length === 0 ? purgeChange(head) : setChange(head, fields);
  });

const dump = async (): Promise<unknown> => ({
  days: await database.all('SELECT * FROM day_roll WHERE wins <> 0 ORDER BY day'),
  weeks: await database.all('SELECT * FROM week_roll WHERE wins <> 0 ORDER BY week'),
  phrases: await database.all('SELECT norm, uses FROM phrase ORDER BY norm'),
  words: await database.all(
    `SELECT rowid FROM win_words WHERE win_words MATCH 'made OR opened OR cafe OR called' ORDER BY rowid`,
  ),
});

const runs = Number(process.env['CAIRN_RUNS'] ?? 120);

test('tables and projections say what the changes say, in whatever order they came', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 24 }), fc.integer(), async (changes, shuffle) => {
      await database.exec('BEGIN');
      try {
        await check(changes, shuffle);
      } finally {
        await database.exec('ROLLBACK');
      }
    }),
    { numRuns: runs, seed: 20_261_122 },
  );
});

const check = async (changes: readonly Change[], shuffle: number): Promise<void> => {
  const order = changes.toSorted((a, b) => hash(a, shuffle) - hash(b, shuffle));
  for (const one of [...order, ...order.slice(0, 3)]) await applyChange(database, one);
  const expected = [...foldChanges(changes).records.values()];
  const rows = await database.all<SqlRow>('SELECT id FROM win');
  expect(rows.length).toBe(expected.length);
  const kept = [];
  for (const state of expected) {
    const record = await readRecord(database, WIN, state.id);
    expect(record?.state).toEqual(state);
    if (record) kept.push(record);
  }
  const projected = await dump();
  await rebuildProjections(database, kept);
  const scanned = await dump();
  expect(projected).toEqual(scanned);
};

const hash = (one: Change, salt: number): number => {
  let h = salt;
  for (const character of JSON.stringify(one)) h = (Math.imul(h, 31) + character.charCodeAt(0)) | 0;
  return h;
};

const place = fc.option(fc.integer({ min: -3, max: 9 }));
const marks = {
  resting: fc.boolean(),
  trashed: fc.boolean(),
  mood: fc.option(fc.constantFrom('kind', 'calm')),
};

const LISTS = [PLAN_ENTRY, PERSON, CHALLENGE, LADDER, STEP, RITUAL, DECLINED, WORDING, ENTRY_LINK];

const someId = fc.option(fc.integer({ min: 1, max: 3 }).map(idOf));

const listChange: fc.Arbitrary<Change> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 3 }),
    fc.oneof(
      fc.record(
        { part: fc.constantFrom('signs', 'alone', 'seventh'), text: phrase, sortOrder: place, ...marks },
        { requiredKeys: [] },
      ),
      fc.record(
        { name: phrase, phone: fc.option(phrase), company: fc.boolean(), sortOrder: place, ...marks },
        { requiredKeys: [] },
      ),
      fc.record(
        { text: phrase, why: fc.option(phrase), arrivedOn: place, sortOrder: place, ...marks },
        { requiredKeys: [] },
      ),
      fc.record(
        { challenge: someId, ladder: someId, title: phrase, text: phrase, ...marks },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          minutes: fc.option(fc.constantFrom(0.5, 1, 45)),
          plannedOn: place,
          tooBig: fc.nat(3),
          stayedAt: fc.nat(9),
        },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          remindAt: place,
          remindDays: fc.integer({ min: 1, max: 127 }),
          dayPart: fc.constantFrom('am', 'eve'),
        },
        { requiredKeys: [] },
      ),
      fc.record({ day: place, key: phrase, taken: fc.boolean() }, { requiredKeys: [] }),
      fc.record(
        { entry: someId, win: someId, text: phrase, at: place, concurrent: fc.boolean(), gone: fc.boolean() },
        { requiredKeys: [] },
      ),
    ),
    fc.constantFrom(...LISTS.map(({ name }) => name)),
  )
  .map(([id, time, device, fields, entity]): Change => {
    const head = { id: idOf(id), entity, hlc: stampOf(time, device) };
    return Object.keys(fields).length === 0 ? purgeChange(head) : setChange(head, fields);
  });

test('plan, people, paths, rituals and what hangs on pages lie in their tables as the changes say, fields of a newer Cairn too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(listChange, { maxLength: 24 }), fc.integer(), async (changes, shuffle) => {
      await database.exec('BEGIN');
      try {
        for (const one of changes.toSorted((a, b) => hash(a, shuffle) - hash(b, shuffle)))
          await applyChange(database, one);
        const { records } = foldChanges(changes);
        for (const entity of LISTS) {
          const expected = [...records.values()].filter((state) => state.entity === entity.name);
          expect(await database.all(`SELECT id FROM ${entity.table}`)).toHaveLength(expected.length);
          for (const state of expected)
            expect((await readRecord(database, entity, state.id))?.state).toEqual(state);
        }
      } finally {
        await database.exec('ROLLBACK');
      }
    }),
    { numRuns: runs, seed: 20_261_126 },
  );
});

test('a change to something only a newer Cairn knows is kept whole, once', async () => {
  const unknown = setChange({ id: idOf(1), entity: 'songbook', hlc: stampOf(1, 1) }, { title: 'morning' });
  await applyChange(database, unknown);
  await applyChange(database, unknown);
  expect(entityNamed('songbook')).toBeUndefined();
  const rows = await database.all<{ change: string }>('SELECT change FROM parked_change');
  expect(rows.map((row) => JSON.parse(row.change) as unknown)).toEqual([unknown]);
});
