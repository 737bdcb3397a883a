/** What screens ask for: bounded answers in a steady order, and nothing that falls while a person is away. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDays } from '@cairn/domain';
import type { LocalDay } from '@cairn/domain';
import { testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const day = (text: string): LocalDay => text as LocalDay;

const fill = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) {
    const on = addDays(day('2026-05-03'), -Math.floor(i / 3));
    await vault.does('log-win', { text: `small thing ${i}`, on, area: i % 2 === 0 ? 'home' : 'care' });
  }
};

test('pages of the record hold every win once, newest first, however they are cut', async () => {
  await fill(35);
  const whole = (await vault.asks('record-page', { limit: 500 })).wins;
  expect(whole.length).toBe(35);
  expect(whole.map(({ localDay }) => localDay)).toEqual(
    whole
      .map(({ localDay }) => localDay)
      .toSorted()
      .toReversed(),
  );
  const paged = [];
  let after: string | undefined;
  do {
    const page = await vault.asks('record-page', { limit: 4, ...(after === undefined ? {} : { after }) });
    paged.push(...page.wins);
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(paged).toEqual(whole);
});

test('one area shows its own', async () => {
  await fill(10);
  const { wins } = await vault.asks('record-page', { area: 'care' });
  expect([wins.length, new Set(wins.map(({ area }) => area))]).toEqual([5, new Set(['care'])]);
});

test('search finds words in any order, beginnings, accents and notes, and reads no operators', async () => {
  await vault.does('log-win', { text: 'Drank a coffee at the café', area: 'people', note: 'with Zoë' });
  await vault.does('log-win', { text: 'emptied the bin OR half of it', area: 'home' });
  const found = async (text: string): Promise<number> => (await vault.asks('search', { text })).wins.length;
  expect(await found('cafe cof')).toBe(1);
  expect(await found('zoe')).toBe(1);
  expect(await found('drank OR emptied')).toBe(0);
  expect(await found('"; DROP * (')).toBe(0);
  expect(await found('bin) OR (a')).toBe(0);
  expect(await found('   ')).toBe(0);
  expect((await vault.asks('search', { text: 'the', area: 'home' })).wins.length).toBe(1);
});

test.each([
  ['Łódź, with the żółty bus', ['lodz', 'zolty lod', 'Łódź', 'łodz żółt']],
  ['Lodz by train', ['łódź', 'lodz']],
  ['die STRAẞE gefegt, Straße ganz', ['strasse', 'straße', 'stras', 'gefegt straß']],
  ['Spiste rødgrød og æbler', ['rodgrod', 'aebler', 'aeb', 'RØDGRØD']],
  ['un mot du cœur', ['coeur', 'coe', 'cœur']],
  ['IŞIK ve ılık', ['isik', 'ışık ilik', 'ilik isik']],
  ['ذهبت إلى المدرسة مع أحمد', ['الي', 'المدرسه', 'احمد']],
])('search brings letters that no accent makes to those that are typed: %s', async (text, typed) => {
  await vault.does('log-win', { text: 'Hollidays dissolved, ooo' });
  const { win } = await vault.does('log-win', { text });
  for (const words of typed) {
    const { wins } = await vault.asks('search', { text: words });
    expect([words, wins.map(({ id }) => id)]).toEqual([words, [win.id]]);
  }
});

test('many long words are looked for without a complaint', async () => {
  const text = Array.from({ length: 60 }, (_, at) => `dissociationhood${at}`).join(' ');
  await vault.does('log-win', { text });
  expect((await vault.asks('search', { text })).wins).toHaveLength(1);
});

test('search goes on where it stopped', async () => {
  await fill(12);
  const first = await vault.asks('search', { text: 'small', limit: 5 });
  const rest = await vault.asks('search', { text: 'small', limit: 50, after: first.next ?? '' });
  expect([first.wins.length, rest.wins.length, rest.next]).toEqual([5, 7, null]);
});

test('completion offers what was kept most, then the catalogue, each once', async () => {
  await vault.does('log-win', { text: 'Open the curtains' });
  await vault.does('log-win', { text: 'open one letter' });
  await vault.does('log-win', { text: 'open one letter' });
  const offered = await vault.asks('complete', { text: 'open', limit: 8 });
  expect(offered.slice(0, 2).map(({ text, from }) => [text, from])).toEqual([
    ['open one letter', 'own'],
    ['Open the curtains', 'own'],
  ]);
  expect(new Set(offered.map(({ text }) => text.toLowerCase())).size).toBe(offered.length);
  expect(offered.some(({ from }) => from === 'catalogue')).toBe(true);
});

test.each([
  ['Łóżko zaścielone', 'lozk'],
  ['øvede en sang', 'ove'],
  ['Straße gefegt', 'stras'],
  ['lodka', 'łód'],
])('completion of one\u2019s own words takes letters that no accent makes: %s', async (text, typed) => {
  await vault.does('log-win', { text });
  const offered = await vault.asks('complete', { text: typed, limit: 3 });
  expect(offered.filter(({ from }) => from === 'own').map((one) => one.text)).toEqual([text]);
});

test('an apostrophe typed another way makes no second idea', async () => {
  const typed = "Put today's medicine where I will see it";
  await vault.does('log-win', { text: typed });
  const offered = await vault.asks('complete', { text: 'put today', limit: 20 });
  expect(offered.filter(({ text }) => text.includes('medicine')).map(({ text }) => text)).toEqual([typed]);
});

test('the suggestion stays the same all day, and gives way once it is done', async () => {
  const suggestion = await vault.asks('suggestion', {});
  vault.at('2026-05-03 11:59');
  expect(await vault.asks('suggestion', {})).toEqual(suggestion);
  if (suggestion === null) throw new Error('No suggestion');
  await vault.does('log-win', {
    text: suggestion.text,
    activity: suggestion.activity,
    area: suggestion.area,
  });
  expect((await vault.asks('suggestion', {}))?.activity).not.toBe(suggestion.activity);
});

test('another suggestion is another one, until none is left', async () => {
  const passed: string[] = [];
  for (let i = 0; i < 500; i += 1) {
    const offered = await vault.asks('suggestion', { not: passed });
    if (offered === null) break;
    expect(passed).not.toContain(offered.activity);
    passed.push(offered.activity);
  }
  expect(passed.length).toBeGreaterThan(50);
  expect(await vault.asks('suggestion', { not: passed })).toBeNull();
});

test('nothing that is shown falls in sixty silent days', async () => {
  await fill(40);
  const shown = async (): Promise<{ total: number; weeks: number; best: number; first: string | null }> => {
    const { picture } = await vault.asks('today', {});
    const weeks = picture.weeks.length + (picture.weekStones.length > 0 ? 1 : 0);
    const { best } = await vault.asks('ground', {});
    return { total: picture.total, weeks, best: best ?? 0, first: picture.firstDay };
  };
  let before = await shown();
  for (let silent = 1; silent <= 60; silent += 1) {
    vault.at(`${addDays(day('2026-05-03'), silent)} 12:00`);
    const now = await shown();
    expect(now.total).toBe(before.total);
    expect(now.weeks).toBe(before.weeks);
    expect(now.first).toBe(before.first);
    expect(now.best).toBeGreaterThanOrEqual(before.best);
    before = now;
  }
});

test('the last cairn stays in front while this week has none, and rest leaves flowers', async () => {
  await vault.does('log-win', { text: 'sat by the window', on: day('2026-04-22'), area: 'rest' });
  await vault.does('take-rest', { on: day('2026-04-23'), taken: true });
  const quiet = (await vault.asks('today', {})).picture;
  expect([quiet.weekStones.length, quiet.lastWeekStones.map(({ area }) => area)]).toEqual([0, ['rest']]);
  expect(quiet.restDays).toBe(1);
  await vault.does('log-win', { text: 'opened the door' });
  const after = (await vault.asks('today', {})).picture;
  expect([after.weekStones.length, after.lastWeekStones.length, after.weeks.length]).toEqual([1, 0, 1]);
});

test('a day answers with its wins, check-ins and state', async () => {
  await vault.does('take-rest', { on: day('2026-05-01'), taken: true });
  await vault.does('check-in', { mood: 1, energy: 1, on: day('2026-05-01') });
  const rested = await vault.asks('day', { day: day('2026-05-01') });
  expect([rested.state, rested.checkIns.length]).toEqual(['rest', 1]);
  await vault.does('log-win', { text: 'lay in the sun', on: day('2026-05-01') });
  expect((await vault.asks('day', { day: day('2026-05-01') })).state).toBe('recorded');
  expect((await vault.asks('day', { day: day('2026-04-30') })).state).toBe('unrecorded');
});

test('the roll-up counts by day and area, and knows rest', async () => {
  await vault.does('log-win', { text: 'a', area: 'home' });
  await vault.does('log-win', { text: 'b', area: null });
  await vault.does('take-rest', { on: day('2026-05-02'), taken: true });
  expect(await vault.asks('roll-up', { from: day('2026-05-01'), to: day('2026-05-03') })).toEqual([
    { day: '2026-05-02', wins: 0, areas: {}, isRest: true },
    { day: '2026-05-03', wins: 2, areas: { home: 1 }, isRest: false },
  ]);
});

test('export gives everything, also what is trashed or rests', async () => {
  const { win } = await vault.does('log-win', { text: 'kept' });
  const { win: gone } = await vault.does('log-win', { text: 'in the trash' });
  await vault.does('trash-win', { id: gone.id });
  await vault.does('check-in', { energy: 2 });
  await vault.does('take-rest', { taken: true });
  const { entry } = await vault.does('keep-plan-entry', { part: 'signs', text: 'quiet' });
  await vault.does('remove-plan-entry', { id: entry.id });
  const { person } = await vault.does('keep-person', { name: 'Ana', phone: '030 1' });
  const { entry: written } = await vault.does('keep-entry', { text: 'a quiet page' });
  await vault.does('trash-entry', { id: written.id });
  const all: unknown[] = [];
  let after: string | undefined;
  do {
    const page = await vault.asks('export-page', after === undefined ? {} : { after });
    all.push(
      ...page.wins,
      ...page.checkIns.map(({ energy }) => energy),
      ...page.restDays,
      ...page.entries,
      ...page.planEntries,
      ...page.people,
    );
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(all).toEqual([
    win,
    { ...gone, trashed: true },
    2,
    '2026-05-03',
    { ...written, trashed: true },
    { ...entry, trashed: true },
    person,
  ]);
});

test('the recovery words are 24 and always the same', async () => {
  const { words } = await vault.asks('recovery-words', {});
  expect(words.length).toBe(24);
  vault = await vault.reopened();
  expect((await vault.asks('recovery-words', {})).words).toEqual(words);
});

test('settings that make no sense are refused, and unknown ones of a newer Cairn do no harm', async () => {
  expect(await vault.refuses('change-setting', { key: 'theme', value: 'neon' as never })).toEqual({
    type: 'BadInput',
    field: 'theme',
  });
  await vault.does('change-setting', { key: 'theme', value: 'dark' });
  await vault.database.run('UPDATE setting SET value = ?1', ['"neon"']);
  expect((await vault.asks('settings', {})).theme).toBe('auto');
  await vault.database.run('UPDATE setting SET value = ?1', ['not JSON']);
  expect((await vault.asks('settings', {})).theme).toBe('auto');
});

test('settings of Help begin closed, take what makes sense, and go back with undo', async () => {
  expect(await vault.asks('settings', {})).toMatchObject({
    ...{
      country: '',
      journalCheck: false,
      helpOutsidePeople: false,
      helpOutsidePlan: false,
      heavyCardOn: '',
    },
  });
  await vault.does('change-setting', { key: 'country', value: 'NZ' });
  await vault.does('change-setting', { key: 'journalCheck', value: true });
  await vault.does('change-setting', { key: 'heavyCardOn', value: day('2026-05-03') });
  for (const [key, value] of [
    ['country', 'nz'],
    ['country', 'NZL'],
    ['country', null],
    ['journalCheck', 1],
    ['helpOutsidePlan', 'yes'],
    ['heavyCardOn', '2026-02-30'],
  ])
    expect(await vault.refuses('change-setting', { key, value } as never)).toEqual({
      type: 'BadInput',
      field: key,
    });
  expect((await vault.does('undo', {})).undone).toBe('change-setting');
  expect(await vault.asks('settings', {})).toMatchObject({
    ...{ country: 'NZ', journalCheck: false, heavyCardOn: '2026-05-03' },
  });
  await vault.does('change-setting', { key: 'country', value: '' });
  expect((await vault.asks('settings', {})).country).toBe('');
});

test('after heavy days the card is offered, is quiet for a week once it was shown, and then again', async () => {
  const offered = async (): Promise<boolean> => (await vault.asks('today', {})).heavyDays;
  await vault.does('check-in', { mood: 2, on: day('2026-04-30') });
  await vault.does('check-in', { energy: 1, on: day('2026-04-30') });
  await vault.does('check-in', { mood: 7, on: day('2026-05-01') });
  await vault.does('check-in', { mood: 1, on: day('2026-05-02') });
  expect(await offered()).toBe(false);
  vault.at('2026-05-03 18:00');
  const { checkIn } = await vault.does('check-in', { mood: 0 });
  expect(await offered()).toBe(true);
  await vault.does('trash-check-in', { id: checkIn.id });
  expect(await offered()).toBe(false);
  await vault.does('undo', {});
  await vault.does('change-setting', { key: 'heavyCardOn', value: day('2026-05-03') });
  expect(await offered()).toBe(false);
  vault.at('2026-05-09 10:00');
  expect(await offered()).toBe(false);
  vault.at('2026-05-10 10:00');
  expect(await offered()).toBe(true);
  for (const on of ['2026-05-08', '2026-05-09', '2026-05-10'] as const)
    await vault.does('check-in', { mood: 6, on: day(on) });
  expect(await offered()).toBe(false);
});

test('a mood that is put right within a day is one mood of that day, and no heavy few days', async () => {
  const offered = async (): Promise<boolean> => (await vault.asks('today', {})).heavyDays;
  for (const mood of [1, 0, 1, 2] as const) await vault.does('check-in', { mood });
  expect(await offered()).toBe(false);
  await vault.does('check-in', { mood: 1, on: day('2026-05-01') });
  await vault.does('check-in', { mood: 1, on: day('2026-05-02') });
  expect(await offered()).toBe(true);
  vault.at('2026-05-03 19:00');
  await vault.does('check-in', { mood: 5 });
  expect(await offered()).toBe(false);
});

test('a cursor from nowhere is refused, not followed', async () => {
  const answer = await vault.door.ask('record-page', { after: 'x; --' });
  expect(answer).toEqual({ ok: false, error: { type: 'BadInput', field: 'after' } });
});
