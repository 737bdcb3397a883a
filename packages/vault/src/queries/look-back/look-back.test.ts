/** Looking back: what began, what came of it, and nothing that rests, hurts or did not happen. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId, LifeArea, LocalDay, Win } from '@cairn/domain';
import { FLAT, stepAt } from '../../testing/a-path.ts';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault('2026-05-03 10:00');
});

afterEach(() => vault.close());

const day = (text: string): LocalDay => text as LocalDay;

interface Part {
  readonly area?: LifeArea | null;
  readonly activity?: string;
  readonly big?: boolean;
}

const kept = async (on: string, text: string, part: Part = {}): Promise<Win> =>
  (await vault.does('log-win', { area: null, ...part, text, on: day(on) })).win;

const firsts = async (): Promise<readonly (readonly [string, string])[]> =>
  (await vault.asks('first-times', {})).firsts.map(({ win, of }) => [win.text, of]);

test('first times are the first of each area, activity and step, the latest first, and each win once', async () => {
  await kept('2026-04-01', 'Washed one cup', { area: 'home', activity: 'home.wash-one-cup' });
  await kept('2026-04-02', 'Washed one cup', { area: 'home', activity: 'home.wash-one-cup' });
  await kept('2026-04-03', 'Wiped the table', { area: 'home', activity: 'home.wipe-table' });
  await kept('2026-04-04', 'Called Ann', { area: 'people' });
  await kept('2026-04-05', 'Called Ann', { area: 'people' });
  await kept('2026-04-06', 'Something of no area');
  expect(await firsts()).toEqual([
    ['Called Ann', 'area'],
    ['Wiped the table', 'activity'],
    ['Washed one cup', 'area'],
  ]);
});

test('each rung of a ladder has its first time', async () => {
  const { path } = await vault.does('keep-challenge', FLAT);
  await kept('2026-05-01', 'Aired the room', { area: 'home' });
  await vault.does('done-step', { id: stepAt(path, 0) });
  vault.at('2026-05-04 10:00');
  await vault.does('done-step', { id: stepAt(path, 0) });
  await vault.does('done-step', { id: stepAt(path, 1) });
  expect((await firsts()).filter(([, of]) => of === 'step').map(([text]) => text)).toEqual([
    'Carry one cup to the sink',
    'Touch one cup',
  ]);
});

test('pages of first times hold each once', async () => {
  for (let i = 1; i <= 9; i += 1)
    await kept(`2026-04-0${i}`, `thing ${i}`, {
      area: 'joy',
      activity: `joy.thing-${'abcdefghij'[i] ?? ''}`,
    });
  const whole = await firsts();
  expect(whole).toHaveLength(9);
  const paged: string[] = [];
  let after: string | undefined;
  do {
    const page = await vault.asks('first-times', { limit: 2, ...(after === undefined ? {} : { after }) });
    paged.push(...page.firsts.map(({ win }) => win.text));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(paged).toEqual(whole.map(([text]) => text));
});

test('a first time that rests is not brought up, and what came later is not called the first', async () => {
  const { id } = await kept('2026-04-01', 'Called Ann', { area: 'people' });
  await kept('2026-04-05', 'Called Ann again', { area: 'people' });
  await vault.does('let-rest', { id, resting: true });
  expect(await firsts()).toEqual([]);
  await vault.does('trash-win', { id });
  expect(await firsts()).toEqual([['Called Ann again', 'area']]);
});

test('before the first win there is no then', async () => {
  expect(await vault.asks('then-now', {})).toBeNull();
  const { id } = await kept('2026-05-01', 'Opened the window');
  await vault.does('let-rest', { id, resting: true });
  expect(await vault.asks('then-now', {})).toBeNull();
});

test('of an area: the first thing, and the latest that was new or big, in their own words', async () => {
  await kept('2026-03-01', 'Put one cup in the sink', { area: 'home' });
  await kept('2026-04-02', 'Cooked soup for two', { area: 'home', big: true });
  await kept('2026-05-02', 'Put one cup in the sink', { area: 'home' });
  await kept('2026-05-03', 'Wiped the table', { area: 'home' });
  const told = await vault.asks('then-now', {});
  expect([told?.began, told?.first.text]).toEqual(['2026-03-01', 'Put one cup in the sink']);
  expect(told?.pairs).toMatchObject([
    {
      type: 'area',
      area: 'home',
      first: { text: 'Put one cup in the sink', day: '2026-03-01' },
      furthest: { text: 'Cooked soup for two', day: '2026-04-02' },
    },
  ]);
});

test('of what was new in an area, the one that asks most: never a fall', async () => {
  await kept('2026-03-01', 'Rinsed my mouth', { area: 'care' });
  await kept('2026-03-05', 'Washed my hair', { area: 'care', activity: 'care.wash-hair' });
  await kept('2026-04-05', 'Put balm on my lips', { area: 'care', activity: 'care.lip-balm' });
  const [pair] = (await vault.asks('then-now', {}))?.pairs ?? [];
  expect(pair).toMatchObject({ furthest: { text: 'Washed my hair' } });
});

test('of a ladder: the lowest rung the first time, and the highest the latest time', async () => {
  const { path } = await vault.does('keep-challenge', FLAT);
  for (const [on, rung] of [
    ['2026-05-03', 0],
    ['2026-05-05', 1],
    ['2026-05-08', 2],
    ['2026-05-09', 2],
    ['2026-05-10', 0],
  ] as const) {
    vault.at(`${on} 10:00`);
    await vault.does('done-step', { id: stepAt(path, rung) });
  }
  const [pair] = (await vault.asks('then-now', {}))?.pairs ?? [];
  expect(pair).toMatchObject({
    type: 'ladder',
    arrived: false,
    ladder: { title: 'One room, one thing' },
    first: { text: 'Touch one cup', day: '2026-05-03' },
    furthest: { text: 'Wash that cup', day: '2026-05-09' },
  });
  await vault.does('let-challenge-rest', { id: path.challenge.id, resting: true });
  expect((await vault.asks('then-now', {}))?.pairs.filter(({ type }) => type === 'ladder')).toEqual([]);
});

test('a ladder of which one rung was done tells nothing, and one that was climbed down is not told as a fall', async () => {
  const { path } = await vault.does('keep-challenge', FLAT);
  await vault.does('done-step', { id: stepAt(path, 2) });
  vault.at('2026-05-09 10:00');
  await vault.does('done-step', { id: stepAt(path, 2) });
  expect((await vault.asks('then-now', {}))?.pairs).toEqual([]);
  vault.at('2026-05-12 10:00');
  await vault.does('done-step', { id: stepAt(path, 0) });
  expect((await vault.asks('then-now', {}))?.pairs).toEqual([]);
});

test('what was a mountain and is now a stone, by its activity and by words alone', async () => {
  await kept('2026-03-01', 'Got out of bed', { big: true });
  await kept('2026-03-02', 'Took a shower', { area: 'care', activity: 'care.shower', big: true });
  for (const on of ['2026-04-01', '2026-04-02', '2026-04-03']) {
    await kept(on, 'got out of bed');
    await kept(on, 'Showered', { area: 'care', activity: 'care.shower' });
  }
  await kept('2026-04-04', 'Wrote to the landlord', { big: true });
  const told = await vault.asks('then-now', {});
  expect(
    told?.stones.map(({ first, latest, times }) => [first.text, latest.text, latest.day, times]),
  ).toEqual([
    ['Got out of bed', 'got out of bed', '2026-04-03', 4],
    ['Took a shower', 'Showered', '2026-04-03', 4],
  ]);
});

test('nothing that is met, hard or never praised is brought up', async () => {
  await kept('2026-03-01', 'I want to die', { area: 'mind' });
  await kept('2026-03-02', 'Fasted all day', { area: 'mind', big: true });
  await kept('2026-03-03', 'Sat by the window', { area: 'mind' });
  await kept('2026-03-04', 'Skipped dinner to lose weight', { area: 'mind', big: true });
  const told = await vault.asks('then-now', {});
  expect(told?.first.text).toBe('Sat by the window');
  expect(told?.pairs).toEqual([]);
  expect(await firsts()).toEqual([]);
});

test('this day in other years is told to those who asked for it, and nothing that rests', async () => {
  const { id } = await kept('2025-05-03', 'Walked to the river');
  for (let i = 0; i < 7; i += 1) await kept('2024-05-03', `thing ${i}`);
  await kept('2024-05-04', 'The day after');
  expect(await vault.asks('on-this-day', {})).toEqual({ years: [] });
  await vault.does('change-setting', { key: 'onThisDay', value: true });
  const { years } = await vault.asks('on-this-day', {});
  expect(years.map(({ day: on, wins }) => [on, wins.length])).toEqual([
    ['2025-05-03', 1],
    ['2024-05-03', 5],
  ]);
  await vault.does('let-rest', { id, resting: true });
  expect((await vault.asks('on-this-day', {})).years.map(({ day: on }) => on)).toEqual(['2024-05-03']);
});

test('the shelf holds what was put there, newest first, and what rests leaves it', async () => {
  const older = await kept('2026-04-01', 'Called Ann');
  const newer = await kept('2026-04-09', 'Swam');
  await kept('2026-04-10', 'Not on the shelf');
  for (const { id } of [older, newer]) await vault.does('keep-near', { id, near: true });
  const texts = async () => (await vault.asks('shelf', {})).wins.map(({ text }) => text);
  expect(await texts()).toEqual(['Swam', 'Called Ann']);
  await vault.does('let-rest', { id: newer.id, resting: true });
  expect(await texts()).toEqual(['Called Ann']);
  await vault.does('keep-near', { id: older.id, near: false });
  expect(await texts()).toEqual([]);
  await vault.does('undo', {});
  expect(await texts()).toEqual(['Called Ann']);
});

test('a hard day is told done things, newest first, and nothing that is met, never praised or rests', async () => {
  for (const on of ['2026-03-01', '2026-03-02', '2026-03-03']) await kept(on, `Sat by the window, ${on}`);
  await kept('2026-04-01', 'I want to die');
  await kept('2026-04-02', 'Skipped dinner to lose weight');
  const { id } = await kept('2026-04-03', 'Saw him again');
  await vault.does('let-rest', { id, resting: true });
  await kept('2026-04-04', 'Drank some water');
  const first = await vault.asks('things-done', { limit: 2 });
  expect(first.wins.map(({ text }) => text)).toEqual(['Drank some water', 'Sat by the window, 2026-03-03']);
  const second = await vault.asks('things-done', { limit: 2, after: first.next ?? '' });
  expect(second.wins.map(({ localDay }) => localDay)).toEqual(['2026-03-02', '2026-03-01']);
  expect(second.next).toBeNull();
});

test('the stones of a week long past are as they were drawn then, the return with its ring', async () => {
  await kept('2026-02-20', 'before the gap');
  await kept('2026-03-03', 'came back', { area: 'home', big: true });
  await kept('2026-03-03', 'and one more');
  await kept('2026-03-08', 'Sunday');
  await kept('2026-03-09', 'the week after');
  const { stones } = await vault.asks('stones-of-week', { weekStart: day('2026-03-02') });
  expect(stones.map(({ localDay, isReturn, big, area }) => [localDay, isReturn, big, area])).toEqual([
    ['2026-03-03', true, true, 'home'],
    ['2026-03-03', false, false, null],
    ['2026-03-08', true, false, null],
  ]);
  expect(await vault.asks('stones-of-week', { weekStart: day('2019-01-07') })).toEqual({ stones: [] });
});

test('all weeks are told one by one, and together hold what the picture holds', async () => {
  for (let i = 0; i < 40; i += 1) {
    const on = new Date(Date.UTC(2026, 3, 28) - i * 5 * 86_400_000).toISOString().slice(0, 10);
    await kept(on, `thing ${i}`, { area: i % 2 === 0 ? 'home' : 'care' });
  }
  const { weeks } = await vault.asks('all-weeks', {});
  const { picture } = await vault.asks('today', {});
  expect(weeks).toEqual(picture.weeks);
  expect(weeks.reduce((sum, { wins }) => sum + wins, 0)).toBe(picture.total - picture.weekStones.length);
  expect(weeks.map(({ weekStart }) => weekStart)).toEqual(weeks.map(({ weekStart }) => weekStart).toSorted());
});

test('a period of the record holds its own days and its rest, however it is cut', async () => {
  for (let i = 1; i <= 9; i += 1) await kept(`2026-04-0${i}`, `thing ${i}`);
  for (const on of ['2026-04-02', '2026-04-05', '2026-04-08'])
    await vault.does('take-rest', { on: day(on), taken: true });
  const period = { from: day('2026-04-03'), to: day('2026-04-07') };
  const whole = await vault.asks('record-page', period);
  expect([whole.wins.length, whole.restDays, whole.next]).toEqual([5, ['2026-04-05'], null]);
  const first = await vault.asks('record-page', { ...period, limit: 2 });
  const rest = await vault.asks('record-page', { ...period, after: first.next ?? '' });
  expect([...first.wins, ...rest.wins]).toEqual(whole.wins);
  expect([...first.restDays, ...rest.restDays]).toEqual(['2026-04-05']);
});

test('sixty silent days take nothing from what is told', async () => {
  await kept('2026-03-01', 'Put one cup in the sink', { area: 'home' });
  await kept('2026-04-02', 'Cooked soup', { area: 'home', big: true });
  const told = async () => [await vault.asks('then-now', {}), await firsts()];
  const before = await told();
  vault.at('2026-07-02 10:00');
  expect(await told()).toEqual(before);
});

test('a name that no vault knows is refused', async () => {
  expect((await vault.refuses('keep-near', { id: 'no id' as EntityId, near: true })).type).toBe('BadInput');
});
