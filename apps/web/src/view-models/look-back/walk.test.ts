/** Walking back along the path: from cairn to cairn, past whatever lies between. */

import { expect, test } from 'vitest';
import type { LocalDay } from '@cairn/domain';
import { aWin, createFakeVault, TODAY } from '../fixtures/fake-door.ts';
import { settle, watch } from '../fixtures/hands.ts';
import { WalkModel } from './walk.ts';

const open = async (days: readonly string[]) => {
  const vault = createFakeVault(
    days.map((day, at) =>
      aWin({ id: at.toString(16).padStart(32, '0'), text: `Tea ${at}`, localDay: day as LocalDay }),
    ),
  );
  const model = new WalkModel(Promise.resolve(vault));
  await settle();
  return { vault, model, state: watch(model) };
};

const wordsOf = (
  state: ReturnType<typeof watch<{ days: readonly { wins: readonly { text: string }[] }[] | null }>>,
) => state().days?.flatMap(({ wins }) => wins.map(({ text }) => text));

test('stands at this week first, and steps past quiet weeks to the cairn before', async () => {
  const { model, state } = await open([TODAY, '2026-11-16', '2026-09-02', '2025-01-06']);
  expect(state()).toMatchObject({ at: '2026-11-16', isThisWeek: true, later: null, earlier: '2026-08-31' });
  expect(wordsOf(state)).toEqual(['Tea 0', 'Tea 1']);
  await model.walkTo(state().earlier);
  expect(wordsOf(state)).toEqual(['Tea 2']);
  expect(state()).toMatchObject({ isThisWeek: false, later: '2026-11-16', earlier: '2025-01-06' });
  await model.walkTo(state().earlier);
  expect(state()).toMatchObject({ earlier: null, later: '2026-08-31' });
});

test('after a quiet stretch it stands at the last cairn there is', async () => {
  const { state } = await open(['2026-09-02']);
  expect(state()).toMatchObject({ at: '2026-08-31', isThisWeek: false });
});

test('a change leaves one where one stands, and the week in front is read anew', async () => {
  const { model, state, vault } = await open([TODAY, '2026-09-02']);
  await model.walkTo('2026-09-02' as LocalDay);
  vault.change('1'.padStart(32, '0') as never, { text: 'Two teas' as never });
  vault.changed(['wins']);
  await settle();
  expect(state().at).toBe('2026-08-31');
  expect(wordsOf(state)).toEqual(['Two teas']);
});

test('the picture gets every past week by itself', async () => {
  const { state } = await open([TODAY, '2026-09-02', '2025-01-06']);
  expect(state().record?.weeks.map(({ weekStart }) => weekStart)).toEqual(['2025-01-06', '2026-08-31']);
});

test('an empty record is complete: a meadow, and nowhere one would have to go', async () => {
  const { state } = await open([]);
  expect(state()).toMatchObject({ days: [], earlier: null, later: null, ground: null, trouble: null });
});
