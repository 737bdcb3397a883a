/** What a newer Cairn sent before this one knew it: kept whole until an upgrade, then there as if it had come after it. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { purgeChange, setChange } from '@cairn/changes';
import type { Change, Hlc } from '@cairn/changes';
import type { EntityId } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyChange } from './apply-change.ts';
import { applyParked } from './apply-parked.ts';
import { hexToBytes } from './bytes.ts';
import type { Database } from './database.ts';
import { PERSON, PLAN_ENTRY, WIN } from './entities/entities.ts';
import { openNodeDatabase } from './node/node-database.ts';
import { readRecord } from './records.ts';
import { migrate, MIGRATIONS } from './schema/migrate.ts';

let folder = '';
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-parked-'));
  database = await openNodeDatabase({ path: join(folder, 'vault.db'), key: new Uint8Array(32).fill(5) });
  await migrate(database, MIGRATIONS.slice(0, 1));
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const idOf = (n: number): EntityId => n.toString(16).padStart(32, '0') as EntityId;
const stampOf = (n: number): Hlc => `${n.toString(16).padStart(12, '0')}0000${'0'.repeat(16)}` as Hlc;

const entry = (id: number, time: number, fields: Parameters<typeof setChange>[1]): Change =>
  setChange({ id: idOf(id), entity: 'planEntry', hlc: stampOf(time) }, fields);

/** As release 0.1.0 did with what it had no name for. */
const park = async (changes: readonly (Change | object)[]): Promise<void> => {
  for (const change of changes)
    await database.run('INSERT INTO parked_change (change) VALUES (?1)', [JSON.stringify(change)]);
};

const parked = async (): Promise<readonly unknown[]> =>
  (await database.all<{ change: string }>('SELECT change FROM parked_change ORDER BY n')).map(
    ({ change }) => JSON.parse(change) as unknown,
  );

const CHANGES: readonly Change[] = [
  entry(1, 20, { text: 'brush the cat' }),
  entry(1, 10, { part: 'alone', text: 'the cat', sortOrder: 0, resting: false, trashed: false }),
  entry(2, 11, { part: 'signs', text: 'gone for ever' }),
  purgeChange({ id: idOf(2), entity: 'planEntry', hlc: stampOf(12) }),
  setChange(
    { id: idOf(3), entity: 'person', hlc: stampOf(13) },
    { name: 'Ana', phone: '030 1', mood: 'kind' },
  ),
];

test('an upgrade that knows them applies them, whatever their order, and keeps what is still unknown', async () => {
  const song = setChange({ id: idOf(9), entity: 'songbook', hlc: stampOf(14) }, { title: 'morning' });
  const strange = { kind: 'rename', id: idOf(9), entity: 'planEntry' };
  await park([song, ...CHANGES, strange]);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 1 } });
  expect((await readRecord(database, PLAN_ENTRY, idOf(1)))?.state.fields).toMatchObject({
    part: 'alone',
    text: 'brush the cat',
  });
  expect(await readRecord(database, PLAN_ENTRY, idOf(2))).toBeUndefined();
  expect((await readRecord(database, PERSON, idOf(3)))?.state.fields).toEqual({
    ...{ name: 'Ana', phone: '030 1', mood: 'kind' },
  });
  expect(await parked()).toEqual([song, strange]);
});

test('the tables say what they would say had the changes come after the upgrade', async () => {
  await park(CHANGES.toReversed());
  await migrate(database);
  const dump = async (): Promise<unknown> => [
    await database.all('SELECT * FROM plan_entry'),
    await database.all('SELECT * FROM person'),
    await database.all('SELECT * FROM tombstone'),
  ];
  const upgraded = await dump();
  for (const table of ['plan_entry', 'person', 'tombstone']) await database.exec(`DELETE FROM ${table}`);
  for (const change of CHANGES) await applyChange(database, change);
  expect(upgraded).toEqual(await dump());
});

test('a change that no table takes stays parked, leaves no trace, and stops nobody from opening', async () => {
  const bad = entry(4, 15, { part: 'alone', text: 'half a place', sortOrder: 1.5 });
  await park([bad, ...CHANGES]);
  await database.run('INSERT INTO parked_change (change) VALUES (?1)', ['{']);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 1 } });
  const rows = await database.all<{ change: string }>('SELECT change FROM parked_change ORDER BY n');
  expect(rows.map(({ change }) => change)).toEqual([JSON.stringify(bad), '{']);
  expect(await database.all('SELECT text FROM plan_entry')).toEqual([{ text: 'brush the cat' }]);
});

test('a step that a newer Cairn named in a win is in its column after the upgrade, with its stamp', async () => {
  await migrate(database, MIGRATIONS.slice(0, 2));
  const insert = `INSERT INTO win (n, id, hlc, clocks, parked, text, day) VALUES (?1, ?2, ?3, ?4, ?5, 'x', 20000)`;
  const later = stampOf(30);
  const rows = [
    [1, { ritual: later }, { step: idOf(7), ritual: idOf(8), weather: 'rain' }],
    [2, {}, { step: null }],
  ] as const;
  for (const [n, clocks, unknown] of rows)
    await database.run(insert, [
      n,
      hexToBytes(idOf(n)),
      hexToBytes(stampOf(20)),
      JSON.stringify(clocks),
      JSON.stringify(unknown),
    ]);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 2 } });
  expect(await database.all('SELECT lower(hex(step)) AS step, parked FROM win ORDER BY n')).toEqual([
    { step: idOf(7), parked: '{"weather":"rain"}' },
    { step: '', parked: null },
  ]);
  const [first, second] = [
    await readRecord(database, WIN, idOf(1)),
    await readRecord(database, WIN, idOf(2)),
  ];
  expect(first?.state).toMatchObject({
    fields: { step: idOf(7), ritual: idOf(8), weather: 'rain' },
    clocks: { ritual: later },
  });
  expect([second?.state.fields['step'], Object.hasOwn(second?.state.fields ?? {}, 'ritual')]).toEqual([
    null,
    false,
  ]);
});

test('a path, a step and "not today" that a newer Cairn sent to schema 2 are there after the upgrade', async () => {
  await migrate(database, MIGRATIONS.slice(0, 2));
  await park([
    setChange(
      { id: idOf(5), entity: 'step', hlc: stampOf(31) },
      { ladder: idOf(6), text: 'one cup', minutes: 0.5 },
    ),
    setChange(
      { id: idOf(7), entity: 'challenge', hlc: stampOf(32) },
      { text: 'the flat', arrivedOn: 20_785 },
    ),
    setChange(
      { id: idOf(8), entity: 'declined', hlc: stampOf(33) },
      { day: 20_785, key: 'home.x', taken: true },
    ),
  ]);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 2 } });
  expect(await database.all('SELECT text, minutes FROM step')).toEqual([{ text: 'one cup', minutes: 0.5 }]);
  expect(await database.all('SELECT text, arrived_on FROM challenge')).toEqual([
    { text: 'the flat', arrived_on: 20_785 },
  ]);
  expect(await database.all('SELECT key, taken FROM declined')).toEqual([{ key: 'home.x', taken: 1 }]);
  expect(await parked()).toEqual([]);
});

test('a thought and all that hangs on it, a form and a coin that 0.6.0 sent to 0.5.0 are there after the upgrade', async () => {
  await migrate(database, MIGRATIONS.slice(0, 5));
  const at = (n: number, entity: string, fields: Parameters<typeof setChange>[1]): Change =>
    setChange({ id: idOf(n), entity, hlc: stampOf(40 + n) }, fields);
  const sent = [
    at(1, 'belief', { thought: idOf(2), day: 20_785, value: 80 }),
    at(2, 'thought', { text: 'I never finish anything', day: 20_785, met: false }),
    at(3, 'evidence', { thought: idOf(2), win: idOf(9), gone: false }),
    at(4, 'scaleResponse', {
      ...{ instrument: 'phq-9', version: 1, language: 'en', day: 20_785, total: 9 },
      answers: '1 1 1 1 1 1 1 1 1',
    }),
    at(5, 'experiment', { text: 'a walk', startedOn: 20_780, length: 20, seed: 7 }),
    purgeChange({ id: idOf(6), entity: 'thought', hlc: stampOf(50) }),
    at(6, 'thought', { text: 'gone for ever', day: 20_785 }),
    at(2, 'thought', { answer: 'most weeks I do', met: false }),
  ];
  await park(sent);
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 5 } });
  expect(await database.all('SELECT text, answer, met, visible FROM thought')).toEqual([
    { text: 'I never finish anything', answer: 'most weeks I do', met: 0, visible: 1 },
  ]);
  expect(await database.all('SELECT lower(hex(thought)) AS thought, value FROM belief')).toEqual([
    { thought: idOf(2), value: 80 },
  ]);
  expect(await database.all('SELECT lower(hex(win)) AS win, gone FROM evidence')).toEqual([
    { win: idOf(9), gone: 0 },
  ]);
  expect(await database.all('SELECT instrument, answers, total FROM scale_response')).toEqual([
    { instrument: 'phq-9', answers: '1 1 1 1 1 1 1 1 1', total: 9 },
  ]);
  expect(await database.all('SELECT text, length, seed FROM experiment')).toEqual([
    { text: 'a walk', length: 20, seed: 7 },
  ]);
  expect(await parked()).toEqual([]);
});

test('what 0.6.0 says of sleep and confidence in a check-in of 0.5.0 is in its column after the upgrade', async () => {
  await migrate(database, MIGRATIONS.slice(0, 5));
  // As release 0.5.0 keeps fields that it has no column for: in the row, beside those that it knows.
  await database.run(
    `INSERT INTO check_in (n, id, hlc, clocks, parked, day, mood) VALUES (1, ?1, ?2, '{}', ?3, 20785, 4)`,
    [
      hexToBytes(idOf(1)),
      hexToBytes(stampOf(20)),
      JSON.stringify({ confidence: 0, sleepMinutes: 390, weather: 'rain' }),
    ],
  );
  expect(await migrate(database)).toEqual({ ok: true, value: { from: 5 } });
  expect(await database.all('SELECT mood, confidence, sleep_minutes, parked FROM check_in')).toEqual([
    { mood: 4, confidence: 0, sleep_minutes: 390, parked: '{"weather":"rain"}' },
  ]);
});

test('with nothing parked there is nothing to do', async () => {
  await migrate(database);
  expect(await applyParked(database)).toBe(0);
});
