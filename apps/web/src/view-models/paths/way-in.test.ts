/** From words to a path: nothing is kept but the words until it is taken, and words that are met are never shrunk. */

import { expect, test } from 'vitest';
import { createFakeVault, type FakeVault } from '../fixtures/fake-door.ts';
import { OWN_PATH } from '../fixtures/fake-paths.ts';
import { aClock, idsInOrder, settle } from '../fixtures/hands.ts';
import { groupsOf, PathsModel, PATHS_SLOT } from './paths.ts';
import { stepNow } from './step-form.ts';
import { WayInModel } from './way-in.ts';

const newActId = idsInOrder();

const wayIn = async (
  words: string,
  vault = createFakeVault(),
): Promise<{ vault: FakeVault; model: WayInModel }> => {
  vault.drafts.set(PATHS_SLOT, words);
  const model = new WayInModel({ door: Promise.resolve(vault), newActId });
  await settle();
  return { vault, model };
};

const textsIn = (model: WayInModel): readonly string[] => model.get().forms.map((form) => stepNow(form).text);

test('what is typed is a draft of the vault, and comes back; handing it on keeps it first', async () => {
  const vault = createFakeVault();
  const clock = aClock();
  const deps = { door: Promise.resolve(vault), clock, newActId };
  const model = new PathsModel(deps);
  await settle();
  model.typed('the whole fl');
  clock.tick();
  await settle();
  expect(vault.drafts.get(PATHS_SLOT)).toBe('the whole fl');
  const again = new PathsModel(deps);
  await settle();
  expect(again.get()).toMatchObject({ text: 'the whole fl', paths: [] });
  expect(await again.hand('   ')).toBe(false);
  expect(await again.hand('the whole flat')).toBe(true);
  expect(vault.drafts.get(PATHS_SLOT)).toBe('the whole flat');
  vault.failNext({ type: 'NoRoom' });
  expect(await again.hand('other words')).toBe(false);
  expect(again.get()).toMatchObject({ text: 'other words', trouble: { type: 'NoRoom' } });
});

test('the ladder is offered, and nothing is kept of it until the path is taken', async () => {
  const { vault, model } = await wayIn('the dishes');
  expect(textsIn(model)).toEqual(['Carry one cup to the sink', 'Wash that cup', 'Wash five things']);
  expect(vault.acts).toEqual([]);
  expect(await model.take()).toBe(true);
  const { paths } = vault;
  const [challenge] = [...paths.challenges.values()];
  expect(challenge).toMatchObject({ id: model.get().taken, text: 'the dishes', area: 'home' });
  expect([...paths.ladders.values()]).toMatchObject([
    { title: 'Dishes, one at a time', source: 'home.dishes' },
  ]);
  expect(vault.drafts.has(PATHS_SLOT)).toBe(false);
});

test('a ladder of a model that was brought is kept like any, and as nobody’s of the catalogue', async () => {
  const { vault, model } = await wayIn('the dishes');
  const steps = ['Carry one cup', 'Wash it'].map((text) => ({ text, minutes: null, energy: null }));
  expect(await model.takeLadder({ title: 'From the model I brought', source: null, steps })).toBe(true);
  const { paths } = vault;
  expect([...paths.challenges.values()]).toMatchObject([{ text: 'the dishes', area: 'home' }]);
  expect([...paths.ladders.values()]).toMatchObject([{ title: 'From the model I brought', source: null }]);
  expect([...paths.steps.values()].map(({ text }) => text)).toEqual(['Carry one cup', 'Wash it']);
  expect(vault.drafts.has(PATHS_SLOT)).toBe(false);
});

test('a step is made smaller again and again, says when it is the smallest, and goes back up', async () => {
  const { vault, model } = await wayIn('the dishes');
  await model.smaller(2);
  expect(model.get().forms[2]).toMatchObject({ isSmallest: false, chain: [{ way: 'first-touch' }] });
  await model.smaller(2);
  await model.smaller(2);
  expect(stepNow(model.get().forms[2] ?? ({} as never))).toMatchObject({
    text: 'Touch it for 0.5',
    minutes: 0.5,
  });
  expect(model.get().forms[2]).toMatchObject({ isSmallest: true });
  await model.smaller(2);
  expect(model.get().forms[2]?.chain).toHaveLength(3);
  const [other] = model.get().forms[2]?.others ?? [];
  expect(other).toBeUndefined();
  model.more(2);
  expect(stepNow(model.get().forms[2] ?? ({} as never)).minutes).toBe(1);
  for (let press = 0; press < 5; press += 1) model.more(2);
  expect(textsIn(model)[2]).toBe('Wash five things');
  await model.smaller(2);
  await model.take();
  expect([...vault.paths.steps.values()].map(({ text }) => text)).toEqual([
    ...['Carry one cup to the sink', 'Wash that cup', 'Touch it for 2'],
  ]);
});

test('an equal takes the place of the smaller one, which can be chosen again', async () => {
  const { model } = await wayIn('the dishes');
  await model.smaller(2);
  const [badly] = model.get().forms[2]?.others ?? [];
  if (badly === undefined) throw new Error('there is an equal');
  await model.swap(2, badly);
  expect(textsIn(model)[2]).toBe('Do it badly for 2');
  expect(model.get().forms[2]?.others.map(({ step }) => step.text)).toEqual(['Touch it for 2']);
});

test('not this: another ladder, or a way to start anything', async () => {
  const { model } = await wayIn('the dishes');
  await model.choose('home.kitchen');
  expect(model.get().shrunk?.title).toBe('The kitchen');
  await model.look('the dishes');
  await model.noneOfThese();
  expect(model.get().shrunk).toMatchObject({ kind: 'shaped', title: 'A way to start anything' });
});

test('of several tasks one is taken, and the others wait in the field', async () => {
  const { vault, model } = await wayIn('dishes and taxes');
  expect(model.get().shrunk?.tasks).toEqual(['dishes', 'taxes']);
  await model.look('dishes');
  await model.take();
  expect([...vault.paths.challenges.values()].map(({ text }) => text)).toEqual(['dishes']);
  expect(vault.drafts.get(PATHS_SLOT)).toBe('taxes');
});

test('words that are met are not shrunk: Help beside them, and they can be kept as they are', async () => {
  const { vault, model } = await wayIn('I want to die');
  expect(model.get()).toMatchObject({ met: { tone: 'wish' }, forms: [] });
  model.notMeant();
  expect(model.get()).toMatchObject({ met: null, forms: [] });
  expect(await model.take(true)).toBe(true);
  expect([...vault.paths.challenges.values()]).toMatchObject([{ text: 'I want to die' }]);
  expect([vault.paths.ladders.size, model.get().met]).toEqual([0, null]);
});

test('a full device keeps nothing and says so; asked again, the path is kept once', async () => {
  const { vault, model } = await wayIn('the dishes');
  vault.failNext({ type: 'NoRoom' });
  expect(await model.take()).toBe(false);
  expect(model.get()).toMatchObject({ trouble: { type: 'NoRoom' }, taken: null, text: 'the dishes' });
  expect(await model.take()).toBe(true);
  const asked = vault.acts.filter(({ name }) => name === 'keep-challenge').map(({ act }) => act);
  expect([asked.length, new Set(asked).size]).toEqual([2, 1]);
  expect(vault.paths.challenges.size).toBe(1);
});

test('a path that is one’s own already is gone to, and not made a second time', async () => {
  const { vault, model } = await wayIn('climbed before');
  expect(await model.take()).toBe(true);
  expect(model.get().taken).toBe(OWN_PATH);
  expect([vault.paths.challenges.size, vault.drafts.has(PATHS_SLOT)]).toEqual([0, false]);
});

test('without words there is nothing to look at', async () => {
  const { vault, model } = await wayIn('');
  expect(model.get()).toMatchObject({ words: '', shrunk: null });
  expect(await model.take()).toBe(false);
  expect(vault.acts).toEqual([]);
});

test('paths that rest and those that are no mountain any more stand apart', async () => {
  const { vault, model } = await wayIn('the dishes');
  await model.take();
  const paths = new PathsModel({ door: Promise.resolve(vault), clock: aClock(), newActId });
  await settle();
  const names = (): readonly (readonly string[])[] => {
    const { open, resting, arrived } = groupsOf(paths.get().paths ?? []);
    return [open, resting, arrived].map((group) => group.map(({ challenge }) => challenge.text));
  };
  expect(names()).toEqual([['the dishes'], [], []]);
  const id = model.get().taken ?? ('' as never);
  await vault.act({ act: newActId(), name: 'let-challenge-rest', input: { id, resting: true } });
  await settle();
  expect(names()).toEqual([[], ['the dishes'], []]);
  await vault.act({ act: newActId(), name: 'arrive-at-challenge', input: { id, arrived: true } });
  await settle();
  expect(names()).toEqual([[], [], ['the dishes']]);
});
