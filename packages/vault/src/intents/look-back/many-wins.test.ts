/** Many wins at once: all of them or none, and one undo puts all back. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EntityId, LocalDay, Win } from '@cairn/domain';
import type { IntentName } from '../../door/intents.ts';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;
let ids: readonly EntityId[];

beforeEach(async () => {
  vault = await testVault();
  const kept: EntityId[] = [];
  for (let i = 0; i < 5; i += 1)
    kept.push((await vault.does('log-win', { text: `thing ${i}`, area: i < 2 ? 'home' : 'care' })).win.id);
  ids = kept;
});

afterEach(() => vault.close());

const record = async (): Promise<readonly Win[]> => (await vault.asks('record-page', { limit: 500 })).wins;

const everything = async () => [
  await record(),
  await vault.asks('today', {}).then(({ picture }) => picture),
  await vault.asks('search', { text: 'thing' }),
  await vault.asks('trash-page', {}),
];

const ACTS: readonly (readonly [IntentName, () => Promise<{ readonly changed: number }>])[] = [
  ['edit-wins', () => vault.does('edit-wins', { ids, set: { area: 'joy', on: '2026-04-30' as LocalDay } })],
  ['edit-wins', () => vault.does('edit-wins', { ids, set: { area: null } })],
  ['trash-wins', () => vault.does('trash-wins', { ids })],
  ['let-wins-rest', () => vault.does('let-wins-rest', { ids, resting: true })],
];

test.each(ACTS)('%s of several wins is one act, and one undo puts all of it back', async (name, act) => {
  const before = await everything();
  expect(await act()).toEqual({ changed: 5 });
  expect(await everything()).not.toEqual(before);
  expect((await vault.does('undo', {})).undone).toBe(name);
  expect(await everything()).toEqual(before);
});

test('only what differs is counted and written', async () => {
  expect(await vault.does('edit-wins', { ids, set: { area: 'home' } })).toEqual({ changed: 3 });
  expect(await vault.does('edit-wins', { ids, set: { area: 'home' } })).toEqual({ changed: 0 });
  await vault.does('undo', {});
  expect((await record()).filter(({ area }) => area === 'care')).toHaveLength(3);
});

test('one that is not there leaves all as they were', async () => {
  const before = await everything();
  const gone = 'f'.repeat(32) as EntityId;
  expect((await vault.refuses('trash-wins', { ids: [...ids, gone] })).type).toBe('NotFound');
  expect(await everything()).toEqual(before);
});

test('a wrong list, a day to come and nothing to set are refused by name', async () => {
  const many = Array.from({ length: 501 }, (_, i) => i.toString(16).padStart(32, '0') as EntityId);
  for (const wrong of [[], many, 'all' as never])
    expect(await vault.refuses('trash-wins', { ids: wrong })).toEqual({ type: 'BadInput', field: 'ids' });
  expect((await vault.refuses('edit-wins', { ids, set: {} })).type).toBe('BadInput');
  const tomorrow = '2026-05-04' as LocalDay;
  expect((await vault.refuses('edit-wins', { ids, set: { on: tomorrow } })).type).toBe('DayNotPossible');
});

test('the same act asked for twice is done once', async () => {
  const act = 'abcd'.repeat(8) as EntityId;
  const first = await vault.does('trash-wins', { ids }, act);
  expect(await vault.does('trash-wins', { ids }, act)).toEqual(first);
});
