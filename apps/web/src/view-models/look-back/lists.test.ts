/** First times, the shelf, this date in other years, then and now, and paper: what rests is in none of them. */

import { expect, test } from 'vitest';
import type { EntityId, LocalDay, Win } from '@cairn/domain';
import { aWin, createFakeVault, TODAY } from '../fixtures/fake-door.ts';
import { settle, watch } from '../fixtures/hands.ts';
import { firstTimesModel } from './first-times.ts';
import { PagedModel } from './paged.ts';
import { MOST_ON_PAPER, PaperModel } from './paper.ts';
import { shelfModel } from './shelf.ts';
import { ThatDayModel } from './that-day.ts';
import { ThenNowModel } from './then-now.ts';

const vaultOf = (...parts: readonly (Partial<Omit<Win, 'text' | 'id'>> & { readonly text: string })[]) =>
  createFakeVault(parts.map((part, at) => aWin({ id: at.toString(16).padStart(32, '0'), ...part })));

const day = (text: string): LocalDay => text as LocalDay;

test('the shelf holds what was put there, and follows as it is put away', async () => {
  const vault = vaultOf(
    { text: 'Called Jo', near: true },
    { text: 'Tea' },
    { text: 'Wept', near: true, resting: true },
  );
  const shelf = watch(shelfModel(Promise.resolve(vault)));
  await settle();
  expect(shelf().items?.map(({ text }) => text)).toEqual(['Called Jo']);
  await vault.act({
    act: 'f'.repeat(32) as never,
    name: 'keep-near',
    input: { id: '0'.repeat(32) as EntityId, near: false },
  });
  await settle();
  expect(shelf().items).toEqual([]);
});

test('first times follow the record', async () => {
  const vault = vaultOf(
    { text: 'Second tea', area: 'nourish' },
    { text: 'Tea', area: 'nourish', localDay: day('2026-10-01') },
  );
  const firsts = watch(firstTimesModel(Promise.resolve(vault)));
  await settle();
  expect(firsts().items?.map(({ win, of }) => [win.text, of])).toEqual([['Tea', 'area']]);
});

test('a list that was walked through is as long again after a change, and a refusal keeps what is there', async () => {
  const vault = vaultOf(...Array.from({ length: 120 }, (_, at) => ({ text: `Tea ${at}` })));
  const model = new PagedModel<Win>(Promise.resolve(vault), async (door, after) => {
    const page = await door.ask('record-page', after === undefined ? {} : { after });
    return page.ok ? { ok: true, value: { items: page.value.wins, next: page.value.next } } : page;
  });
  const state = watch(model);
  await settle();
  await model.more();
  expect(state().items).toHaveLength(100);
  vault.changed(['wins']);
  await settle();
  expect(state().items).toHaveLength(100);
});

test('this date in other years is not there until it is asked for', async () => {
  const vault = vaultOf({ text: 'Now' }, { text: 'Then', localDay: day(`2024-${TODAY.slice(5)}`) });
  const years = watch(new ThatDayModel(Promise.resolve(vault)));
  await settle();
  expect(years()).toEqual([]);
  const input = { key: 'onThisDay', value: true } as const;
  await vault.act({ act: 'f'.repeat(32) as never, name: 'change-setting', input });
  await settle();
  expect(years()?.map((looked) => looked.wins.map(({ text }) => text))).toEqual([['Then']]);
});

test('then and now knows where it began, and grows by weeks', async () => {
  const vault = vaultOf(
    { text: 'Cooked soup', area: 'nourish' },
    { text: 'Drank water', area: 'nourish', localDay: day('2026-03-05') },
  );
  const state = watch(new ThenNowModel(Promise.resolve(vault)));
  await settle();
  expect(state().whole).toMatchObject({ began: '2026-03-05', first: { text: 'Drank water' } });
  expect(state().weeks.map(({ weekStart }) => weekStart)).toEqual(['2026-03-02', '2026-11-16']);
});

test('before the first win there is no then', async () => {
  const state = watch(new ThenNowModel(Promise.resolve(vaultOf())));
  await settle();
  expect(state()).toMatchObject({ whole: null });
});

test('paper holds the time that was picked, in either order of its ends, without what rests', async () => {
  const vault = vaultOf(
    { text: 'Now' },
    { text: 'Resting', resting: true },
    { text: 'In spring', localDay: day('2026-04-02') },
    { text: 'Long ago', localDay: day('2019-05-02') },
  );
  const model = new PaperModel(Promise.resolve(vault), TODAY);
  const state = watch(model);
  const words = async () => {
    await settle();
    return state().days?.flatMap(({ wins }) => wins.map(({ text }) => text));
  };
  expect(await words()).toEqual(['Now']);
  model.choose('year');
  expect(await words()).toEqual(['Now', 'In spring']);
  model.choose('all');
  expect(await words()).toEqual(['Now', 'In spring', 'Long ago']);
  model.choose('own');
  model.setEnd('from', day('2026-05-01'));
  model.setEnd('to', day('2026-04-01'));
  expect(await words()).toEqual(['In spring']);
  expect(state().isCut).toBe(false);
});

test('paper says when there is more than one printing holds', async () => {
  const vault = vaultOf(...Array.from({ length: MOST_ON_PAPER + 60 }, (_, at) => ({ text: `Tea ${at}` })));
  const state = watch(new PaperModel(Promise.resolve(vault), TODAY));
  for (let turn = 0; turn < 40; turn += 1) await settle();
  expect(state()).toMatchObject({ isCut: true, stones: MOST_ON_PAPER });
});
