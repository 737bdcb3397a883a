/**
 * Many changes at once against one by one, in two files. Law: every table ends the same, records, tombstones, parked ones and all
 * that is kept beside them, and both ways make the same changes of their own.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { purgeChange, setChange } from '@cairn/changes';
import type { Change, FieldValue, Hlc } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChange } from '../apply-change.ts';
import type { Database } from '../database.ts';
import { ENTITIES } from '../entities/entities.ts';
import { openNodeDatabase } from '../node/node-database.ts';
import { migrate } from '../schema/migrate.ts';
import { wordingId } from '../set-aside.ts';
import { EVERY_DAY } from '../projections/kept-answers.ts';
import { applyChanges } from './apply-changes.ts';

let folder = '';
let singly: Database;
let atOnce: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-bulk-'));
  const open = async (name: string): Promise<Database> => {
    const database = await openNodeDatabase({ path: join(folder, name), key: new Uint8Array(32).fill(1) });
    await migrate(database);
    return database;
  };
  singly = await open('singly.db');
  atOnce = await open('at-once.db');
});

afterEach(async () => {
  await singly.close();
  await atOnce.close();
  await rm(folder, { recursive: true });
});

const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
const stampOf = (n: number, device: number): Hlc =>
  `${n.toString(16).padStart(12, '0')}0000${device.toString(16).padStart(16, '0')}` as Hlc;

const words = fc.constantFrom('made the bed', 'Made the Bed', 'opened one letter', 'café with Ana 🌿');
const day = fc.integer({ min: 20_000, max: 20_009 });
const mark = {
  resting: fc.constantFrom(false, false, true),
  trashed: fc.constantFrom(false, false, true),
  weather: fc.constantFrom('rain', null),
};
const some = <T>(model: {
  [K in keyof T]: fc.Arbitrary<T[K]>;
}): fc.Arbitrary<Record<string, FieldValue>> =>
  // Some of a record, or all of it: what is whole is seen, and what is kept beside it moves.
  fc.oneof(fc.record(model, { requiredKeys: [] }), fc.record(model)) as fc.Arbitrary<
    Record<string, FieldValue>
  >;

const win = some({
  ...{
    text: words,
    note: fc.option(words),
    area: fc.option(fc.constantFrom('home', 'care', 'garden'), { freq: 1 }),
  },
  ...{
    day,
    at: fc.option(fc.nat(9)),
    pleasure: fc.option(fc.nat(10)),
    near: fc.option(fc.boolean()),
    ...mark,
  },
});
const entry = some({ text: words, day, sitting: fc.nat(3).map(idOf), ...mark });
const wording = some({
  entry: fc.nat(2).map(idOf),
  text: words,
  concurrent: fc.boolean(),
  trashed: fc.boolean(),
});
const link = some({ entry: fc.nat(2).map(idOf), win: fc.nat(3).map(idOf), gone: fc.boolean() });
const dated = some({ day, taken: fc.boolean(), key: words });
const fieldsOf = {
  win,
  entry,
  wording,
  entryLink: link,
  restDay: dated,
  declined: dated,
  device: some({ name: words }),
  songbook: some({ text: words }),
};
const weights = {
  win: 8,
  entry: 6,
  wording: 3,
  entryLink: 2,
  restDay: 1,
  declined: 1,
  device: 1,
  songbook: 1,
};

const stamp = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 }))
  .map(([n, by]) => stampOf(n, by));

const changeOf = (entity: keyof typeof fieldsOf): fc.Arbitrary<Change> =>
  fc
    .tuple(
      entity === 'wording'
        ? fc.tuple(fc.nat(2).map(idOf), stamp).map(([page, at]) => wordingId(page, at))
        : fc.nat(3).map(idOf),
      stamp,
      fc.option(stamp),
      fieldsOf[entity],
      fc.nat(11),
    )
    .map(([id, hlc, base, fields, purge]): Change =>
      purge === 0 || Object.keys(fields).length === 0
        ? purgeChange({ id, entity, hlc })
        : setChange({ id, entity, hlc }, fields, base),
    );

const change = fc.oneof(
  ...(Object.keys(fieldsOf) as (keyof typeof fieldsOf)[]).map((entity) => ({
    weight: weights[entity],
    arbitrary: changeOf(entity),
  })),
);

const LOCAL = ['day_roll', 'week_roll', 'phrase', 'kept_answer', 'tombstone', 'parked_change', 'act'];

const dump = async (database: Database): Promise<Record<string, unknown>> => {
  const told: Record<string, unknown> = {};
  for (const { table } of ENTITIES) {
    const rows = await database.all(`SELECT * FROM ${table} ORDER BY id`);
    // The number of a row is the file's own; the day that it follows is told beside it. Order of keys carries no meaning.
    told[table] = rows.map(({ n, clocks, parked, ...row }) => {
      const objects = [clocks, parked].map((text) => (text === null ? null : JSON.parse(String(text))));
      return [Math.floor(Number(n) / 2 ** 20), objects, row];
    });
  }
  for (const table of LOCAL) told[table] = await database.all(`SELECT * FROM ${table} ORDER BY 1, 2`);
  for (const word of ['made', 'bed', 'cafe', 'letter', 'garden', 'none', 'home']) {
    told[`wins with ${word}`] = await database.all(
      `SELECT id FROM win_words JOIN win ON n = win_words.rowid WHERE win_words MATCH '${word}' ORDER BY id`,
    );
    told[`pages with ${word}`] = await database.all(
      `SELECT id FROM entry_words JOIN entry ON n = entry_words.rowid WHERE entry_words MATCH '${word}' ORDER BY id`,
    );
  }
  return told;
};

const begin = async (database: Database): Promise<void> => {
  await database.exec('BEGIN');
  for (const before of [19_999, 20_003, 20_006, 20_020, EVERY_DAY])
    await database.run(`INSERT INTO kept_answer VALUES (?1, ?2, '{}')`, [`before ${before}`, before]);
  for (const n of [0, 1, 2])
    await database.run(`INSERT INTO act (id, name, at, answer, undo) VALUES (?1, 'log-win', 1, ?2, ?2)`, [
      new Uint8Array(16).fill(n),
      JSON.stringify({ id: idOf(n) }),
    ]);
};

const runs = Number(process.env['CAIRN_RUNS'] ?? 150);

test('many at once end as one by one, in an empty vault and in a living one, in slices of any length', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 12 }),
      fc.array(fc.array(change, { minLength: 1, maxLength: 16 }), { maxLength: 4 }),
      async (living, slices) => {
        for (const database of [singly, atOnce]) await begin(database);
        try {
          for (const database of [singly, atOnce]) for (const one of living) await applyChange(database, one);
          for (const slice of slices) {
            const made: Change[] = [];
            for (const one of slice) made.push(...(await applyChange(singly, one)));
            expect(await applyChanges(atOnce, slice)).toEqual(made);
          }
          expect(await dump(atOnce)).toEqual(await dump(singly));
        } finally {
          for (const database of [singly, atOnce]) await database.exec('ROLLBACK');
        }
      },
    ),
    { numRuns: runs, seed: 20_261_127 },
  );
});

test('a phrase keeps the area it had, and what was worked out goes when a win is told otherwise', async () => {
  const of = (n: number, hlc: Hlc, fields: Record<string, FieldValue>): Change =>
    setChange({ id: idOf(n), entity: 'win', hlc }, fields);
  const first = [of(1, stampOf(1, 1), { text: 'made the bed', day: 20_004, area: 'home', pleasure: 2 })];
  const next = [
    of(2, stampOf(2, 1), { text: 'Made the Bed', day: 20_008, area: null }),
    of(1, stampOf(3, 1), { pleasure: 9 }),
  ];
  const later = [of(1, stampOf(4, 1), { pleasure: 4 })];
  for (const slice of [first, next, later]) {
    for (const database of [singly, atOnce]) await begin(database);
    for (const one of slice) await applyChange(singly, one);
    await applyChanges(atOnce, slice);
    expect(await dump(atOnce)).toEqual(await dump(singly));
    for (const database of [singly, atOnce])
      await database.exec('DELETE FROM kept_answer; DELETE FROM act; COMMIT');
  }
  expect(await atOnce.all('SELECT text, area, uses FROM phrase')).toEqual([
    { text: 'Made the Bed', area: 'home', uses: 2 },
  ]);
});

test('what few of very many have is kept, set to nothing or never set', async () => {
  const odd: Record<number, Record<string, FieldValue>> = {
    7: { note: null, near: null },
    100: { note: 'It rained.', weather: 'rain' },
    200: { moodBefore: 0, near: false },
    299: { step: idOf(4) },
  };
  const many = Array.from({ length: 300 }, (_, n) =>
    setChange(
      { id: idOf(n), entity: 'win', hlc: stampOf(n + 1, 1) },
      { text: 'made the bed', day: 20_004, ...odd[n] },
    ),
  );
  for (const database of [singly, atOnce]) await begin(database);
  for (const one of many) await applyChange(singly, one);
  await applyChanges(atOnce, many);
  expect(await dump(atOnce)).toEqual(await dump(singly));
  for (const database of [singly, atOnce]) await database.exec('COMMIT');
});
