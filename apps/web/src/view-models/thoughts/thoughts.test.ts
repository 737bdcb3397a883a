/** Thoughts, and one of them: kept when the vault has them, answered by the person alone, and left alone when belief rises. */

import { expect, test, vi } from 'vitest';
import type { EntityId } from '@cairn/domain';
import { aWin, createFakeVault } from '../fixtures/fake-door.ts';
import { idsInOrder, settle } from '../fixtures/hands.ts';
import { beliefWasLeftOut, tellsLeftOut } from './left-out.ts';
import { ThoughtModel } from './thought.ts';
import { beliefIn, ThoughtsModel } from './thoughts.ts';

const wins = Array.from({ length: 8 }, (_, at) =>
  aWin({ id: (at + 1).toString(16).repeat(32), text: `a stone ${at + 1}` }),
);

const aTable = () => {
  const vault = createFakeVault(wins);
  const deps = { door: Promise.resolve(vault), newActId: idsInOrder() };
  const list = new ThoughtsModel(deps);
  let told = { thoughts: null as unknown, next: null as string | null, trouble: null as unknown };
  list.subscribe((state) => (told = state));
  const keep = async (text: string, belief: number | null = null): Promise<EntityId> => {
    const id = await list.keep(text, belief);
    if (id === null) throw new Error('it is kept');
    await settle();
    return id;
  };
  const open = async (id: EntityId): Promise<ThoughtModel> => {
    const model = new ThoughtModel({ ...deps, id });
    await settle();
    return model;
  };
  return { vault, list, told: () => told, keep, open };
};

const shownIn = (model: ThoughtModel): readonly string[] =>
  (model.get().found?.laid ?? []).map(({ win }) => win.text);

test('one that was kept is on the list, with its rating; one that was not is told of and may be kept again', async () => {
  const { vault, list, told, keep } = aTable();
  await keep('I never finish anything', 80);
  vault.failNext({ type: 'NoRoom' });
  expect(await list.keep('Nobody calls', null)).toBeNull();
  expect(told()).toMatchObject({ trouble: { type: 'NoRoom' } });
  await keep('Nobody calls');
  expect(told()).toMatchObject({
    thoughts: [
      { thought: { text: 'Nobody calls' }, belief: null },
      { thought: { text: 'I never finish anything' }, belief: { value: 80 } },
    ],
    trouble: null,
  });
});

test('older ones come behind the others, a page at a time', async () => {
  const { list, told, keep } = aTable();
  for (let at = 0; at < 32; at += 1) await keep(`thought ${at}`);
  expect([told().thoughts, told().next]).toEqual([expect.objectContaining({ length: 30 }), '30']);
  await list.older();
  expect([told().thoughts, told().next]).toEqual([expect.objectContaining({ length: 32 }), null]);
});

test('stones are looked for; beside it lies what the person lays there, until it is taken away', async () => {
  const { keep, open } = aTable();
  const model = await open(await keep('I never finish anything'));
  expect([shownIn(model).length, model.get().wins]).toEqual([5, []]);
  const [first] = model.get().found?.laid ?? [];
  if (first === undefined) throw new Error('something is found');
  await model.link(first.win.id, true);
  await settle();
  expect(model.get()).toMatchObject({ done: 'laid', wins: [{ id: first.win.id }] });
  await model.link(first.win.id, false);
  await settle();
  expect(model.get()).toMatchObject({ done: null, wins: [] });
});

test('why a stone was found stays once it lies beside, and is known on another visit', async () => {
  const { keep, open } = aTable();
  const id = await keep('I never finish anything');
  const model = await open(id);
  const [first] = model.get().found?.laid ?? [];
  if (first === undefined) throw new Error('something is found');
  await model.link(first.win.id, true);
  await settle();
  expect(model.get().why.get(first.win.id)).toMatchObject({ reason: first.reason });
  const later = await open(id);
  expect(later.get().why.get(first.win.id)?.foundBy).toEqual({ type: 'words', words: 'stone' });
});

test('what is said once of a number that was left out is not said again', () => {
  const id = 'a'.repeat(32) as EntityId;
  beliefWasLeftOut(id);
  expect([tellsLeftOut(id), tellsLeftOut(id)]).toEqual([true, false]);
});

test('others are others than those that were shown', async () => {
  const { keep, open } = aTable();
  const model = await open(await keep('I never finish anything'));
  const shown = shownIn(model);
  await model.others();
  expect(shownIn(model)).toHaveLength(3);
  expect(shownIn(model).some((text) => shown.includes(text))).toBe(false);
});

test('believed more than before: that is told, and a first rating is no rise', async () => {
  const { keep, open } = aTable();
  const model = await open(await keep('I never finish anything'));
  const risen = async (value: number): Promise<boolean> => {
    await model.rate(value);
    await settle();
    return model.get().hasRisen;
  };
  expect([await risen(50), await risen(50), await risen(70), await risen(40)]).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('what answers a thought is made ready behind the list, and once', async () => {
  const { vault, keep } = aTable();
  const asked = vi.spyOn(vault, 'ask');
  await keep('I never finish anything');
  await keep('Nobody calls');
  const names = asked.mock.calls.map(([name]) => name);
  expect(names.filter((name) => name === 'evidence-ready')).toHaveLength(1);
  expect(names.indexOf('evidence-ready')).toBeGreaterThan(names.indexOf('thoughts'));
});

test('what was let be is looked for as for any thought, once it is said that it was not meant so', async () => {
  const { vault, keep, open } = aTable();
  vault.reflection.leftBe = 'I lost my place';
  const model = await open(await keep('I lost my place'));
  expect(model.get().found).toMatchObject({ kind: 'left-be', laid: [] });
  await model.notMeant();
  await settle();
  expect(model.get()).toMatchObject({ found: { kind: 'found' }, isNotMeant: false });
  expect(shownIn(model).length).toBeGreaterThan(0);
});

test('a rating that was not kept is no rise, and is told', async () => {
  const { vault, keep, open } = aTable();
  const model = await open(await keep('I never finish anything', 10));
  vault.failNext({ type: 'NoRoom' });
  await model.rate(90);
  expect(model.get()).toMatchObject({ hasRisen: false, done: null, trouble: { type: 'NoRoom' } });
});

test('an answer, rest and the trash are said once they are kept, and each can be taken back', async () => {
  const { keep, open, told } = aTable();
  const model = await open(await keep('I never finish anything'));
  await model.answer('most weeks I do');
  await settle();
  expect(model.get()).toMatchObject({ done: 'answer', told: { thought: { answer: 'most weeks I do' } } });
  await model.rest();
  await settle();
  expect(model.get()).toMatchObject({ done: 'rest', told: { thought: { resting: true } } });
  await model.bringBack();
  await settle();
  expect(model.get().told?.thought.resting).toBe(false);
  await model.trash();
  await settle();
  expect(told().thoughts).toEqual([]);
  await model.bringBack();
  await settle();
  expect(told().thoughts).toHaveLength(1);
});

test('a thought that is gone is told to be; nothing is looked for', async () => {
  const { open } = aTable();
  const model = await open('f'.repeat(32) as EntityId);
  expect(model.get()).toMatchObject({ told: null, found: null });
});

test('how strongly it is believed is a whole number from 0 to 100, or left open', () => {
  expect(['', ' ', '0', '100', ' 42 '].map(beliefIn)).toEqual([null, null, 0, 100, 42]);
  expect(['-1', '101', '4.5', 'much', 'NaN'].map(beliefIn)).toEqual(Array(5).fill(undefined));
});
