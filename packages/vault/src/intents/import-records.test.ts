/** Bringing records in: once, whole, and back out in one step. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseWin } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import { derivedId } from '../records/derived-id.ts';
import type { IncomingRecords } from '../door/incoming.ts';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const aWin = (text: string, localDay: string): Win => {
  const parsed = parseWin({ id: derivedId('import', `test/${localDay}/${text}`), text, localDay });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

const WINS = [aWin('watered the basil', '2026-04-02'), aWin('posted the form', '2026-04-01')];

const FILE: IncomingRecords = {
  format: 'daylio-csv',
  fileName: 'daylio_export.csv',
  wins: WINS,
  checkIns: [
    {
      id: derivedId('import', 'test/check-in'),
      localDay: '2026-04-01' as LocalDay,
      at: null,
      zone: null,
      mood: 3,
      energy: null,
      moodWord: 'meh' as never,
      note: null,
      trashed: false,
      importBatch: null,
    },
  ],
  restDays: [{ localDay: '2026-04-03' as LocalDay, taken: true }],
};

const NOTHING = { wins: 0, checkIns: 0, restDays: 0, planEntries: 0, people: 0 };

test('adds all of a file once, and nothing the second time', async () => {
  const first = await vault.does('import-records', FILE);
  expect([first.added, first.known]).toEqual([{ ...NOTHING, wins: 2, checkIns: 1, restDays: 1 }, 0]);
  const second = await vault.does('import-records', FILE);
  expect([second.added, second.known]).toEqual([NOTHING, 4]);
  expect((await vault.asks('record-page', {})).wins.map(({ text }) => text)).toEqual([
    'watered the basil',
    'posted the form',
  ]);
});

test('undo after a second import, which added nothing, takes the first one out', async () => {
  await vault.does('import-records', FILE);
  await vault.does('import-records', FILE);
  expect((await vault.asks('imports', {})).length).toBe(1);
  await vault.does('undo', {});
  expect((await vault.asks('record-page', {})).wins).toEqual([]);
});

test('one undo takes all of it out again, and bringing it again brings it back', async () => {
  await vault.does('log-win', { text: 'my own' });
  const { batch } = await vault.does('import-records', FILE);
  await vault.does('undo', {});
  const page = await vault.asks('record-page', {});
  expect([page.wins.map(({ text }) => text), page.restDays]).toEqual([['my own'], []]);
  expect((await vault.asks('trash-page', {})).wins).toEqual([]);
  expect((await vault.asks('imports', {})).map((kept) => [kept.batch, kept.undone])).toEqual([[batch, true]]);
  const again = await vault.does('import-records', FILE);
  expect(again.added).toEqual({ ...NOTHING, wins: 2, checkIns: 1, restDays: 1 });
  expect((await vault.asks('record-page', {})).wins.length).toBe(3);
});

test('what the person changed, trashed or removed since stays as they left it', async () => {
  await vault.does('import-records', FILE);
  const [basil, form] = WINS;
  if (!basil || !form) throw new Error('No wins');
  await vault.does('edit-win', { id: basil.id, set: { text: 'watered all plants' } });
  await vault.does('trash-win', { id: form.id });
  await vault.does('purge-win', { id: form.id });
  const again = await vault.does('import-records', FILE);
  expect(again.added.wins).toBe(0);
  expect((await vault.asks('record-page', {})).wins.map(({ text }) => text)).toEqual(['watered all plants']);
});

test('settings of an export are taken over where nothing was chosen here, and go with the undo', async () => {
  await vault.does('change-setting', { key: 'theme', value: 'light' });
  await vault.does('import-records', {
    ...FILE,
    settings: { theme: 'dark', dayStartsAt: 300, fog: true, motion: 7 },
  });
  expect(await vault.asks('settings', {})).toMatchObject({
    theme: 'light',
    dayStartsAt: 300,
    motion: 'auto',
  });
  await vault.does('undo', {});
  expect(await vault.asks('settings', {})).toMatchObject({ theme: 'light', dayStartsAt: 240 });
});

test('what was imported can be taken back after hundreds of other acts', async () => {
  const { batch } = await vault.does('import-records', FILE);
  for (let i = 0; i < 620; i += 1) await vault.does('take-rest', { taken: i % 2 === 0 });
  const [kept] = await vault.asks('imports', {});
  expect(kept?.batch).toBe(batch);
  await vault.does('undo', { act: kept?.act ?? batch });
  expect((await vault.asks('record-page', {})).wins).toEqual([]);
});
