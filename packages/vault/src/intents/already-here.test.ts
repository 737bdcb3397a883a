/** One life, kept in two apps, comes in once; and nothing that one of them alone says is left out. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCheckIn, parseEntry } from '@cairn/domain';
import { derivedId } from '@cairn/store';
import type { IncomingRecords } from '../door/incoming.ts';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

interface Said {
  readonly day?: string;
  /** `20:15`, or the day alone. */
  readonly time?: string;
  readonly mood?: number;
  readonly word?: string;
  readonly note?: string;
  readonly sleep?: number;
}

const aMoment = (app: string, { day = '2026-04-01', time, ...said }: Said, nth = 0) => {
  const parsed = parseCheckIn({
    ...{ id: derivedId('import', JSON.stringify([app, day, time, said, nth])), localDay: day },
    ...(time === undefined ? {} : { at: Date.parse(`${day}T${time}:00Z`), zone: 'UTC' }),
    ...{ mood: said.mood ?? null, moodWord: said.word ?? null, note: said.note ?? null },
    sleepMinutes: said.sleep ?? null,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const aPage = (app: string, text: string, localDay = '2026-04-01') => {
  const parsed = parseEntry({
    id: derivedId('import', JSON.stringify([app, localDay, text])),
    text,
    localDay,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const aFile = (app: string, moments: readonly Said[], pages: readonly string[] = []): IncomingRecords => ({
  ...{ format: app, fileName: app, wins: [], restDays: [] },
  checkIns: moments.map((said, nth) => aMoment(app, said, nth)),
  entries: pages.map((text) => aPage(app, text)),
});

/** How many of the second file came in after the first. */
const addedAfter = async (first: readonly Said[], second: readonly Said[]) => {
  await vault.does('import-records', aFile('daylio-csv', first));
  const { added, known } = await vault.does('import-records', aFile('bearable', second));
  return { added: added.checkIns, known };
};

test.for<readonly [string, Said, Said]>([
  ['the same minute, on two scales', { time: '20:15', mood: 7, word: 'good' }, { time: '20:15', mood: 8 }],
  ['the same day, value and words', { mood: 7, note: 'rain' }, { mood: 7, note: ' rain  ' }],
  ['words that one app gives an hour', { time: '09:00', mood: 7, note: 'rain' }, { mood: 7, note: 'rain' }],
  ['no word beside the same number', { mood: 7, word: 'good' }, { mood: 7 }],
])('is here already: %s', async ([, first, second]) => {
  expect(await addedAfter([first], [second])).toEqual({ added: 0, known: 1 });
});

test.for<readonly [string, Said, Said]>([
  ['another value', { mood: 7 }, { mood: 6 }],
  ['another day', { mood: 7 }, { day: '2026-04-02', mood: 7 }],
  ['words that are nowhere else', { time: '20:15', mood: 7 }, { time: '20:15', mood: 7, note: 'a walk' }],
  ['other words', { mood: 7, note: 'rain' }, { mood: 7, note: 'sun' }],
  ['sleep that the first did not know', { time: '20:15', mood: 7 }, { time: '20:15', sleep: 420 }],
  ['two hours that felt alike', { time: '09:00', mood: 7 }, { time: '21:00', mood: 7 }],
  ['a word of its own', { mood: 7 }, { mood: 7, word: 'calm' }],
])('comes in beside it: %s', async ([, first, second]) => {
  expect(await addedAfter([first], [second])).toEqual({ added: 1, known: 0 });
});

test('one that is here stands for one of the file and no more', async () => {
  const said = { mood: 7, note: 'tea' };
  expect(await addedAfter([said], [said, said])).toEqual({ added: 1, known: 1 });
});

test('moments that one file itself keeps apart stay apart, also when a longer file of it comes', async () => {
  const [first, second] = [
    { time: '20:15', mood: 7 },
    { time: '20:15', mood: 3 },
  ];
  await vault.does('import-records', aFile('daylio-csv', [first]));
  const longer = await vault.does('import-records', aFile('daylio-csv', [first, second]));
  expect([longer.added.checkIns, longer.known]).toEqual([1, 1]);
});

test('pages of the same words and day come in once', async () => {
  await vault.does('import-records', aFile('day-one', [], ['Rain all day.\n\nI sat by the window', 'Tea']));
  const second = await vault.does(
    'import-records',
    aFile('journey', [], ['Rain all day.\nI sat by the window', 'Coffee']),
  );
  expect([second.added.entries, second.known]).toEqual([1, 1]);
});

test('what was taken back is not here, and comes in from the other app', async () => {
  const said = { time: '20:15', mood: 7 };
  await vault.does('import-records', aFile('daylio-csv', [said]));
  await vault.does('undo', {});
  const { added } = await vault.does('import-records', aFile('bearable', [said]));
  expect(added.checkIns).toBe(1);
});

test('our own record keeps what is alike apart, for its ids say which is which', async () => {
  const said = { mood: 7, note: 'tea' };
  await vault.does('import-records', aFile('daylio-csv', [said]));
  const { added } = await vault.does('import-records', { ...aFile('own', [said]), format: 'cairn-json' });
  expect(added.checkIns).toBe(1);
});
