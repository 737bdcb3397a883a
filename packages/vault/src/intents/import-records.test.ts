/** Bringing records in: once, whole, and back out in one step. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseWin } from '@cairn/domain';
import type { LocalDay, Win } from '@cairn/domain';
import { beginSending, bytesToHex, CHECK_IN, derivedId, readRecord, WIN } from '@cairn/store';
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
      confidence: 4,
      sleepMinutes: 410,
      moodWord: 'meh' as never,
      note: null,
      trashed: false,
      importBatch: null,
    },
  ],
  restDays: [{ localDay: '2026-04-03' as LocalDay, taken: true }],
};

const NOTHING = {
  ...{ wins: 0, checkIns: 0, restDays: 0, planEntries: 0, people: 0 },
  ...{ challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0 },
  ...{ entries: 0, wordings: 0, entryLinks: 0 },
  ...{ thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 },
};

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

test('a win that stands twice in a file comes once', async () => {
  const [win] = WINS;
  const twice = await vault.does('import-records', { ...FILE, wins: [...WINS, ...(win ? [win] : [])] });
  expect(twice.added.wins).toBe(2);
  expect((await vault.asks('record-page', {})).wins).toHaveLength(2);
});

test('all that an import brings is to be sent under its name, and what a person does is not', async () => {
  await beginSending(vault.database);
  const { batch } = await vault.does('import-records', FILE);
  await vault.does('log-win', { text: 'made the bed' });
  const rows = await vault.database.all<{ change: string; batch: Uint8Array | null }>(
    'SELECT change, batch FROM outbox ORDER BY n',
  );
  const sent = rows.map((row) => [
    (JSON.parse(row.change) as { readonly entity: string }).entity,
    row.batch === null ? null : bytesToHex(row.batch),
  ]);
  expect(sent).toEqual([
    ...['win', 'win', 'checkIn', 'restDay', 'import'].map((entity) => [entity, batch]),
    ['win', null],
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

test('what comes back is as the file has it now, where the person changed nothing', async () => {
  const [basil] = WINS;
  const [noted] = FILE.checkIns;
  if (!basil || !noted) throw new Error('Nothing to bring');
  const bring = (mood: 0 | 6 | 8 | null, text: string) =>
    vault.does('import-records', {
      ...FILE,
      wins: [{ ...basil, text: text as never, note: text as never }],
      checkIns: [{ ...noted, mood }],
    });
  const kept = async () => {
    const win = await readRecord(vault.database, WIN, basil.id);
    const moment = await readRecord(vault.database, CHECK_IN, noted.id);
    return [moment?.state.fields['mood'], win?.state.fields['text'], win?.state.fields['note']];
  };
  let { batch } = await bring(null, 'one');
  await vault.does('edit-win', { id: basil.id, set: { text: 'my words' } });
  await bring(6, 'two');
  expect(await kept()).toEqual([null, 'my words', 'one']);
  for (const [mood, text] of [
    [6, 'three'],
    [8, 'four'],
  ] as const) {
    await vault.does('undo', { act: batch });
    const again = await bring(mood, text);
    expect(again.added).toMatchObject({ wins: 1, checkIns: 1 });
    batch = again.batch;
    expect(await kept()).toEqual([mood, 'my words', text]);
  }
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

const HELP: IncomingRecords = {
  ...FILE,
  planEntries: ['one', 'two', 'three', 'four'].map((text, order) => ({
    ...{ id: derivedId('import', `entry/${text}`), part: 'alone', text: text as never, order },
    ...{ resting: false, trashed: false, importBatch: null },
  })),
  people: [
    {
      ...{
        id: derivedId('import', 'person'),
        name: 'Ana' as never,
        phone: '030 1' as never,
        email: null,
        chat: null,
      },
      ...{ company: true, practicalHelp: false, hardMoments: false, firstLine: null },
      ...{ order: 0, resting: true, trashed: false, importBatch: null },
    },
  ],
};

test('a plan and people come in whole, once, beside one’s own, and one undo takes all back', async () => {
  await vault.does('keep-plan-entry', { part: 'alone', text: 'my own' });
  const first = await vault.does('import-records', HELP);
  expect([first.added, first.known]).toEqual([
    { ...NOTHING, wins: 2, checkIns: 1, restDays: 1, planEntries: 4, people: 1 },
    0,
  ]);
  const lines = async (): Promise<readonly string[]> =>
    (await vault.asks('plan', {})).parts.alone.map(({ text }) => text).toSorted();
  expect(await lines()).toEqual(['four', 'my own', 'one', 'three', 'two']);
  expect((await vault.asks('people', {})).people).toMatchObject([
    { name: 'Ana', resting: true, company: true },
  ]);
  const second = await vault.does('import-records', HELP);
  expect([second.added, second.known]).toEqual([NOTHING, 9]);
  await vault.does('undo', {});
  expect(await lines()).toEqual(['my own']);
  expect((await vault.asks('people', {})).people).toEqual([]);
  expect((await vault.asks('record-page', {})).wins).toEqual([]);
  expect((await vault.does('import-records', HELP)).added).toEqual(first.added);
});

test('lines and people that were changed or removed since stay as they were left', async () => {
  await vault.does('import-records', HELP);
  const [one, two] = (await vault.asks('plan', {})).parts.alone;
  const [ana] = (await vault.asks('people', {})).people;
  if (!one || !two || !ana) throw new Error('Nothing came in');
  await vault.does('edit-plan-entry', { id: one.id, text: 'uno' });
  await vault.does('remove-plan-entry', { id: two.id });
  await vault.does('edit-person', { id: ana.id, set: { phone: '030 2' } });
  expect((await vault.does('import-records', HELP)).added).toEqual(NOTHING);
  expect((await vault.asks('plan', {})).parts.alone.map(({ text }) => text)).toEqual([
    'uno',
    'three',
    'four',
  ]);
  expect((await vault.asks('people', {})).people[0]?.phone).toBe('030 2');
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

const PATHS: IncomingRecords = {
  ...FILE,
  challenges: [
    {
      ...{ id: derivedId('import', 'path'), text: 'the flat' as never, why: null, area: 'home', order: 0 },
      ...{ arrivedOn: '2026-04-03' as LocalDay, resting: false, trashed: false, importBatch: null },
    },
  ],
  ladders: [
    {
      ...{
        id: derivedId('import', 'ladder'),
        challenge: derivedId('import', 'path'),
        title: 'cups' as never,
      },
      ...{ source: 'home.dishes', order: 0, trashed: false, importBatch: null },
    },
  ],
  steps: [
    {
      ...{ id: derivedId('import', 'step'), ladder: derivedId('import', 'ladder'), text: 'one cup' as never },
      ...{ order: 0, minutes: 0.5, energy: 1, social: 0, rung: null, anchor: null },
      ...{ plannedOn: '2026-05-03' as LocalDay, plannedAt: 480, plannedPlace: null, tooBig: 1, stayedAt: 3 },
      ...{ expectedDifficulty: 0, expectedPleasure: null, trashed: false, importBatch: null },
    },
  ],
  rituals: [
    {
      ...{
        id: derivedId('import', 'ritual'),
        kind: 'wake',
        text: 'get up' as never,
        anchor: null,
        area: null,
      },
      ...{ dayPart: 'am', minutes: null, energy: null, order: 2, remindAt: 450, remindDays: 31, line: null },
      ...{ activity: null, resting: false, trashed: false, importBatch: null },
    },
  ],
  declined: [
    { id: 'd'.repeat(32) as never, localDay: '2026-05-03' as LocalDay, key: 'home.x', taken: true },
    { id: 'e'.repeat(32) as never, localDay: '2026-05-02' as LocalDay, key: 'home.x', taken: false },
  ],
};

test('paths, rituals and what was put aside come in whole, once, and one undo takes all back', async () => {
  const first = await vault.does('import-records', PATHS);
  expect(first.added).toEqual({
    ...{ ...NOTHING, wins: 2, checkIns: 1, restDays: 1 },
    ...{ challenges: 1, ladders: 1, steps: 1, rituals: 1, declined: 1 },
  });
  expect((await vault.does('import-records', PATHS)).added).toEqual(NOTHING);
  const out = async () => {
    const { challenges, ladders, steps, rituals } = await vault.asks('export-page', { after: 'paths.-1' });
    return [...challenges, ...ladders, ...steps, ...rituals];
  };
  const declined = async () => (await vault.asks('export-page', { after: 'declined.-1' })).declined;
  const { challenges = [], ladders = [], steps = [], rituals = [] } = PATHS;
  const sent = [...challenges, ...ladders, ...steps, ...rituals];
  expect(await out()).toEqual(sent.map((one) => ({ ...one, importBatch: first.batch })));
  expect(await declined()).toMatchObject([{ localDay: '2026-05-03', key: 'home.x', taken: true }]);
  await vault.does('undo', {});
  expect(await out()).toEqual(sent.map((one) => ({ ...one, importBatch: first.batch, trashed: true })));
  expect(await declined()).toMatchObject([{ taken: false }]);
  expect((await vault.asks('paths-let-go', {})).paths).toEqual([]);
  expect((await vault.does('import-records', PATHS)).added).toMatchObject({ challenges: 1, steps: 1 });
  expect((await vault.asks('paths', {})).paths).toMatchObject([{ here: { text: 'one cup' }, steps: 1 }]);
});
