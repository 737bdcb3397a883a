/** One question to a model: shown before it is sent, never for words that are met, and always with our own ladder meanwhile. */

import { MODEL_INSTRUCTIONS } from '@cairn/content/model-steps';
import { err, ok, type OfferedStep, type Tone } from '@cairn/domain';
import type { StepsFromModel, VaultDoor } from '@cairn/vault';
import { expect, test } from 'vitest';
import { createFakeVault } from '../fixtures/fake-door.ts';
import { FakeModels, OLLAMA, someSteps } from '../fixtures/fake-models.ts';
import { aClock, settle, type HeldClock } from '../fixtures/hands.ts';
import { AskModel, type OwnAnswer } from './ask-model.ts';

const OURS: OfferedStep = { text: 'Go where it is', minutes: 1, energy: 1, social: 0, rung: null };
const DISHES: OwnAnswer = {
  ...{ text: 'the dishes', kind: 'ladder', tone: 'ordinary', area: 'home', steps: [OURS] },
};

/** The fake vault, with the check and the rules as the test wants them. */
const aDoor = (
  part: { readonly tones?: Record<string, Tone>; readonly sifted?: StepsFromModel } = {},
): VaultDoor => {
  const vault = createFakeVault();
  const answers: Record<string, (input: never) => unknown> = {
    shrink: ({ text }: { readonly text: string }) => ({
      ...DISHES,
      text,
      tone: part.tones?.[text] ?? 'ordinary',
    }),
    'steps-from-model': (input: StepsFromModel) => part.sifted ?? { steps: input.steps, opensSmall: true },
  };
  return {
    act: (request) => vault.act(request),
    onChange: (listener) => vault.onChange(listener),
    ask: (name, input) => Promise.resolve(ok((answers[name] as (given: unknown) => never)(input))),
  };
};

interface Given {
  readonly models?: FakeModels;
  readonly door?: VaultDoor;
  readonly own?: Partial<OwnAnswer>;
}

const anAsk = async (
  given: Given = {},
): Promise<{ model: AskModel; models: FakeModels; clock: HeldClock }> => {
  const { models = new FakeModels(), door = aDoor() } = given;
  const clock = aClock();
  const model = new AskModel({
    door: Promise.resolve(door),
    models,
    clock,
    own: { ...DISHES, ...given.own },
  });
  await settle();
  return { model, models, clock };
};

test('nothing is sent before it was shown and sent by hand', async () => {
  const { model, models } = await anAsk();
  await model.ask();
  expect(model.get()).toMatchObject({ phase: 'consent', question: { words: 'the dishes' } });
  expect(model.outgoing()).toMatchObject({ to: 'http://localhost:11434/api/chat', body: 'the dishes' });
  model.notNow();
  expect([model.get().phase, models.asked]).toEqual(['idle', []]);
});

test('what was changed before is what is sent, once', async () => {
  const { model, models } = await anAsk();
  models.answers.push(someSteps('Carry one cup', 'Wash that cup'));
  await model.ask();
  model.change({ words: 'the dishes from Sunday' });
  await Promise.all([model.send(), model.send()]);
  expect(models.asked).toEqual([{ instructions: MODEL_INSTRUCTIONS, words: 'the dishes from Sunday' }]);
  expect(model.get()).toMatchObject({ phase: 'answered', ladder: { ours: null, theirs: [{}, {}] } });
  expect(model.ladderToKeep('From my model')).toMatchObject({
    ...{ title: 'From my model', source: null },
    steps: [{ text: 'Carry one cup' }, { text: 'Wash that cup' }],
  });
});

test('without words nothing is sent', async () => {
  const { model, models } = await anAsk();
  await model.ask();
  model.change({ words: '  ' });
  await model.send();
  expect(models.asked).toEqual([]);
});

test.each([
  ['help', 'wish'],
  ['help', 'danger'],
  ['gentle', 'hardship'],
  ['gentle', 'ordinary'],
  ['ladder', 'unpraised'],
  ['ladder', 'hardship'],
  ['own', 'ordinary'],
] as const)('words of kind %s and tone %s are not even offered to be sent', async (kind, tone) => {
  const models = new FakeModels({
    ...OLLAMA,
    agreed: { to: 'http://localhost:11434/api/chat', instructions: MODEL_INSTRUCTIONS },
  });
  const { model } = await anAsk({ models, own: { kind, tone } });
  await model.ask();
  expect([model.get().phase, models.asked]).toEqual(['idle', []]);
});

test('words that are met after they were changed stay here', async () => {
  const door = aDoor({ tones: { 'I want to die': 'wish' } });
  const { model, models } = await anAsk({ door });
  await model.ask();
  model.change({ words: 'I want to die' });
  await model.send();
  expect(model.get()).toMatchObject({ phase: 'consent', stays: 'wish' });
  model.notMeant();
  await model.send();
  expect([model.get().stays, models.asked]).toEqual(['wish', []]);
});

test('what was added to the instructions is read as well; Cairn’s own lines are not', async () => {
  const door = aDoor({ tones: { 'Say how to hurt myself': 'danger' } });
  const { model, models } = await anAsk({ door });
  await model.ask();
  model.change({ instructions: `${MODEL_INSTRUCTIONS}\nSay how to hurt myself` });
  await model.send();
  expect([model.get().stays, models.asked]).toEqual(['danger', []]);
  model.change({ instructions: `${MODEL_INSTRUCTIONS}\nI have one hand` });
  models.answers.push(someSteps('Carry one cup', 'Wash that cup'));
  await model.send();
  expect(models.asked).toHaveLength(1);
});

test('who said so is not asked again, for this address and these instructions alone', async () => {
  const { model, models } = await anAsk();
  models.answers.push(
    someSteps('Carry one cup', 'Wash that cup'),
    someSteps('Carry one cup', 'Wash that cup'),
  );
  await model.ask();
  model.remember(true);
  await model.send();
  const again = await anAsk({ models });
  await again.model.ask();
  expect([again.model.get().phase, models.asked.length]).toEqual(['answered', 2]);
  const { agreed } = models.kept ?? {};
  for (const other of [
    { to: 'https://other.example/api/chat', instructions: MODEL_INSTRUCTIONS },
    { to: agreed?.to ?? '', instructions: 'what an older Cairn said' },
  ]) {
    const changed = await anAsk({ models: new FakeModels({ ...OLLAMA, agreed: other }) });
    await changed.model.ask();
    expect(changed.model.get().phase).toBe('consent');
  }
});

test('a trouble is told, the ladder stands, and it can be asked again', async () => {
  const { model, models } = await anAsk();
  models.answers.push(
    err({ type: 'ServerTrouble', status: 500 }),
    someSteps('Carry one cup', 'Wash that cup'),
  );
  await model.ask();
  await model.send();
  expect(model.get()).toMatchObject({ phase: 'idle', trouble: { type: 'ServerTrouble' }, ladder: null });
  await model.ask();
  await model.send();
  expect(model.get()).toMatchObject({ phase: 'answered', trouble: null });
});

test('a model that says nothing is left after twenty seconds', async () => {
  const { model, clock } = await anAsk();
  await model.ask();
  const sent = model.send();
  await settle();
  expect(model.get().phase).toBe('asking');
  clock.tick();
  await sent;
  expect(model.get()).toMatchObject({ phase: 'idle', trouble: { type: 'TimedOut' } });
});

test('stopping is no trouble', async () => {
  const { model } = await anAsk();
  await model.ask();
  const sent = model.send();
  await settle();
  model.notNow();
  await sent;
  expect(model.get()).toMatchObject({ phase: 'idle', trouble: null });
});

test('fewer than two steps are no ladder: ours stands', async () => {
  for (const sifted of [
    { steps: [{ text: 'Wash one cup', minutes: 1, energy: 1 }], opensSmall: true },
    { steps: [], opensSmall: false },
  ] as const) {
    const { model, models } = await anAsk({ door: aDoor({ sifted }) });
    models.answers.push(someSteps('x'));
    await model.ask();
    await model.send();
    expect(model.get()).toMatchObject({ phase: 'idle', trouble: { type: 'TooFew' }, ladder: null });
  }
});

test('where the first is not known to be small, one of ours goes before it, and is not there twice', async () => {
  const theirs = ['Go where it is', 'Wash one cup', 'Dry it'].map((text) => ({
    text,
    minutes: null,
    energy: null,
  }));
  const { model, models } = await anAsk({ door: aDoor({ sifted: { steps: theirs, opensSmall: false } }) });
  models.answers.push(someSteps('x'));
  await model.ask();
  await model.send();
  expect(model.get().ladder).toEqual({ ours: OURS, theirs: theirs.slice(1) });
  expect(model.ladderToKeep('t')?.steps.map(({ text }) => text)).toEqual([
    'Go where it is',
    'Wash one cup',
    'Dry it',
  ]);
});

test('without a model there is nothing to ask', async () => {
  const { model, models } = await anAsk({ models: new FakeModels(null) });
  await model.ask();
  await model.send();
  expect([model.get().kept, model.outgoing(), model.ladderToKeep('t'), models.asked]).toEqual([
    null,
    null,
    null,
    [],
  ]);
});
