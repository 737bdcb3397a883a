/** Records that come some at a time: the same as all at once, and nothing where they are cut off. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseWin } from '@cairn/domain';
import type { Win } from '@cairn/domain';
import { derivedId } from '@cairn/store';
import type { IncomingPiece, IncomingRecords } from '../door/incoming.ts';
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

const WINS = [aWin('posted the form', '2026-04-01'), aWin('watered the basil', '2026-04-02')];

const inPieces = (pieces: () => Iterable<IncomingPiece>): IncomingRecords => ({
  ...{ format: 'daylio-csv', fileName: 'daylio_export.csv', wins: [], checkIns: [], restDays: [], pieces },
});

/** One win each, and the first of them once more in the end. */
const FILE = inPieces(() => [...WINS, ...WINS.slice(0, 1)].map((win) => ({ wins: [win], checkIns: [] })));

const kept = async (): Promise<readonly string[]> =>
  (await vault.asks('record-page', {})).wins.map(({ text }) => text);

test('come in once, as one import that one undo takes back and another brings back', async () => {
  const first = await vault.does('import-records', FILE);
  expect([first.added.wins, first.known]).toEqual([2, 1]);
  const second = await vault.does('import-records', FILE);
  expect([second.added.wins, second.known]).toEqual([0, 3]);
  expect((await vault.asks('imports', {})).length).toBe(1);
  await vault.does('undo', {});
  expect(await kept()).toEqual([]);
  expect((await vault.does('import-records', FILE)).added.wins).toBe(2);
  expect((await kept()).length).toBe(2);
});

test('what is cut off in the middle leaves nothing', async () => {
  const broken = inPieces(function* () {
    yield { wins: WINS, checkIns: [] };
    throw new Error('the drive was pulled out');
  });
  await expect(vault.does('import-records', broken)).rejects.toThrow('pulled out');
  expect([await kept(), await vault.asks('imports', {})]).toEqual([[], []]);
});
