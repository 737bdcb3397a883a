/** A pause loses nothing that was said in it, asks for nothing, and never makes 0 of what was left unsaid. */

import { expect, test } from 'vitest';
import type { EntityId, LocalDay } from '@cairn/domain';
import { aClock, idsInOrder, settle } from './fixtures/hands.ts';
import { createFakeVault, type FakeVault } from './fixtures/fake-door.ts';
import { PauseModel, promptOf } from './pause.ts';

const opened = async () => {
  const vault = createFakeVault();
  const newActId = idsInOrder();
  const kept = await vault.act({ act: newActId(), name: 'log-win', input: { text: 'Opened the window' } });
  if (!kept.ok) throw new Error('the win is kept');
  const clock = aClock();
  const { win } = kept.value;
  const pause = new PauseModel({ door: Promise.resolve(vault), clock, newActId, win });
  return { vault, clock, pause, id: win.id };
};

const edits = (vault: FakeVault): readonly unknown[] =>
  vault.acts.filter(({ name }) => name === 'edit-win').map(({ input }) => input);
const winOf = (vault: FakeVault, id: EntityId) => vault.wins.get(id);

test('doing nothing keeps nothing: all stays unsaid', async () => {
  const { vault, pause, id } = await opened();
  expect(await pause.flush()).toBe(true);
  expect(edits(vault)).toEqual([]);
  expect(winOf(vault, id)).toMatchObject({ effort: null, pleasure: null, mastery: null, note: null });
});

test('each answer is a field of the win, kept as it is given; 0 is an answer, and unsaid is none', async () => {
  const { vault, pause, id } = await opened();
  pause.say({ pleasure: 0 });
  pause.say({ effort: 3 });
  await settle();
  expect(winOf(vault, id)).toMatchObject({ effort: 3, pleasure: 0, mastery: null });
  pause.say({ pleasure: null });
  await settle();
  expect(winOf(vault, id)).toMatchObject({ effort: 3, pleasure: null });
  expect(edits(vault).at(-1)).toEqual({ id, set: { pleasure: null } });
  expect(pause.get().isKept).toBe(true);
});

test('a line is kept after a pause, and at once when the sheet goes in the middle of it', async () => {
  const { vault, clock, pause, id } = await opened();
  pause.write('The air was');
  expect(edits(vault)).toEqual([]);
  clock.tick();
  await settle();
  expect(winOf(vault, id)?.note).toBe('The air was');
  pause.write('The air was cold and good');
  expect(await pause.flush()).toBe(true);
  expect(winOf(vault, id)?.note).toBe('The air was cold and good');
});

test('said while another answer is on its way, both are kept', async () => {
  const { vault, pause, id } = await opened();
  pause.say({ effort: 2 });
  pause.write('Slowly');
  pause.say({ mastery: 7 });
  expect(await pause.flush()).toBe(true);
  expect(winOf(vault, id)).toMatchObject({ effort: 2, mastery: 7, note: 'Slowly' });
});

test('when the device is full the words stay, and are kept when it can', async () => {
  const { vault, pause, id } = await opened();
  vault.failNext({ type: 'NoRoom' });
  pause.write('It was a lot');
  expect(await pause.flush()).toBe(false);
  expect(pause.get()).toMatchObject({ line: 'It was a lot', isKept: false, trouble: { type: 'NoRoom' } });
  expect(await pause.flush()).toBe(true);
  expect(winOf(vault, id)?.note).toBe('It was a lot');
});

test('what is asked first takes turns, from pause to pause and from day to day', () => {
  const on = (localDay: string) => (turn: number) => promptOf({ localDay: localDay as LocalDay }, turn);
  expect(new Set([1, 2, 3, 4].map(on('2026-11-22'))).size).toBe(4);
  expect(on('2026-11-22')(1)).not.toBe(on('2026-11-23')(1));
  expect(on('2026-11-22')(1)).toBe(on('2026-11-22')(5));
});
