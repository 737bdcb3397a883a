/** Rituals: one sentence, one tap, an order of one's own; nothing counted, nothing lost. */

import { expect, test } from 'vitest';
import { createCopy } from '@cairn/copy';
import { EVERY_DAY, type EntityId } from '@cairn/domain';
import { createFakeVault, TODAY, type FakeVault } from '../fixtures/fake-door.ts';
import { aRitual } from '../fixtures/fake-rituals.ts';
import { idsInOrder, saysKept, settle } from '../fixtures/hands.ts';
import { keepDoneElsewhere } from './done-elsewhere.ts';
import {
  blankRitual,
  keepRitualOf,
  minutesOf,
  partOfTime,
  ritualEditOf,
  ritualFormOf,
  timeText,
  toggledDay,
  type RitualForm,
} from './ritual-form.ts';
import { RitualsModel, ritualsOn, stacksOf } from './rituals.ts';
import { ritualSentence, weekdayNames, whenText } from './say-ritual.ts';
import { withinSentence } from './within-sentence.ts';

const newActId = idsInOrder();
const COFFEE: RitualForm = {
  ...blankRitual('ritual'),
  text: 'Open the curtains',
  anchor: 'make coffee',
  dayPart: 'am',
};

const open = async (vault: FakeVault = createFakeVault()) => {
  const model = new RitualsModel({
    door: Promise.resolve(vault),
    newActId,
    after: saysKept,
  });
  await settle();
  return { vault, model };
};

const texts = (model: RitualsModel) =>
  stacksOf(model.get().rituals ?? []).flatMap(({ rituals }) => rituals.map(({ ritual }) => ritual.text));

test('a ritual is kept, done in one tap as a full win, and said so once the vault has it', async () => {
  const { vault, model } = await open();
  expect(model.get().rituals).toEqual([]);
  expect(await model.save(null, COFFEE)).toBe(true);
  await settle();
  const [view] = model.get().rituals ?? [];
  if (view === undefined) throw new Error('it is here');
  expect(view).toMatchObject({ timesDone: 0, rooted: 0, doneToday: false });
  expect(await model.did(view.ritual)).not.toBeNull();
  await settle();
  expect(vault.kept().map(({ text }) => text)).toEqual(['Open the curtains']);
  expect(model.get()).toMatchObject({ done: { key: 'today.kept.first' }, doing: null });
  expect(model.get().rituals?.[0]).toMatchObject({ timesDone: 1, doneToday: true });
});

test('tapped twice at once it is one win; a full device keeps none, and asking again keeps one', async () => {
  const { vault, model } = await open();
  await model.save(null, COFFEE);
  await settle();
  const ritual = model.get().rituals?.[0]?.ritual;
  if (ritual === undefined) throw new Error('it is here');
  vault.failNext({ type: 'NoRoom' });
  expect(await model.did(ritual)).toBeNull();
  expect(model.get()).toMatchObject({ trouble: { type: 'NoRoom' }, done: null });
  await Promise.all([model.did(ritual), model.did(ritual)]);
  expect(vault.kept()).toHaveLength(1);
});

test('they stand by part of day in the order they were stacked, and move within it', async () => {
  const { vault, model } = await open();
  for (const [text, dayPart] of [
    ['one', 'am'],
    ['night', 'eve'],
    ['two', 'am'],
    ['any', 'any'],
    ['three', 'am'],
  ] as const)
    await model.save(null, { ...COFFEE, text, dayPart });
  await settle();
  expect(texts(model)).toEqual(['one', 'two', 'three', 'night', 'any']);
  const three = model.get().rituals?.find(({ ritual }) => ritual.text === 'three')?.ritual;
  if (three === undefined) throw new Error('it is here');
  expect(await model.move(three, 0)).toBe(true);
  await settle();
  expect(texts(model)).toEqual(['three', 'one', 'two', 'night', 'any']);
  expect(vault.acts.at(-1)).toMatchObject({ name: 'move-ritual', input: { id: three.id, to: 0 } });
});

test('one that rests stands in no stack; taken out it is gone, and its wins stay', async () => {
  const { vault, model } = await open();
  await model.save(null, COFFEE);
  await settle();
  const ritual = model.get().rituals?.[0]?.ritual;
  if (ritual === undefined) throw new Error('it is here');
  await model.did(ritual);
  await model.letRest(ritual, true);
  await settle();
  expect([texts(model), model.get().done?.key]).toEqual([[], 'ritual.rested']);
  await model.remove(ritual);
  await settle();
  expect([model.get().rituals, model.get().done?.key]).toEqual([[], 'ritual.removed']);
  await model.removeForEver(ritual);
  expect(model.get().done).toEqual({ key: 'help.purged', undo: null });
  expect(vault.kept()).toHaveLength(1);
});

test('words that are met are told so, and a ritual without words is refused in words', async () => {
  const { model } = await open();
  expect(await model.save(null, { ...COFFEE, text: 'I took all my pills' })).toBe(true);
  expect(model.get().done).toMatchObject({ met: { tone: 'danger' } });
  expect(await model.save(null, { ...COFFEE, text: ' ' })).toBe(false);
  expect(model.get().trouble).toEqual({ type: 'Empty' });
});

test('an edit sends what changed and no more', () => {
  const ritual = aRitual({
    id: '1'.repeat(32),
    text: 'Open the curtains',
    anchor: 'make coffee' as never,
    remindAt: 450,
  });
  const form = ritualFormOf(ritual);
  expect(form).toMatchObject({ timed: true, time: '07:30', days: EVERY_DAY });
  expect(ritualEditOf(ritual, form)).toEqual({});
  expect(ritualEditOf(ritual, { ...form, time: '07:45', anchor: ' ' })).toEqual({
    remindAt: 465,
    anchor: null,
  });
  expect(ritualEditOf(ritual, { ...form, timed: false })).toEqual({ remindAt: null });
});

test('getting up has a time, stands in the part of the day that it falls in, and follows nothing', () => {
  const wake = { ...blankRitual('wake'), text: 'Sit up', anchor: 'coffee', time: '13:30' };
  expect(keepRitualOf(wake)).toMatchObject({
    kind: 'wake',
    anchor: null,
    dayPart: 'pm',
    remindAt: 810,
    area: 'rise',
  });
  expect([0, 239, 240, 719, 720, 1079, 1080].map(partOfTime)).toEqual([
    'eve',
    'eve',
    'am',
    'am',
    'pm',
    'pm',
    'eve',
  ]);
});

test('a time is read as it is written, and the last day of a reminder stays', () => {
  for (let minutes = 0; minutes < 1440; minutes += 7) expect(minutesOf(timeText(minutes))).toBe(minutes);
  expect(['', '24:00', '7', '12:61', 'x'].map(minutesOf)).toEqual(Array(5).fill(null));
  expect([toggledDay(127, 1), toggledDay(1, 1), toggledDay(1, 64)]).toEqual([126, 1, 65]);
});

test('it is told as one sentence, with its time in the person’s language', async () => {
  const copy = await createCopy('en');
  const ritual = aRitual({
    id: '1'.repeat(32),
    text: 'Open the curtains.',
    anchor: 'Make coffee' as never,
    remindAt: 450,
  });
  expect(ritualSentence(copy, ritual)).toBe('After I make coffee, I will open the curtains.');
  expect(ritualSentence(copy, { ...ritual, anchor: null })).toBe('I will open the curtains.');
  expect(ritualSentence(copy, { ...ritual, anchor: null, kind: 'wake' }).replace(/\s/gu, ' ')).toBe(
    'At 7:30 AM, I will open the curtains.',
  );
  expect(['TV goes off', 'I sit', 'Über', 'x'].map((words) => withinSentence(words, 'en'))).toEqual([
    'TV goes off',
    'I sit',
    'über',
    'x',
  ]);
  expect(withinSentence('Kaffee', 'de')).toBe('Kaffee');
  expect(whenText(copy, ritual)?.replace(/\s/u, ' ')).toBe('7:30 AM, every day');
  expect(whenText(copy, { ...ritual, remindDays: 31 })).toContain('on weekdays');
  expect(whenText(copy, { ...ritual, remindDays: 5 })).toContain('Mon, Wed');
  expect(whenText(copy, { ...ritual, remindAt: null })).toBeNull();
  expect(weekdayNames(copy, 'long')[0]).toBe('Monday');
});

test('on a day stand those of every day, and those whose days it is', () => {
  const view = (text: string, part: object) => ({
    ritual: aRitual({ id: text.repeat(32).slice(0, 32), text, ...part }),
    ...{ timesDone: 0, rooted: 0, doneToday: false },
  });
  const views = [
    view('a', {}),
    view('b', { remindAt: 450, remindDays: 64 }),
    view('c', { remindAt: 450, remindDays: 1 }),
  ];
  // A Sunday.
  expect(ritualsOn(views, TODAY).map(({ ritual }) => ritual.text)).toEqual(['a', 'b']);
});

test('what was tapped on a notice is kept once, on its own day, and let go of when the vault has it', async () => {
  const { vault, model } = await open();
  await model.save(null, COFFEE);
  await settle();
  const ritual = model.get().rituals?.[0]?.ritual.id as EntityId;
  const said: string[] = [];
  const act = newActId();
  const item = {
    keeps: { ritual },
    act,
    at: Date.parse('2026-11-22T01:00:00'),
    confirm: async () => void said.push('gone'),
  };
  const hands = { door: vault, dayStartsAt: 240, onKept: () => void said.push('kept') };
  vault.failNext({ type: 'NoAnswer' });
  await keepDoneElsewhere([item], hands);
  expect(said).toEqual([]);
  await keepDoneElsewhere([item, item], hands);
  expect(said).toEqual(['gone', 'kept', 'gone', 'kept']);
  expect(vault.kept()).toHaveLength(1);
  expect(vault.acts.at(-1)?.input).toEqual({ id: ritual, on: '2026-11-21' });
});

test('a ritual that is gone leaves nothing waiting for it, and nothing is said', async () => {
  const { vault } = await open();
  const said: string[] = [];
  const keeps = { ritual: newActId() };
  const item = { keeps, act: newActId(), at: 0, confirm: async () => void said.push('gone') };
  await keepDoneElsewhere([item], { door: vault, dayStartsAt: 240, onKept: () => void said.push('kept') });
  expect(said).toEqual(['gone']);
});

test('a mood that was tapped on a notice is noted once, on its own day; one that is none is let go of', async () => {
  const { vault } = await open();
  const said: string[] = [];
  const tapped = (mood: number) => ({
    ...{ keeps: { mood }, act: newActId(), at: Date.parse('2026-11-22T01:00:00') },
    confirm: async () => void said.push(`gone ${mood}`),
  });
  const hands = {
    door: vault,
    dayStartsAt: 240,
    onKept: () => void said.push('kept'),
  };
  const low = tapped(3);
  vault.failNext({ type: 'NoAnswer' });
  await keepDoneElsewhere([low], hands);
  expect(said).toEqual([]);
  await keepDoneElsewhere([low, tapped(33)], hands);
  expect(said).toEqual(['gone 3', 'kept', 'gone 33']);
  expect(vault.acts.at(-1)).toMatchObject({ name: 'check-in', input: { mood: 3, on: '2026-11-21' } });
});
