/** Many at once, in one act. */

import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { aWin, createFakeVault } from '../fixtures/fake-door.ts';
import { idsInOrder, watch } from '../fixtures/hands.ts';
import { ChosenModel } from './chosen.ts';

const idOf = (number: number): EntityId => `a${number}`.padStart(32, '0') as EntityId;

const open = () => {
  const vault = createFakeVault([1, 2, 3].map((number) => aWin({ id: idOf(number), text: `Tea ${number}` })));
  const model = new ChosenModel({ door: Promise.resolve(vault), newActId: idsInOrder() });
  model.begin();
  return { vault, model, state: watch(model) };
};

test('what is ticked is changed in one act, and one undo is named', async () => {
  const { vault, model, state } = open();
  model.choose(idOf(1), true);
  model.choose(idOf(2), true);
  model.choose(idOf(2), false);
  model.choose(idOf(3), true);
  await model.toArea('joy');
  expect(vault.kept().map(({ id, area }) => [id, area])).toEqual([
    [idOf(1), 'joy'],
    [idOf(2), null],
    [idOf(3), 'joy'],
  ]);
  expect(vault.acts).toHaveLength(1);
  expect(state()).toMatchObject({
    isChoosing: false,
    done: { key: 'many.changed', undo: vault.acts[0]?.act },
  });
});

test('a refusal leaves all chosen, and asking again is the same act', async () => {
  const { vault, model, state } = open();
  model.chooseAll([idOf(1), idOf(2)]);
  vault.failNext({ type: 'NoRoom' });
  await model.trash();
  expect(state()).toMatchObject({ isChoosing: true, trouble: { type: 'NoRoom' } });
  expect(state().ids.size).toBe(2);
  await model.trash();
  expect(vault.acts[0]?.act).toBe(vault.acts[1]?.act);
  expect(vault.kept()).toHaveLength(1);
});

test('with nothing chosen nothing is asked', async () => {
  const { vault, model } = open();
  await model.letRest();
  expect(vault.acts).toEqual([]);
});

test('takes as many as one act can hold', () => {
  const { model, state } = open();
  model.chooseAll(Array.from({ length: 700 }, (_, at) => idOf(at)));
  model.choose(idOf(699), true);
  expect(state().ids.size).toBe(500);
});
