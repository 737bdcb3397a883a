/** A form from its first screen to its number: nothing is kept by halves, and the ninth question is met before the number is told. */

import { expect, test } from 'vitest';
import { APPOINTMENT_WORDS } from '@cairn/content/instruments';
import type { InstrumentId } from '@cairn/domain';
import type { VaultError } from '@cairn/vault';
import { createFakeVault } from '../fixtures/fake-door.ts';
import { aClock, idsInOrder, settle } from '../fixtures/hands.ts';
import { FORM_SLOT, readFormDraft, writeFormDraft, type FormDraft } from './form-draft.ts';
import { ScaleFormModel } from './scale-form.ts';

const aTable = () => {
  const vault = createFakeVault();
  const clock = aClock();
  const deps = {
    ...{ session: { door: () => Promise.resolve(vault) }, clock, newActId: idsInOrder() },
    memory: { isCalmShown: false },
  };
  return {
    ...{ vault, clock, kept: vault.reflection.responses },
    refuseNext: (error: VaultError) => vault.failNext(error),
    form: (id: Exclude<InstrumentId, 'who-5'>, draft: FormDraft | null = null) =>
      new ScaleFormModel(APPOINTMENT_WORDS[id], deps, draft),
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
  expect(kept).toMatchObject([
    { instrument: 'phq-9', language: 'en', answers: [0, 1, 2, 3, 0, 1, 2, 3, 0], extra: '2', total: 12 },
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

test('what is answered on the way is a draft of the vault; the next page goes on from it', async () => {
  const { vault, clock, form } = aTable();
  const before = form('phq-9');
  answerAll(before, [1, 0, 3]);
  before.answerExtra(1);
  clock.tick();
  await settle();
  const draft = readFormDraft(vault.drafts.get(FORM_SLOT), clock.now().getTime());
  const after = form('phq-9', draft);
  expect(after.get()).toEqual({ ...before.get(), answers: [1, 0, 3, null, null, null, null, null, null] });
  expect(vault.reflection.responses).toEqual([]);
});

test('a page that goes away at once loses no answer', async () => {
  const { vault, form } = aTable();
  const two = form('phq-2');
  answerAll(two, [2]);
  two.stop();
  await settle();
  expect(vault.drafts.get(FORM_SLOT)).toContain('[2,null]');
});

test.for(['kept', 'left'] as const)('%s: nothing of it waits any more', async (end) => {
  const { vault, clock, form } = aTable();
  const two = form('phq-2');
  answerAll(two, [2, 1]);
  clock.tick();
  await settle();
  expect(vault.drafts.has(FORM_SLOT)).toBe(true);
  if (end === 'kept') await two.keep();
  else two.leave();
  await settle();
  expect([vault.drafts.has(FORM_SLOT), vault.reflection.responses.length]).toEqual([
    false,
    end === 'kept' ? 1 : 0,
  ]);
});

test('a draft lasts a day; what is not understood, or does not fit its form, is none', () => {
  const draft: FormDraft = { instrument: 'phq-2', at: 1_000, answers: [null, 3], extra: null };
  const read = (part: object, now = 2_000) => readFormDraft(JSON.stringify({ ...draft, ...part }), now);
  expect(readFormDraft(writeFormDraft(draft), 2_000)).toEqual(draft);
  expect([read({}, 86_400_999), read({}, 86_401_000), read({}, 999)]).toEqual([draft, null, null]);
  for (const part of [
    ...[{ instrument: 'toString' }, { instrument: 3 }, { at: 'now' }, { answers: 3 }, { extra: 'x' }],
    ...[{ answers: [1] }, { answers: [1, 2, 3] }, { answers: [1, 4] }, { answers: [1, -1] }],
    ...[{ answers: [1, 1.5] }, { answers: [1, '2'] }],
  ])
    expect([part, read(part)]).toEqual([part, null]);
  for (const text of [undefined, '', 'x', 'null', '[]', '3']) expect(readFormDraft(text, 2_000)).toBeNull();
});
