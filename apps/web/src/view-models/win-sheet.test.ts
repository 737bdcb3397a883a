/** A sheet closes only when the vault has it, sends what changed and nothing else, and keeps nothing twice. */

import { expect, test } from 'vitest';
import type { LocalDay, PrivateText, Win } from '@cairn/domain';
import { aWin, createFakeVault, TODAY, type FakeVault } from './fixtures/fake-door.ts';
import { idsInOrder, watch } from './fixtures/hands.ts';
import { WinSheetModel, type WinSheetState } from './win-sheet.ts';

const WALK = aWin({
  id: 'b'.repeat(32),
  text: 'Walked to the corner',
  note: 'Rain' as PrivateText,
  area: 'move',
});

interface Open {
  readonly vault: FakeVault;
  readonly model: WinSheetModel;
  readonly state: () => WinSheetState;
}

const open = (win: Win | null = WALK): Open => {
  const vault = createFakeVault([WALK]);
  const model = new WinSheetModel({
    door: Promise.resolve(vault),
    newActId: idsInOrder(),
    win,
    today: TODAY,
  });
  return { vault, model, state: watch(model) };
};

test('sends the fields that changed and no others', async () => {
  const { vault, model, state } = open();
  model.set({ big: true, note: '  ' });
  await model.save();
  expect(vault.acts[0]?.input).toEqual({ id: WALK.id, set: { big: true, note: null } });
  expect(state().done?.key).toBe('win.changed');
});

test('a rating given and taken away again leaves nothing to send', () => {
  const { model } = open();
  model.set({ pleasure: 0 });
  expect(model.hasChanges()).toBe(true);
  model.set({ pleasure: null });
  expect(model.hasChanges()).toBe(false);
});

test('stays open with every word when the device is full, and asks again under the same act', async () => {
  const { vault, model, state } = open();
  model.set({ text: 'Walked to the park' });
  vault.failNext({ type: 'NoRoom' });
  await model.save();
  expect(state()).toMatchObject({
    done: null,
    trouble: { type: 'NoRoom' },
    form: { text: 'Walked to the park' },
  });
  await model.save();
  expect(vault.acts[0]?.act).toBe(vault.acts[1]?.act);
  expect(vault.wins.get(WALK.id)?.text).toBe('Walked to the park');
});

test('a new stone can lie on an earlier day', async () => {
  const { vault, model, state } = open(null);
  expect(state().form.on).toBe('2026-11-21');
  model.set({ text: 'Called Ana', on: '2026-11-19' as LocalDay, effort: 3 });
  await model.save();
  expect(vault.acts[0]?.input).toEqual({ text: 'Called Ana', on: '2026-11-19', big: false, effort: 3 });
  expect(state().done?.key).toBe('today.kept');
});

test('words about harm are met, whether new or changed, and ordinary ones are not', async () => {
  const fresh = open(null);
  fresh.model.set({ text: 'I took all my pills' });
  await fresh.model.save();
  expect(fresh.state().done?.met).toMatchObject({ tone: 'danger' });
  const changed = open();
  changed.model.set({ text: 'I took all my pills' });
  await changed.model.save();
  expect(changed.state().done?.met).toEqual({ tone: 'danger', win: WALK.id });
  const plain = open();
  plain.model.set({ text: 'Walked to the park' });
  await plain.model.save();
  expect(plain.state().done?.met).toBeUndefined();
});

test('rests, wakes and goes to the trash, each with a way back', async () => {
  const rest = open();
  await rest.model.letRest(true);
  expect(rest.vault.wins.get(WALK.id)?.resting).toBe(true);
  expect(rest.state().done).toEqual({ key: 'win.rested', undo: rest.vault.acts[0]?.act });
  const trash = open();
  await trash.model.trash();
  expect(trash.vault.wins.get(WALK.id)?.trashed).toBe(true);
  expect(trash.state().done?.key).toBe('win.trashed');
});
