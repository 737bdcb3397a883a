/** A form from its first screen to its number: nothing is kept by halves, and the ninth question is met before the number is told. */

import { expect, test } from 'vitest';
import { APPOINTMENT_WORDS } from '@cairn/content/instruments';
import {
  err,
  INSTRUMENTS,
  ok,
  type EntityId,
  type Instant,
  type InstrumentId,
  type LocalDay,
  type ScaleResponse,
} from '@cairn/domain';
import type { Intents, VaultDoor, VaultError } from '@cairn/vault';
import { ScaleFormModel } from './scale-form.ts';

type Kept = Intents['keep-scale-response']['input'];

const NOW = new Date('2026-03-10T20:00:00Z');

const responseOf = (input: Kept, id: EntityId): ScaleResponse => ({
  ...{ id, instrument: input.instrument, version: INSTRUMENTS[input.instrument].version },
  ...{ language: input.language, localDay: '2026-03-10' as LocalDay, at: NOW.getTime() as Instant },
  ...{ zone: null, answers: input.answers, extra: input.extra ?? null },
  total: input.answers.reduce((sum, answer) => sum + answer, 0),
  ...{ trashed: false, importBatch: null },
});

/** A door that keeps what it is given, or refuses once. */
const aTable = () => {
  const kept: Kept[] = [];
  let refusal: VaultError | null = null;
  const door = {
    act: ({ act, input }: { act: EntityId; input: Kept }) => {
      const refused = refusal;
      refusal = null;
      if (refused !== null) return Promise.resolve(err(refused));
      kept.push(input);
      return Promise.resolve(ok({ response: responseOf(input, act) }));
    },
  } as unknown as VaultDoor;
  let acts = 0;
  const deps = {
    session: { door: () => Promise.resolve(door) },
    newActId: () => String((acts += 1)).padStart(32, '0') as EntityId,
    memory: { isCalmShown: false },
  };
  return {
    kept,
    refuseNext: (error: VaultError) => (refusal = error),
    form: (id: Exclude<InstrumentId, 'who-5'>) => new ScaleFormModel(APPOINTMENT_WORDS[id], deps),
  };
};

const answerAll = (form: ScaleFormModel, answers: readonly number[]): void => {
  form.begin();
  for (const [place, answer] of answers.entries()) form.answer(place, answer);
};

test('the first screen comes before the questions, and no answer is chosen beforehand', () => {
  const form = aTable().form('phq-8');
  expect(form.get().step).toBe('first');
  form.begin();
  expect(form.get()).toMatchObject({ step: 'questions', answers: Array.from({ length: 8 }, () => null) });
});

test('with a question open nothing is kept, and its place is told', async () => {
  const { form, kept } = aTable();
  const gad = form('gad-7');
  answerAll(gad, [1, 1, 1, 1, 1, 1]);
  expect(await gad.keep()).toBe(6);
  expect([gad.get().open, kept]).toEqual([[6], []]);
  gad.answer(6, 0);
  expect(gad.get().open).toEqual([]);
  expect(await gad.keep()).toBeNull();
  expect(gad.get()).toMatchObject({ step: 'number', kept: { total: 6 } });
});

test('answers are kept as given, with the language they were asked in; the uncounted one beside them', async () => {
  const { form, kept } = aTable();
  const nine = form('phq-9');
  answerAll(nine, [0, 1, 2, 3, 0, 1, 2, 3, 0]);
  nine.answerExtra(2);
  await nine.keep();
  expect(kept).toEqual([
    { instrument: 'phq-9', language: 'en', answers: [0, 1, 2, 3, 0, 1, 2, 3, 0], extra: '2' },
  ]);
});

test.for([
  [1, 'calm'],
  [2, 'line-first'],
  [3, 'line-first'],
] as const)('a ninth answer of %i: kept first, then the card, then the number', async ([answer, card]) => {
  const { form, kept } = aTable();
  const nine = form('phq-9');
  answerAll(nine, [0, 0, 0, 0, 0, 0, 0, 0, answer]);
  await nine.keep();
  expect(kept).toHaveLength(1);
  expect(nine.get()).toMatchObject({ step: 'calm', card });
  nine.goOn();
  expect(nine.get()).toMatchObject({ step: 'number', kept: { total: answer } });
});

test('a ninth answer of 0 is followed by the number', async () => {
  const { form } = aTable();
  const nine = form('phq-9');
  answerAll(nine, [3, 3, 3, 3, 3, 3, 3, 3, 0]);
  await nine.keep();
  expect(nine.get().step).toBe('number');
});

test('the card is shown once a session', async () => {
  const { form } = aTable();
  for (const step of ['calm', 'number']) {
    const nine = form('phq-9');
    answerAll(nine, [0, 0, 0, 0, 0, 0, 0, 0, 1]);
    await nine.keep();
    expect(nine.get().step).toBe(step);
  }
});

test('what could not be kept is told, the answers stay, and no number is', async () => {
  const { form, kept, refuseNext } = aTable();
  const two = form('phq-2');
  answerAll(two, [2, 1]);
  refuseNext({ type: 'NoRoom' });
  await two.keep();
  expect(two.get()).toMatchObject({ step: 'questions', answers: [2, 1], trouble: { type: 'NoRoom' } });
  await two.keep();
  expect([two.get().step, kept.length]).toEqual(['number', 1]);
});
