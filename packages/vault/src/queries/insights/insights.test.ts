/** What is told of days, from a real vault: true of the record, bounded, and silent where it is to be silent. */

import {
  addDays,
  createRandom,
  parseCheckIn,
  parseWin,
  type CheckIn,
  type LocalDay,
  type Win,
} from '@cairn/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testVault, type TestVault } from '../../testing/test-vault.ts';

const FIRST = '2026-01-01' as LocalDay;
const DAYS = 100;

let ids = 0;
const newId = (): string => (ids += 1).toString(16).padStart(32, '0');

const taken = <T>(parsed: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!parsed.ok) throw new Error('a record that is none');
  return parsed.value;
};

const aWin = (localDay: LocalDay, text: string, more: object = {}): Win =>
  taken(parseWin({ id: newId(), localDay, text, ...more }));

const aCheckIn = (localDay: LocalDay, mood: number): CheckIn =>
  taken(parseCheckIn({ id: newId(), localDay, mood }));

/** A walk on some forty days with a mood of 8 or 7; 5 or 4 on the others. "Scrolled" on the days without a walk. */
const aRecord = () => {
  const random = createRandom(3);
  const wins: Win[] = [];
  const checkIns: CheckIn[] = [];
  for (let at = 0; at < DAYS; at += 1) {
    const day = addDays(FIRST, at);
    const walked = random() % 10 < 4;
    checkIns.push(aCheckIn(day, walked ? 8 : 5), aCheckIn(day, walked ? 7 : 4));
    if (walked) wins.push(aWin(day, at % 2 === 0 ? 'Walk' : 'walk ', { area: 'move' }));
    else wins.push(aWin(day, 'Scrolled', { area: 'joy' }), aWin(day, 'Fasted', { area: 'nourish' }));
    if (random() % 2 === 0) wins.push(aWin(day, 'Read a page', { area: 'mind' }));
    if (at % 9 === 0) wins.push(aWin(day, 'Went to the sea', { resting: at === 18 }));
  }
  return { wins, checkIns, restDays: [] };
};

let vault: TestVault;
beforeAll(async () => {
  vault = await testVault('2026-05-03 10:00');
});
afterAll(() => vault.close());

test('with nothing it is early; after a record of moods it tells two means and how many were looked at', async () => {
  expect(await vault.asks('insights', {})).toMatchObject({
    level: 'early',
    moodDays: 0,
    span: null,
    counted: [],
  });
  const record = aRecord();
  await vault.does('import-records', { format: 'cairn-json', fileName: 'x', ...record });
  const told = await vault.asks('insights', {});
  const walks = record.wins.filter(({ text }) => /walk/i.test(text)).length;
  expect(told).toMatchObject({
    level: 'pattern',
    moodDays: DAYS,
    span: { first: FIRST, last: addDays(FIRST, 99) },
  });
  const [walk, ...others] = told.patterns;
  expect(walk).toMatchObject({
    kind: { of: 'words', text: expect.stringMatching(/^walk/i), area: 'move', mayBeTested: true },
    with: { days: walks, mean: 7.5 },
    without: { days: DAYS - walks, mean: 4.5 },
  });
  expect(walk?.about).toBeLessThanOrEqual(3);
  expect(others).toEqual([]);
  expect(told.unclear.map(({ kind }) => kind.text)).toContain('Read a page');
});

test("lower moods with one's own words are not told; harmful and resting things are in no list", async () => {
  const told = await vault.asks('insights', {});
  expect(told.worthALook.map(({ kind }) => kind.of)).not.toContain('words');
  const compared = [...told.patterns, ...told.worthALook, ...told.unclear].map(({ kind }) => kind.text);
  expect(compared).not.toContain('Scrolled');
  expect(told.counted.map(({ kind }) => kind.text)).toContain('Scrolled');
  const all = [...compared, ...told.counted.map(({ kind }) => kind.text)];
  expect(all).not.toContain('Fasted');
  expect(all).not.toContain('Went to the sea');
  const areas = [...told.patterns, ...told.worthALook, ...told.unclear, ...told.counted].map(
    ({ kind }) => kind.area,
  );
  expect(areas, 'nothing but fasting lies in it').not.toContain('nourish');
});

test('the days behind it are those of the record', async () => {
  const [walk] = (await vault.asks('insights', {})).patterns;
  const { days } = await vault.asks('insight-days', { key: walk?.kind.key ?? '' });
  expect(days).toHaveLength(DAYS);
  expect(days.every(({ mood, has }) => mood === (has ? 7.5 : 4.5))).toBe(true);
  expect(await vault.asks('insight-days', { key: 'words:none' })).toEqual({ days: [] });
  const all = await vault.asks('insight-days', { key: null });
  expect(all.days.map(({ mood }) => mood)).toEqual(days.map(({ mood }) => mood));
});

test('what was put aside is not told, and changes no other', async () => {
  const before = await vault.asks('insights', {});
  const key = before.patterns[0]?.kind.key ?? '';
  await vault.does('change-setting', { key: 'insightsLeftOut', value: key });
  const after = await vault.asks('insights', {});
  expect([after.level, after.patterns, after.lookedAt]).toEqual(['so-far', [], before.lookedAt]);
  expect(after.leftOut).toEqual([before.patterns[0]?.kind]);
  expect(after.unclear).toEqual(before.unclear);
  await vault.does('change-setting', { key: 'insightsLeftOut', value: '' });
  expect(await vault.asks('insights', {})).toEqual(before);
});

test('a new check-in is in the next answer', async () => {
  const { moodDays } = await vault.asks('insights', {});
  await vault.does('check-in', { mood: 6 });
  expect((await vault.asks('insights', {})).moodDays).toBe(moodDays + 1);
});

test('moods around a win are shown one by one', async () => {
  const { win } = await vault.does('log-win', { text: 'Watered the plants' });
  await vault.does('edit-win', { id: win.id, set: { moodBefore: 3, moodAfter: 5 } });
  expect(await vault.asks('insight-moods', {})).toEqual({
    wins: [{ win: win.id, text: 'Watered the plants', localDay: '2026-05-03', before: 3, after: 5 }],
  });
});
