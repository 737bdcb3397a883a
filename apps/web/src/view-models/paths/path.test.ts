/** One path: done in one tap, smaller as often as asked, and "this one didn't happen" leaves nothing behind. */

import type { EntityId, Obstacle } from '@cairn/domain';
import { DEFAULT_SETTINGS, type Settings } from '@cairn/vault';
import { expect, test } from 'vitest';
import { createFakeVault, TODAY, type FakeVault } from '../fixtures/fake-door.ts';
import { idsInOrder, saysKept, settle } from '../fixtures/hands.ts';
import { ladderSteps, summarySteps } from './climb-steps.ts';
import { PathModel } from './path.ts';

const newActId = idsInOrder();

interface Hands {
  readonly vault: FakeVault;
  readonly model: PathModel;
  readonly step: (at: number) => EntityId;
}

const aPath = async (settings: Partial<Settings> = {}): Promise<Hands> => {
  const vault = createFakeVault();
  const kept = await vault.act({
    ...{ act: newActId(), name: 'keep-challenge' },
    input: {
      text: 'The flat',
      ladders: [
        {
          title: 'Dishes',
          steps: [
            { text: 'Carry one cup', minutes: 1, energy: 1, social: 0 },
            { text: 'Wash that cup', minutes: 5 },
            { text: 'Wash five things' },
          ],
        },
      ],
    },
  });
  if (!kept.ok) throw new Error('the path is kept');
  const { id } = kept.value.path.challenge;
  const model = new PathModel({
    ...{ id, newActId, door: Promise.resolve(vault), after: saysKept },
    settings: () => ({ ...DEFAULT_SETTINGS, ...settings }),
  });
  await settle();
  const [ladder] = kept.value.path.ladders;
  return { vault, model, step: (at) => ladder?.steps[at]?.step.id ?? ('' as EntityId) };
};

const winsIn = (vault: FakeVault): readonly string[] => vault.kept().map(({ text }) => text);

test('it opens where one stands, and any step can be chosen', async () => {
  const { vault, model, step } = await aPath();
  expect(model.step()?.text).toBe('Carry one cup');
  model.choose(step(2));
  expect(model.step()?.text).toBe('Wash five things');
  vault.changed(['paths']);
  await settle();
  expect(model.step()?.text).toBe('Wash five things');
});

test('one tap keeps the win; a stone settles, and the way back is named', async () => {
  const { vault, model } = await aPath();
  await model.did();
  expect(winsIn(vault)).toEqual(['Carry one cup']);
  const [win] = vault.kept();
  expect(model.get()).toMatchObject({
    landed: 1,
    done: { key: 'today.kept.first', undo: win?.id },
    newest: win?.id,
  });
});

test.each([{ celebration: 'stillness' }, { motion: 'still' }] as const)(
  'with %j no stone moves',
  async (settings) => {
    const { model } = await aPath(settings);
    await model.did();
    expect(model.get()).toMatchObject({ landed: 0, done: { key: expect.stringMatching(/^today\.kept/) } });
  },
);

test('a smaller form that was done is kept in its own words, as a full win', async () => {
  const { vault, model, step } = await aPath();
  model.choose(step(1));
  await model.smaller();
  expect(model.get()).toMatchObject({
    opened: 'smaller',
    form: { chain: [{ step: { text: 'Touch it for 2' } }] },
  });
  await model.did();
  expect(winsIn(vault)).toEqual(['Touch it for 2']);
  expect(model.get().form).toBeNull();
  expect(vault.acts.at(-1)).toMatchObject({
    name: 'done-step',
    input: { id: step(1), text: 'Touch it for 2' },
  });
});

test('after the way back up the step is what it was', async () => {
  const { vault, model } = await aPath();
  await model.smaller();
  model.more();
  await model.did();
  expect(vault.acts.at(-1)?.input).not.toHaveProperty('text');
});

test('a smaller form can be put on the path, below the step it came from', async () => {
  const { vault, model, step } = await aPath();
  model.choose(step(1));
  await model.smaller();
  await model.putSmallerOnPath();
  await settle();
  const [ladder] = model.get().view?.ladders ?? [];
  expect(ladder?.steps.map((one) => one.step.text)).toEqual([
    ...['Carry one cup', 'Touch it for 2', 'Wash that cup', 'Wash five things'],
  ]);
  expect(model.step()?.text).toBe('Touch it for 2');
  expect(winsIn(vault)).toEqual([]);
});

test.each([
  ['too-big', 'smaller'],
  ['too-tired', 'lighter'],
  ['forgot', 'anchor'],
  ['dreaded', 'trac'],
  ['life', 'move'],
  ['not-mine', 'drop'],
] as const)('%s is answered with %s, and says nothing of it afterwards', async (obstacle: Obstacle, type) => {
  const { model } = await aPath();
  model.open('obstacles');
  await model.notNow(obstacle);
  expect(model.get()).toMatchObject({ opened: 'answer', answer: { type }, done: null });
});

test('what was too big is made smaller on the path when that is taken, and not before', async () => {
  const { vault, model } = await aPath();
  await model.notNow('too-big');
  expect(vault.paths.steps.size).toBe(3);
  const { answer } = model.get();
  if (answer === null) throw new Error('there is an answer');
  await model.take(answer);
  await settle();
  expect(model.step()?.text).toBe('Touch one cup');
  expect(vault.paths.steps.size).toBe(4);
});

test('“stay here” is an answer: nothing moves, and it is told to the vault', async () => {
  const { vault, model, step } = await aPath();
  vault.paths.offer = { type: 'next', step: step(0), to: step(1) };
  vault.changed(['paths']);
  await settle();
  const offer = model.get().view?.offer;
  if (offer == null) throw new Error('the next is offered');
  expect(model.step()?.id).toBe(step(0));
  await model.stay(offer);
  await settle();
  expect([model.step()?.id, model.get().view?.offer]).toEqual([step(0), null]);
  expect(vault.acts.at(-1)).toMatchObject({ name: 'stay-on-step', input: { id: step(0) } });
});

test('what is opened while "stay here" is being kept stays open', async () => {
  const { model, step } = await aPath();
  const staying = model.stay({ type: 'next', step: step(0), to: step(1) });
  model.open('obstacles');
  await staying;
  await settle();
  expect(model.get().opened).toBe('obstacles');
});

test('the next is gone to when that is said', async () => {
  const { model, step } = await aPath();
  await model.take({ type: 'next', step: step(0), to: step(1) });
  expect(model.step()?.id).toBe(step(1));
});

test('a plan is kept, told and taken back; a fourth for one day is refused in words', async () => {
  const { vault, model, step } = await aPath();
  const plan = { anchor: 'have my coffee', on: TODAY, at: null, place: null };
  expect(await model.plan(plan)).toBe(true);
  expect(model.get().done?.key).toBe('fit.kept');
  await settle();
  expect(model.step()).toMatchObject({ anchor: 'have my coffee', plannedOn: TODAY });
  await model.plan({ anchor: null, on: null, at: null, place: null });
  await settle();
  expect(model.get().done?.key).toBe('fit.cleared');
  expect(model.step()).toMatchObject({ anchor: null, plannedOn: null });
  const another = vault.paths.addStep(model.get().view?.ladders[0]?.ladder.id ?? step(0), {
    text: 'One more',
  });
  vault.changed(['paths']);
  await settle();
  for (const at of [0, 1, 2]) {
    model.choose(step(at));
    await model.plan(plan);
    await settle();
  }
  model.choose(another.id);
  expect(await model.plan(plan)).toBe(false);
  expect(model.get().trouble).toEqual({ type: 'TooManyPlans', most: 3 });
});

test('words that are met get Help beside them, and no stone', async () => {
  const { vault, model, step } = await aPath();
  const pills = vault.paths.addStep(model.get().view?.ladders[0]?.ladder.id ?? step(0), {
    text: 'I took all my pills',
  });
  vault.changed(['paths']);
  await settle();
  model.choose(pills.id);
  await model.did();
  expect(model.get()).toMatchObject({
    met: { tone: 'danger' },
    landed: 0,
    newest: null,
    done: { key: 'today.kept' },
  });
  await model.notMeant();
  expect(model.get().met).toBeNull();
  expect(vault.acts.at(-1)).toMatchObject({ name: 'let-rest', input: { resting: false } });
});

test('another way up brings steps; words that are met bring Help and none', async () => {
  const { vault, model } = await aPath();
  const { id } = model.get().view?.challenge ?? ({} as never);
  expect(await model.addLadder(id, 'the cups')).toBe(true);
  await settle();
  expect(model.get().view?.ladders.map(({ ladder, steps }) => [ladder.title, steps.length])).toEqual([
    ['Dishes', 3],
    ['the cups', 3],
  ]);
  expect(await model.addLadder(id, 'I want to die')).toBe(false);
  expect([model.get().met, vault.paths.ladders.size]).toEqual([{ tone: 'wish' }, 2]);
});

test('one tiny other thing becomes a step; blank is none', async () => {
  const { model } = await aPath();
  expect(await model.putOtherOnPath('  ')).toBe(false);
  expect(await model.putOtherOnPath('Look at it')).toBe(true);
  await settle();
  expect(model.step()?.text).toBe('Look at it');
});

test('a full device changes nothing and says so; asked again it is done once', async () => {
  const { vault, model } = await aPath();
  vault.failNext({ type: 'NoRoom' });
  await model.did();
  expect(model.get()).toMatchObject({ trouble: { type: 'NoRoom' }, landed: 0, done: null });
  await model.did();
  expect(winsIn(vault)).toHaveLength(1);
  expect(new Set(vault.acts.slice(-2).map(({ act }) => act)).size).toBe(1);
});

test('taken off, the step that stood there is gone, and another stands there', async () => {
  const { model, step } = await aPath();
  await model.drop(step(0));
  await settle();
  expect(model.step()?.text).toBe('Wash that cup');
  expect(model.get().done).toMatchObject({ key: 'path.removed' });
});

test('let go, it can be brought back while one still looks at it; later it is not there', async () => {
  const { vault, model } = await aPath();
  await model.letGo();
  await settle();
  expect(model.get()).toMatchObject({ isLetGo: true, done: { key: 'path.gone' } });
  await model.bringBack();
  await settle();
  expect(model.get()).toMatchObject({ isLetGo: false, isGone: false });
  await model.letGo();
  const { id } = model.get().view?.challenge ?? ({} as never);
  const again = new PathModel({
    id,
    newActId,
    door: Promise.resolve(vault),
    after: saysKept,
    settings: () => DEFAULT_SETTINGS,
  });
  await settle();
  expect(again.get()).toMatchObject({ isGone: true, isLetGo: false });
});

test('the drawing shows stones where something was done, in a list by how far it went', async () => {
  const { model, step } = await aPath();
  await model.did();
  await settle();
  const [ladder] = model.get().view?.ladders ?? [];
  expect(ladder && ladderSteps(ladder, step(0))).toEqual([
    { stones: 1, isHere: true },
    { stones: 0, isHere: false },
    { stones: 0, isHere: false },
  ]);
  expect(summarySteps({ climbed: 2, steps: 3 }).map(({ stones, isHere }) => [stones > 0, isHere])).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
  expect(summarySteps({ climbed: 0, steps: 2 }).map(({ isHere }) => isHere)).toEqual([true, false]);
});
