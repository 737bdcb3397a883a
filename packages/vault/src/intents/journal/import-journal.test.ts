/** The journal comes in with an export, whole and once; and goes out of the vault as it came. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseEntry, parseEntryLink, parseWording } from '@cairn/domain';
import type { EntityId } from '@cairn/domain';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';
import type { IncomingRecords } from '../../door/incoming.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const read = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('The test names a real record');
  return parsed.value;
};

const id = (digit: string): EntityId => digit.repeat(32) as EntityId;

const PAGE = read(
  parseEntry({ id: id('a'), text: 'Rain at the window.', localDay: '2026-05-01', prompt: 'window' }),
);
const WORDINGS = ['Rain.', 'From the phone: Tom called.'].map((text, at) =>
  read(parseWording({ id: id(String(at + 1)), entry: PAGE.id, text, at: at + 1, concurrent: at === 1 })),
);
const LINKS = [false, true].map((gone, at) =>
  read(parseEntryLink({ id: id(String(at + 5)), entry: PAGE.id, win: id(String(at + 8)), gone })),
);

const FILE: IncomingRecords = {
  ...{ format: 'cairn-json', fileName: 'cairn.json', wins: [], checkIns: [], restDays: [] },
  ...{ entries: [PAGE], wordings: WORDINGS, entryLinks: LINKS },
};

const NOTHING = { entries: 0, wordings: 0, entryLinks: 0 };

const inVault = async () => ({
  entries: (await vault.asks('export-page', { after: 'entries.-1' })).entries,
  wordings: (await vault.asks('export-page', { after: 'wordings.-1' })).wordings,
  links: (await vault.asks('export-page', { after: 'entry-links.-1' })).entryLinks,
});

const found = async (): Promise<number> =>
  (await vault.asks('search-journal', { text: 'window' })).entries.length;

test('pages, wordings and links come in once, and a page is found by its words', async () => {
  const first = await vault.does('import-records', FILE);
  expect(first).toMatchObject({ added: { entries: 1, wordings: 2, entryLinks: 1 }, known: 1 });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  const kept = await inVault();
  expect(kept.entries).toEqual([{ ...PAGE, importBatch: first.batch }]);
  expect(kept.wordings).toEqual(WORDINGS);
  expect(kept.links).toMatchObject([{ entry: PAGE.id, win: LINKS[0]?.win, gone: false }]);
  expect(await found()).toBe(1);
});

test('one undo takes the journal out again, and bringing it again brings all of it back', async () => {
  await vault.does('import-records', FILE);
  await vault.does('undo', {});
  expect([await found(), (await vault.asks('journal-trash-page', {})).entries]).toEqual([0, []]);
  expect(await inVault()).toMatchObject({
    entries: [{ trashed: true }],
    wordings: [],
    links: [{ gone: true }],
  });
  const again = await vault.does('import-records', FILE);
  expect(again.added).toMatchObject({ entries: 1, wordings: 2, entryLinks: 1 });
  expect(await inVault()).toMatchObject({ entries: [{ trashed: false }], links: [{ gone: false }] });
  expect((await inVault()).wordings).toHaveLength(2);
  expect(await found()).toBe(1);
});

test('what the person wrote, took apart or removed since stays as they left it', async () => {
  await vault.does('import-records', FILE);
  const { win } = await vault.does('log-win', { text: 'made tea' }, LINKS[0]?.win);
  await vault.does('write-entry', { id: PAGE.id, text: 'Sun.', sitting: id('c') });
  await vault.does('link-entry', { id: PAGE.id, win: win.id, linked: false });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  expect(await inVault()).toMatchObject({ entries: [{ text: 'Sun.' }], links: [{ gone: true }] });
  await vault.does('trash-entry', { id: PAGE.id });
  await vault.does('purge-entry', { id: PAGE.id });
  expect((await vault.does('import-records', FILE)).added).toMatchObject(NOTHING);
  expect(await inVault()).toEqual({ entries: [], wordings: [], links: [] });
});

test('a wording of a page that is not here stays out', async () => {
  const { entries: _, ...rest } = FILE;
  expect((await vault.does('import-records', rest)).added).toMatchObject(NOTHING);
});
