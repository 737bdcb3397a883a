/** Two devices write on one page at the same time, each in a real file: neither loses a word, and both tell the same. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { baseOf, purgeChange, setChange } from '@cairn/changes';
import type { Change, DeviceId, Hlc, SetChange } from '@cairn/changes';
import type { EntityId, Instant } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database, SqlRow } from './database.ts';
import { ENTRY, ENTRY_LINK, WORDING } from './entities/entities.ts';
import { openNodeDatabase } from './node/node-database.ts';
import { rebuildEntryWords } from './projections/entry-words.ts';
import { readRecord } from './records.ts';
import { migrate } from './schema/migrate.ts';
import { wordingId } from './set-aside.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

const PAGE = 'a'.repeat(32) as EntityId;

/** What a page says, and the wordings that a person sees beside it. */
interface Told {
  readonly text: unknown;
  readonly aside: readonly unknown[];
}

class Device {
  readonly written: Change[] = [];
  readonly database: Database;
  readonly #store: Store;

  constructor(database: Database, device: string) {
    this.database = database;
    this.#store = createStore({ database, device: device.repeat(16) as DeviceId, now: () => now() });
  }

  /** What the vault does at a pause: only what differs, on the base of what is there. */
  async writes(text: string): Promise<SetChange> {
    const change = await this.#store.write(async (write) => {
      const kept = await readRecord(this.database, ENTRY, PAGE);
      const hlc = await write.stampFor(kept?.state);
      const fields = kept === undefined ? { text, day: 20_000 } : { text };
      const made = setChange({ id: PAGE, entity: 'entry', hlc }, fields, baseOf(kept?.state, ['text']));
      await write.apply(made);
      return made;
    });
    this.written.push(change);
    return change;
  }

  receives(change: Change): Promise<void> {
    return this.#store.write((write) => write.apply(change));
  }

  async told(): Promise<Told> {
    const page = await readRecord(this.database, ENTRY, PAGE);
    const rows = await this.database.all<SqlRow>(
      'SELECT text FROM wording WHERE visible = 1 AND concurrent = 1 ORDER BY text',
    );
    return { text: page?.state.fields['text'], aside: rows.map(({ text }) => text) };
  }

  async state(): Promise<unknown> {
    return (await readRecord(this.database, ENTRY, PAGE))?.state;
  }
}

let folder = '';
let phone: Device;
let laptop: Device;
let clock = 0;

const now = (): Instant => (clock += 1000) as Instant;

const aDevice = async (name: string, device: string): Promise<Device> => {
  const database = await openNodeDatabase({
    path: join(folder, `${name}.db`),
    key: new Uint8Array(32).fill(1),
  });
  await migrate(database);
  return new Device(database, device);
};

beforeEach(async () => {
  clock = 1_700_000_000_000;
  folder = await mkdtemp(join(tmpdir(), 'cairn-aside-'));
  phone = await aDevice('phone', '1');
  laptop = await aDevice('laptop', '2');
});

afterEach(async () => {
  for (const { database } of [phone, laptop]) await database.close();
  await rm(folder, { recursive: true });
});

/** A page that both have seen. */
const aSharedPage = async (): Promise<void> => laptop.receives(await phone.writes('Rain all day.'));

test('two wordings of one page are both kept, and both devices make the same of it', async () => {
  await aSharedPage();
  const early = await phone.writes('Rain all day. Tom called.');
  const late = await laptop.writes('Rain all day. I slept.');
  await phone.receives(late);
  await laptop.receives(early);
  const expected = { text: 'Rain all day. I slept.', aside: ['Rain all day. Tom called.'] };
  expect([await phone.told(), await laptop.told()]).toEqual([expected, expected]);
  const id = wordingId(PAGE, early.hlc);
  const [one, other] = [
    await readRecord(phone.database, WORDING, id),
    await readRecord(laptop.database, WORDING, id),
  ];
  expect(one?.state).toEqual(other?.state);
  expect(one?.state.fields).toEqual({
    ...{ entry: PAGE, text: 'Rain all day. Tom called.', concurrent: true },
    at: Number.parseInt(early.hlc.slice(0, 12), 16),
  });
});

test('coming twice, or meeting the other’s record of it, changes nothing more', async () => {
  await aSharedPage();
  const early = await phone.writes('Tom called.');
  await laptop.writes('I slept.');
  await laptop.receives(early);
  const first = await laptop.told();
  await laptop.receives(early);
  const [wording] = await laptop.database.all<SqlRow>('SELECT * FROM wording');
  expect([await laptop.told(), wording?.['text']]).toEqual([first, 'Tom called.']);
  expect(await laptop.database.all('SELECT id FROM wording')).toHaveLength(1);
});

test('who has seen the words before going on sets nothing aside', async () => {
  await aSharedPage();
  await phone.receives(await laptop.writes('Rain all day. I slept.'));
  await laptop.receives(await phone.writes('Rain all day. I slept. Tom called.'));
  expect(await laptop.told()).toEqual({ text: 'Rain all day. I slept. Tom called.', aside: [] });
  expect(await phone.told()).toEqual(await laptop.told());
});

test('a long sitting elsewhere is one wording, and not one for each pause', async () => {
  await aSharedPage();
  const pauses = [];
  for (const text of ['Tom', 'Tom cal', 'Tom called.']) pauses.push(await phone.writes(text));
  const own = await laptop.writes('I slept.');
  for (const pause of pauses) await laptop.receives(pause);
  await phone.receives(own);
  const expected = { text: 'I slept.', aside: ['Tom called.'] };
  expect([await phone.told(), await laptop.told()]).toEqual([expected, expected]);
});

test('pauses that fall between each other leave the last of each', async () => {
  await aSharedPage();
  const [one, two] = [await phone.writes('Tom'), await laptop.writes('I sl')];
  const [three, four] = [await phone.writes('Tom called.'), await laptop.writes('I slept.')];
  for (const change of [two, four]) await phone.receives(change);
  for (const change of [one, three]) await laptop.receives(change);
  const expected = { text: 'I slept.', aside: ['Tom called.'] };
  expect([await phone.told(), await laptop.told()]).toEqual([expected, expected]);
});

test('a wording that was kept by itself is not taken for one of an earlier pause', async () => {
  await aSharedPage();
  const first = await phone.writes('Tom called.');
  await laptop.writes('I slept.');
  await laptop.receives(first);
  const next = await phone.writes('Something else.');
  const kept = { entry: PAGE, text: 'Tom called.', at: 1, concurrent: false, trashed: false };
  const hlc = `${next.hlc.slice(0, 12)}0001${next.hlc.slice(16)}` as Hlc;
  const own = setChange({ id: wordingId(PAGE, first.hlc), entity: 'wording', hlc }, kept);
  for (const change of [next, own]) await laptop.receives(change);
  const rows = await laptop.database.all<SqlRow>('SELECT text FROM wording WHERE visible = 1 ORDER BY text');
  expect(rows.map(({ text }) => text)).toEqual(['I slept.', 'Tom called.']);
});

test('nothing outlives a page that was removed for ever, whenever it comes', async () => {
  await aSharedPage();
  const early = await phone.writes('Tom called.');
  await laptop.writes('I slept.');
  const hlc = early.hlc;
  const win = 'b'.repeat(32) as EntityId;
  const link = { id: 'c'.repeat(32) as EntityId, entity: ENTRY_LINK.name, hlc };
  await laptop.receives(early);
  await laptop.receives(setChange(link, { entry: PAGE, win, gone: false }));
  await laptop.receives(purgeChange({ id: PAGE, entity: ENTRY.name, hlc }));
  const left = async (): Promise<unknown[]> => [
    ...(await laptop.database.all('SELECT id FROM entry')),
    ...(await laptop.database.all('SELECT id FROM wording')),
    ...(await laptop.database.all('SELECT id FROM entry_link')),
    ...(await laptop.database.all(`SELECT rowid FROM entry_words WHERE entry_words MATCH 'slept OR called'`)),
  ];
  expect(await left()).toEqual([]);
  const late = { id: 'd'.repeat(32) as EntityId, entity: WORDING.name, hlc };
  await laptop.receives(setChange(late, { entry: PAGE, text: 'too late', at: 1, concurrent: false }));
  await laptop.receives(early);
  await laptop.receives(setChange(link, { entry: PAGE, win, gone: false }));
  expect(await left()).toEqual([]);
  const tombs = await laptop.database.all<SqlRow>('SELECT entity FROM tombstone ORDER BY entity');
  expect(tombs.map(({ entity }) => entity)).toEqual(['entry', 'entryLink', 'wording', 'wording']);
});

/** What happens, in its order: somebody writes, or gets the next thing that the other wrote. */
const story = fc.array(
  fc.record({ by: fc.constantFrom('phone', 'laptop'), does: fc.constantFrom('writes', 'receives') }),
  { maxLength: 24 },
);

test('whatever two people write and whenever it arrives, each last wording is there on both', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (events) => {
      for (const { database } of [phone, laptop]) await database.exec('SAVEPOINT story');
      for (const table of ['entry', 'wording', 'entry_words', 'tombstone'])
        for (const { database } of [phone, laptop]) await database.exec(`DELETE FROM ${table}`);
      for (const { database } of [phone, laptop]) await database.exec('RELEASE story');
      await live(events);
    }),
    { numRuns: Number(process.env['CAIRN_RUNS'] ?? 40), seed: 20_261_126 },
  );
});

const live = async (
  events: readonly { readonly by: 'phone' | 'laptop'; readonly does: 'writes' | 'receives' }[],
): Promise<void> => {
  for (const device of [phone, laptop]) device.written.length = 0;
  await aSharedPage();
  const got = { phone: 0, laptop: 1 };
  const deliver = async (to: 'phone' | 'laptop'): Promise<boolean> => {
    const [device, other] = to === 'phone' ? [phone, laptop] : [laptop, phone];
    const change = other.written[got[to]];
    if (change === undefined) return false;
    got[to] += 1;
    await device.receives(change);
    return true;
  };
  for (const [at, { by, does }] of events.entries()) {
    if (does === 'receives') await deliver(by);
    else await (by === 'phone' ? phone : laptop).writes(`words ${at} of the ${by}`);
  }
  for (const to of ['phone', 'laptop'] as const) while (await deliver(to));
  expect(await phone.state()).toEqual(await laptop.state());
  expect(await phone.told()).toEqual(await laptop.told());
  const written = [...phone.written, ...laptop.written].filter((one) => one.kind === 'set');
  const gone = new Set(written.map(({ base }) => base));
  const last = written.filter(({ hlc }) => !gone.has(hlc)).map(({ set }) => set['text']);
  for (const device of [phone, laptop]) {
    const { text, aside } = await device.told();
    expect([text, ...aside]).toEqual(expect.arrayContaining(last));
    const found = (): Promise<readonly SqlRow[]> =>
      device.database.all<SqlRow>(`SELECT rowid FROM entry_words WHERE entry_words MATCH 'words'`);
    const projected = await found();
    const kept = await readRecord(device.database, ENTRY, PAGE);
    await rebuildEntryWords(device.database, kept === undefined ? [] : [kept]);
    expect(projected).toEqual(await found());
    expect(projected).toHaveLength(text === 'Rain all day.' ? 0 : 1);
  }
};
