/** Keeping wins, as a person would live it. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import { anAct, testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const texts = async (): Promise<string[]> =>
  (await vault.asks('record-page', {})).wins.map(({ text }) => text);

const day = (text: string): LocalDay => text as LocalDay;

test('a win is there after closing and opening, with nothing but words given', async () => {
  const { win, isFirst } = await vault.does('log-win', { text: '  opened the curtains \r\n' });
  expect(isFirst).toBe(true);
  expect(win).toMatchObject({
    text: 'opened the curtains',
    localDay: '2026-05-03',
    zone: 'Europe/Berlin',
    big: false,
  });
  vault = await vault.reopened();
  expect(await texts()).toEqual(['opened the curtains']);
});

test('asked for twice, an act is done once and answers the same', async () => {
  const act = anAct();
  const first = await vault.does('log-win', { text: 'washed one cup' }, act);
  const again = await vault.does('log-win', { text: 'washed one cup' }, act);
  expect(again).toEqual(first);
  expect(first.win.id).toBe(act);
  expect(await texts()).toEqual(['washed one cup']);
});

test('an act id cannot be used for something else', async () => {
  const act = anAct();
  await vault.does('log-win', { text: 'fed the cat' }, act);
  const other = await vault.door.act({ act, name: 'take-rest', input: { taken: true } });
  expect(other).toEqual({ ok: false, error: { type: 'BadInput', field: 'act' } });
});

test('half past three at night still belongs to the day before', async () => {
  vault.at('2026-05-04 03:30');
  expect((await vault.does('log-win', { text: 'slept a little' })).win.localDay).toBe('2026-05-03');
  vault.at('2026-05-04 04:00');
  expect((await vault.does('log-win', { text: 'got up' })).win.localDay).toBe('2026-05-04');
});

test('a day that starts later moves nothing that is already kept', async () => {
  vault.at('2026-05-04 05:30');
  await vault.does('log-win', { text: 'made tea' });
  await vault.does('change-setting', { key: 'dayStartsAt', value: 360 });
  expect((await vault.does('log-win', { text: 'sat down' })).win.localDay).toBe('2026-05-03');
  expect((await vault.asks('day', { day: day('2026-05-04') })).wins.map(({ text }) => text)).toEqual([
    'made tea',
  ]);
});

test('a win can be kept for any day before, also long before 1970, and for none to come', async () => {
  await vault.does('log-win', { text: 'learnt to swim', on: day('1959-07-01') });
  await vault.does('log-win', { text: 'made soup', on: day('2026-05-01') });
  expect(await texts()).toEqual(['made soup', 'learnt to swim']);
  expect(await vault.refuses('log-win', { text: 'tomorrow', on: day('2026-05-04') })).toEqual({
    type: 'DayNotPossible',
  });
  expect(await vault.refuses('log-win', { text: 'no day', on: day('2026-02-30') })).toEqual({
    type: 'DayNotPossible',
  });
});

test('a clock set back loses nothing and keeps the newest wording', async () => {
  const { win } = await vault.does('log-win', { text: 'first wording' });
  vault.at('2019-01-01 10:00');
  await vault.does('edit-win', { id: win.id, set: { text: 'second wording' } });
  expect(await texts()).toEqual(['second wording']);
  await vault.does('log-win', { text: 'kept in the wrong year' });
  expect(await texts()).toEqual(['second wording', 'kept in the wrong year']);
});

test('words of any kind stay as they were typed', async () => {
  for (const text of [
    '🧗🏽‍♀️ out of bed',
    'שטפתי כוס אחת',
    'ظرف واحد',
    'I did it; DROP TABLE win',
    'a'.repeat(10_000),
  ]) {
    expect((await vault.does('log-win', { text })).win.text).toBe(text);
  }
  expect((await vault.does('log-win', { text: 'nul\0in the middle' })).win.text).toBe('nulin the middle');
});

test('blank or far too long words are refused by name', async () => {
  expect(await vault.refuses('log-win', { text: ' \u200b\n' })).toEqual({ type: 'Empty' });
  expect(await vault.refuses('log-win', { text: 'a'.repeat(10_001) })).toEqual({
    type: 'TooLong',
    length: 10_001,
    longest: 10_000,
  });
  expect(await vault.refuses('log-win', { text: 'x', effort: 7 as never })).toEqual({
    type: 'BadInput',
    field: 'effort',
  });
  expect(await texts()).toEqual([]);
});

test('an edit changes what was named and leaves the rest', async () => {
  const { win } = await vault.does('log-win', { text: 'walked to the corner', area: 'move', effort: 3 });
  const edited = await vault.does('edit-win', {
    id: win.id,
    set: { big: true, on: day('2026-05-02'), note: 'rain' },
  });
  expect(edited.win).toEqual({ ...win, big: true, localDay: '2026-05-02', note: 'rain' });
  await vault.does('undo', {});
  expect((await vault.asks('record-page', {})).wins).toEqual([win]);
});

test('trash, restore and remove for ever', async () => {
  const { win } = await vault.does('log-win', { text: 'a line I do not want' });
  expect(await vault.refuses('purge-win', { id: win.id })).toEqual({ type: 'BadInput', field: 'id' });
  await vault.does('trash-win', { id: win.id });
  expect(await texts()).toEqual([]);
  expect((await vault.asks('trash-page', {})).wins.map(({ id }) => id)).toEqual([win.id]);
  await vault.does('restore-win', { id: win.id });
  expect(await texts()).toEqual(['a line I do not want']);
  await vault.does('trash-win', { id: win.id });
  await vault.does('purge-win', { id: win.id });
  expect((await vault.asks('trash-page', {})).wins).toEqual([]);
  expect(await vault.refuses('restore-win', { id: win.id })).toEqual({ type: 'NotFound' });
});

test('undo takes back one act after the other, newest first, and says when nothing is left', async () => {
  await vault.does('log-win', { text: 'one' });
  await vault.does('take-rest', { taken: true });
  await vault.does('check-in', { mood: 3 });
  expect((await vault.does('undo', {})).undone).toBe('check-in');
  expect((await vault.does('undo', {})).undone).toBe('take-rest');
  expect((await vault.does('undo', {})).undone).toBe('log-win');
  expect(await vault.refuses('undo', {})).toEqual({ type: 'NothingToUndo' });
  const page = await vault.asks('record-page', {});
  expect([page.wins, page.restDays]).toEqual([[], []]);
  expect((await vault.asks('trash-page', {})).wins.map(({ text }) => text)).toEqual(['one']);
});

test('what rests is kept, and neither found nor offered until it is woken', async () => {
  const { win } = await vault.does('log-win', { text: 'wrote to Tom' });
  await vault.does('let-rest', { id: win.id, resting: true });
  expect((await vault.asks('complete', { text: 'wrote' })).filter(({ from }) => from === 'own')).toEqual([]);
  expect((await vault.asks('search', { text: 'tom' })).wins).toEqual([]);
  expect(await texts()).toEqual(['wrote to Tom']);
  await vault.does('let-rest', { id: win.id, resting: false });
  expect((await vault.asks('search', { text: 'tom' })).wins.length).toBe(1);
  expect((await vault.asks('complete', { text: 'wro' }))[0]).toMatchObject({
    text: 'wrote to Tom',
    from: 'own',
  });
});

test('a win after two quiet days is a return; after one, or after rest, it is a day like others', async () => {
  await vault.does('log-win', { text: 'sat up', on: day('2026-04-20') });
  expect((await vault.does('log-win', { text: 'got dressed', on: day('2026-04-22') })).isReturn).toBe(false);
  await vault.does('take-rest', { on: day('2026-04-23'), taken: true });
  expect((await vault.does('log-win', { text: 'ate bread', on: day('2026-04-25') })).isReturn).toBe(false);
  vault.at('2026-04-28 10:00');
  expect((await vault.asks('today', {})).isReturnDay).toBe(true);
  expect((await vault.does('log-win', { text: 'rang Ana' })).isReturn).toBe(true);
  expect((await vault.asks('today', {})).isReturnDay).toBe(false);
  expect((await vault.does('log-win', { text: 'slept', on: day('2026-04-28') })).isReturn).toBe(false);
  vault.at('2026-05-06 10:00');
  const { weeks } = (await vault.asks('today', {})).picture;
  expect(weeks.map(({ wins, returns }) => [wins, returns])).toEqual([
    [3, 0],
    [2, 1],
  ]);
});

test('a draft waits where it was left, and is forgotten when it is empty', async () => {
  await vault.does('keep-draft', { slot: 'win', text: 'half a sent' });
  vault = await vault.reopened();
  expect((await vault.asks('today', {})).drafts).toEqual({ win: 'half a sent' });
  await vault.does('keep-draft', { slot: 'win', text: ' ' });
  expect((await vault.asks('today', {})).drafts).toEqual({});
});

test('every durable change is told to whoever listens, a repeated one is not', async () => {
  const heard: string[][] = [];
  const stop = vault.door.onChange((topics) => heard.push([...topics]));
  const act = anAct();
  await vault.does('log-win', { text: 'one' }, act);
  await vault.does('log-win', { text: 'one' }, act);
  await vault.refuses('log-win', { text: '' });
  stop();
  await vault.does('take-rest', { taken: true });
  expect(heard).toEqual([['wins']]);
});

test('words that need help are kept, are met, and are never brought up again', async () => {
  const { win, tone } = await vault.does('log-win', { text: 'I took all my pills' });
  expect([tone, win.text, win.resting]).toEqual(['danger', 'I took all my pills', true]);
  expect(await texts()).toEqual(['I took all my pills']);
  expect((await vault.asks('complete', { text: 'I took' })).filter(({ from }) => from === 'own')).toEqual([]);
  expect((await vault.does('log-win', { text: 'I want to die' })).tone).toBe('wish');
});

test('an everyday way of speaking gets its stone', async () => {
  const { win, tone } = await vault.does('log-win', { text: 'Killed it at work today' });
  expect([tone, win.resting]).toEqual(['ordinary', false]);
  expect((await vault.does('log-win', { text: 'took my morning meds' })).tone).toBe('ordinary');
});
