/** Our own export: what was written comes back, and what is broken says so. */

import { readFileSync } from 'node:fs';
import { isInstant } from '@cairn/domain';
import type { Instant } from '@cairn/domain';
import { expect, test } from 'vitest';
import type { CairnExport } from './cairn-file.ts';
import { readCairnJson } from './read-cairn-json.ts';
import { writeCairnJson } from './write-cairn-json.ts';
import type { ImportError } from '../import-format.ts';
import type { CairnPlan } from '../import-plan.ts';

const v1 = readFileSync(new URL('./fixtures/v1-2026-11.json', import.meta.url));
const v2 = readFileSync(new URL('./fixtures/v2-2026-11.json', import.meta.url));
const v3 = readFileSync(new URL('./fixtures/v3-2026-11.json', import.meta.url));
const v4 = readFileSync(new URL('./fixtures/v4-2026-11.json', import.meta.url));
const v5 = readFileSync(new URL('./fixtures/v5-2026-11.json', import.meta.url));

const NO_JOURNAL = { entries: 0, wordings: 0, entryLinks: 0 };
const NO_PATHS = { challenges: 0, ladders: 0, steps: 0, rituals: 0, declined: 0 };
const NO_THOUGHTS = { thoughts: 0, beliefs: 0, evidenceLinks: 0, scaleResponses: 0, experiments: 0 };

const bytesOf = (file: unknown): Uint8Array =>
  new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file));

const planOf = (bytes: Uint8Array): CairnPlan => {
  const plan = readCairnJson(bytes);
  if (!plan.ok) throw new Error(`no plan: ${plan.error.type}`);
  return plan.value;
};

const errorOf = (bytes: Uint8Array): ImportError => {
  const plan = readCairnJson(bytes);
  if (plan.ok) throw new Error('a plan where an error was due');
  return plan.error;
};

const instant = (value: number): Instant => {
  if (!isInstant(value)) throw new Error('the test names a real instant');
  return value;
};

const textOf = async (source: CairnExport): Promise<string> => {
  let text = '';
  for await (const piece of writeCairnJson(source)) text += piece;
  return text;
};

const aWin = { id: '0f1e2d3c4b5a69788796a5b4c3d2e1f0', text: 'washed a cup', localDay: '2026-11-20' };

test('opens the export of release 0.1.0, whole', () => {
  const plan = planOf(v1);
  expect(plan.variant).toBe('version-1');
  expect(plan.counts).toEqual({
    rows: 8,
    wins: 4,
    checkIns: 2,
    restDays: 2,
    planEntries: 0,
    people: 0,
    ...NO_PATHS,
    ...NO_THOUGHTS,
    ...NO_JOURNAL,
    skipped: 0,
    days: 5,
    firstDay: '2019-05-04',
    lastDay: '2026-11-21',
  });
  expect(plan.notices).toEqual([]);
  expect(plan.settings).toEqual({ dayStartsAt: 240, locale: 'en' });
  expect(plan.imports).toHaveLength(1);
  expect(plan.wins[1]).toEqual({
    id: '1a2b3c4d5e6f708192a3b4c5d6e7f809',
    text: 'Called Mum 🌼',
    area: 'people',
    localDay: '2026-11-20',
    at: 1795199400000,
    zone: 'Europe/Berlin',
    planned: true,
    big: true,
    effort: 3,
    pleasure: 7,
    mastery: 8,
    expectedPleasure: 2,
    expectedDifficulty: 9,
    moodBefore: null,
    moodAfter: null,
    note: 'She was glad.\nSo was I.',
    activity: null,
    step: null,
    ritual: null,
    resting: false,
    near: false,
    trashed: false,
    importBatch: null,
  });
});

test('opens the export of release 0.2.0 with plan and people, whole', () => {
  const plan = planOf(v2);
  expect(plan.variant).toBe('version-2');
  expect(plan.counts).toMatchObject({ rows: 8, wins: 1, checkIns: 1, planEntries: 4, people: 2, skipped: 0 });
  expect([plan.skipped, plan.notices]).toEqual([[], []]);
  expect(plan.settings).toMatchObject({ country: 'NZ', journalCheck: true, heavyCardOn: '2026-11-25' });
  expect(plan.planEntries[1]).toEqual({
    id: 'a2b3c4d5e6f708192a3b4c5d6e7f8091',
    part: 'alone',
    text: 'Put the kettle on ☕\nand listen to it',
    order: 0,
    resting: true,
    trashed: false,
    importBatch: null,
  });
  expect(plan.people[0]).toEqual({
    id: 'c4d5e6f708192a3b4c5d6e7f8091a2b3',
    name: 'Ana 🌿',
    phone: '+44 (0)20 7946 0000',
    email: 'ana@example.org',
    chat: 'https://signal.me/#p/+442079460000',
    company: true,
    practicalHelp: false,
    hardMoments: true,
    firstLine: 'Are you there? It is a hard one.\nNo need to talk.',
    order: 0,
    resting: false,
    trashed: false,
    importBatch: null,
  });
});

test('opens the export of release 0.3.0 with paths, rituals and what was put aside, whole', () => {
  const plan = planOf(v3);
  expect(plan.variant).toBe('version-3');
  expect(plan.counts).toMatchObject({
    ...{ rows: 18, wins: 3, checkIns: 1, planEntries: 1, people: 1, skipped: 0 },
    ...{ challenges: 2, ladders: 2, steps: 3, rituals: 2, declined: 2 },
  });
  expect([plan.skipped, plan.notices]).toEqual([[], []]);
  expect(plan.wins[1]).toMatchObject({
    step: plan.steps[1]?.id,
    ritual: null,
    activity: 'home.dishes.one-cup',
  });
  expect(plan.challenges[0]).toEqual({
    ...{ id: 'c1a2b3c4d5e6f708192a3b4c5d6e7f80', text: 'the whole flat is a mess', area: 'home', order: 0 },
    ...{ why: 'I want Ana to come round\nfor tea again', arrivedOn: null, resting: false },
    ...{ trashed: false, importBatch: null },
  });
  expect(plan.ladders[0]).toEqual({
    ...{ id: 'a1a2b3c4d5e6f708192a3b4c5d6e7f80', challenge: 'c1a2b3c4d5e6f708192a3b4c5d6e7f80' },
    ...{ title: 'Dishes, one at a time', source: 'home.dishes', order: 0, trashed: false, importBatch: null },
  });
  expect(plan.steps[2]).toEqual({
    ...{ id: 'b3a2b3c4d5e6f708192a3b4c5d6e7f80', ladder: 'a1a2b3c4d5e6f708192a3b4c5d6e7f80' },
    ...{ text: 'Wash five things ☕', order: 2, minutes: 5, energy: 2, social: 0, rung: null },
    ...{ anchor: 'the kettle boils', plannedOn: '2026-11-27', plannedAt: 510, plannedPlace: 'the sink' },
    ...{ expectedDifficulty: 7, expectedPleasure: 0, tooBig: 2, stayedAt: 0 },
    ...{ trashed: false, importBatch: null },
  });
  expect(plan.rituals[0]).toEqual({
    ...{
      id: 'e1a2b3c4d5e6f708192a3b4c5d6e7f80',
      kind: 'wake',
      text: 'Get up at half past seven',
      anchor: null,
    },
    ...{ area: 'rise', dayPart: 'am', minutes: 2, energy: 1, order: 0, remindAt: 450, remindDays: 31 },
    ...{ line: 'Light first. The rest can wait.', activity: null, resting: false },
    ...{ trashed: false, importBatch: null },
  });
  expect(plan.declined[1]).toEqual({
    ...{ id: 'f2a2b3c4d5e6f708192a3b4c5d6e7f80', localDay: '2026-11-26', taken: false },
    key: 'step:b3a2b3c4d5e6f708192a3b4c5d6e7f80',
  });
});

test('opens the export of release 0.4.0 with the journal and the shelf, whole', () => {
  const plan = planOf(v4);
  expect(plan.variant).toBe('version-4');
  expect(plan.counts).toMatchObject({
    rows: 25,
    wins: 4,
    entries: 2,
    wordings: 2,
    entryLinks: 2,
    skipped: 0,
  });
  expect([plan.skipped, plan.notices]).toEqual([[], []]);
  expect(plan.wins.map(({ near }) => near)).toEqual([true, false, false, false]);
  const [page, other] = plan.entries;
  expect(page).toEqual({
    ...{ id: '70a2b3c4d5e6f708192a3b4c5d6e7f80', localDay: '2026-11-26', at: 1795690000000 },
    ...{ text: 'Rain all day. I sat by the window\nand listened to it ☕', zone: 'Europe/Berlin' },
    ...{ prompt: 'window', win: '3f1e2d3c4b5a69788796a5b4c3d2e1f0' },
    ...{ resting: false, trashed: false, importBatch: null },
  });
  expect(other).toMatchObject({ at: null, win: null, resting: true, trashed: true });
  expect(plan.wordings[1]).toEqual({
    ...{ id: '73a2b3c4d5e6f708192a3b4c5d6e7f80', entry: page?.id, at: 1795690700000, concurrent: true },
    text: 'Rain all day. From the phone:\nTom called.',
  });
  expect(plan.entryLinks).toEqual([
    { id: '74a2b3c4d5e6f708192a3b4c5d6e7f80', entry: page?.id, win: plan.wins[0]?.id, gone: false },
    { id: '75a2b3c4d5e6f708192a3b4c5d6e7f80', entry: page?.id, win: plan.wins[1]?.id, gone: true },
  ]);
});

test('writes what it read, one record a line, to the letter', async () => {
  const exportedAt = instant(Date.parse('2026-11-27T21:00:00.000Z'));
  expect(await textOf({ ...planOf(v5), exportedAt, app: '0.6.0' })).toBe(v5.toString('utf8'));
});

test.each([
  ['1', v1],
  ['2', v2],
  ['3', v3],
  ['4', v4],
])(
  'what came from a file of version %s goes out in one of version 5 and comes back the same',
  async (_, file) => {
    const { variant: __, ...first } = planOf(file);
    const { variant, ...again } = planOf(
      bytesOf(await textOf({ ...first, exportedAt: instant(0), app: '0.6.0' })),
    );
    // It says when it was written itself.
    expect([variant, again]).toEqual(['version-5', { ...first, exportedAt: instant(0) }]);
  },
);

test('a file says when it was written, or nothing that can be read', () => {
  const saidBy = (exportedAt: unknown) =>
    planOf(bytesOf({ format: 'cairn', version: 4, exportedAt, wins: [] })).exportedAt;
  expect(saidBy('2026-11-27T09:00:00.000Z')).toBe(Date.UTC(2026, 10, 27, 9));
  expect([saidBy('yesterday'), saidBy(5), saidBy(undefined)]).toEqual([null, null, null]);
});

test('a plan with nothing else beside it is something', () => {
  const [entry] = planOf(v2).planEntries;
  const plan = planOf(
    bytesOf({ format: 'cairn', version: 2, planEntries: [entry], people: [{ name: 'Ana' }] }),
  );
  expect(plan.planEntries).toEqual([entry]);
  expect(plan.skipped).toEqual([
    { line: null, reason: { type: 'damaged-record', list: 'people', index: 0 } },
  ]);
});

test('takes records page by page out of a store', async () => {
  const { wins, checkIns, restDays, planEntries, people, entries, wordings, entryLinks, ...plan } =
    planOf(v5);
  const { thoughts, beliefs, evidenceLinks, scaleResponses, experiments } = plan;
  const { challenges, ladders, steps, rituals, declined, settings, imports } = plan;
  async function* pages<T>(records: readonly T[]): AsyncGenerator<T> {
    for (const record of records) yield await Promise.resolve(record);
  }
  const text = await textOf({
    exportedAt: instant(0),
    app: '0.1.0',
    wins: pages(wins),
    checkIns: pages(checkIns),
    restDays: pages(restDays),
    entries: pages(entries),
    wordings: pages(wordings),
    entryLinks: pages(entryLinks),
    planEntries: pages(planEntries),
    people: pages(people),
    challenges: pages(challenges),
    ladders: pages(ladders),
    steps: pages(steps),
    rituals: pages(rituals),
    declined: pages(declined),
    ...{ thoughts: pages(thoughts), beliefs: pages(beliefs), evidenceLinks: pages(evidenceLinks) },
    ...{ scaleResponses: pages(scaleResponses), experiments: pages(experiments) },
    settings,
    imports: pages(imports),
  });
  const read = planOf(bytesOf(text));
  expect([read.wins, read.people, read.steps, read.declined]).toEqual([wins, people, steps, declined]);
  expect([read.thoughts, read.scaleResponses]).toEqual([thoughts, scaleResponses]);
});

test('writes and reads an empty vault', async () => {
  const empty = {
    ...{ wins: [], checkIns: [], restDays: [], planEntries: [], people: [], settings: {}, imports: [] },
    ...{ challenges: [], ladders: [], steps: [], rituals: [], declined: [] },
    ...{ entries: [], wordings: [], entryLinks: [] },
    ...{ thoughts: [], beliefs: [], evidenceLinks: [], scaleResponses: [], experiments: [] },
  };
  const text = await textOf({ exportedAt: instant(0), app: '0.1.0', ...empty });
  expect(planOf(bytesOf(text)).counts.rows).toBe(0);
});

test('refuses a later version whole, and says which', () => {
  expect(errorOf(bytesOf({ format: 'cairn', version: 6, wins: [aWin] }))).toEqual({
    type: 'NewerFormat',
    version: 6,
    newestKnown: 5,
  });
});

test('names a damaged record and keeps the others', () => {
  const plan = planOf(
    bytesOf({ format: 'cairn', version: 1, wins: [{ ...aWin, effort: 7 }, aWin, 'stone'] }),
  );
  expect(plan.wins).toHaveLength(1);
  expect(plan.skipped).toEqual([
    { line: null, reason: { type: 'damaged-record', list: 'wins', index: 0 } },
    { line: null, reason: { type: 'damaged-record', list: 'wins', index: 2 } },
  ]);
});

test('makes one of two records with one id: equal ones quietly, different ones by name', () => {
  const renamed = { ...aWin, text: 'washed two cups' };
  const plan = planOf(bytesOf({ format: 'cairn', version: 1, wins: [aWin, aWin, renamed] }));
  expect(plan.wins.map((win) => win.text)).toEqual(['washed two cups']);
  expect(plan.skipped).toEqual([
    { line: null, reason: { type: 'replaced-by-later', list: 'wins', index: 1 } },
  ]);
});

test('names fields it does not know', () => {
  const plan = planOf(
    bytesOf({ format: 'cairn', version: 1, mood: 1, wins: [{ ...aWin, colour: 'grey', shape: 'flat' }] }),
  );
  expect(plan.notices).toEqual([
    { type: 'fields-ignored', list: 'file', fields: ['mood'] },
    { type: 'fields-ignored', list: 'wins', fields: ['colour', 'shape'] },
  ]);
});

test.each([
  ['cut off in the middle', v1.subarray(0, 900), { type: 'DamagedJson' }],
  ['without a version', bytesOf({ format: 'cairn', wins: [] }), { type: 'DamagedJson' }],
  [
    'with people that are no list',
    bytesOf({ format: 'cairn', version: 2, people: 'Ana' }),
    { type: 'DamagedJson' },
  ],
  ['with a list that is none', bytesOf({ format: 'cairn', version: 1, wins: {} }), { type: 'DamagedJson' }],
  [
    'with settings that are none',
    bytesOf({ format: 'cairn', version: 1, settings: [] }),
    { type: 'DamagedJson' },
  ],
  ['of somebody else', bytesOf({ entries: [] }), { type: 'UnknownFormat', looksLike: 'json' }],
  [
    'with nothing usable',
    bytesOf({ format: 'cairn', version: 1, wins: [{}] }),
    {
      type: 'NoUsableRows',
      skipped: [{ line: null, reason: { type: 'damaged-record', list: 'wins', index: 0 } }],
    },
  ],
])('says clearly what is wrong with a file %s', (_, bytes, error) => {
  expect(errorOf(bytes)).toEqual(error);
});
