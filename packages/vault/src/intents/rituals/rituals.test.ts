/** Small things tied to an anchor, that take root by repetition and are never counted against anybody. */

import type { EntityId, LocalDay } from '@cairn/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeepRitual } from '../../door/path-intents.ts';
import { idAt } from '../../testing/a-path.ts';
import { anAct, testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const keep = async (text: string, over: object = {}): Promise<EntityId> =>
  (await vault.does('keep-ritual', { text, ...over })).ritual.id;

const texts = async (): Promise<readonly string[]> =>
  (await vault.asks('rituals', {})).rituals.map(({ ritual }) => ritual.text);

test('words are enough, and everything else is kept as it was said', async () => {
  const act = anAct();
  const first = await vault.does('keep-ritual', { text: ' Open the curtains ' }, act);
  expect(first).toMatchObject({
    tone: 'ordinary',
    ritual: {
      ...{ text: 'Open the curtains', kind: 'ritual', anchor: null, area: 'rise', dayPart: 'any', order: 0 },
      ...{ remindAt: null, remindDays: 127, line: null, resting: false },
    },
  });
  expect(await vault.does('keep-ritual', { text: ' Open the curtains ' }, act)).toEqual(first);
  const whole: KeepRitual = {
    ...{
      kind: 'wake',
      text: 'Get up',
      anchor: 'the alarm',
      area: null,
      dayPart: 'am',
      minutes: 2,
      energy: 2,
    },
    ...{ remindAt: 450, remindDays: 31, line: 'Light first.', activity: 'rise.sit-up' },
  };
  await vault.does('keep-ritual', whole);
  vault = await vault.reopened();
  expect((await vault.asks('rituals', {})).rituals).toMatchObject([
    { ritual: whole, timesDone: 0, rooted: 0, doneToday: false },
    { ritual: { text: 'Open the curtains' } },
  ]);
});

test('doing one keeps a win, and roots grow with every time and never shrink', async () => {
  const id = await keep('Open the curtains', { area: 'rise', activity: 'rise.open-curtains' });
  const { win } = await vault.does('done-ritual', { id });
  expect(win).toMatchObject({
    ...{ text: 'Open the curtains', area: 'rise', activity: 'rise.open-curtains' },
    ...{ ritual: id, step: null, planned: true, localDay: '2026-05-03' },
  });
  const told = async () => (await vault.asks('rituals', {})).rituals[0];
  const first = await told();
  expect(first).toMatchObject({ timesDone: 1, doneToday: true });
  vault.at('2026-07-20 10:00');
  expect(await told()).toEqual({ ...first, doneToday: false });
  await vault.does('done-ritual', { id, text: 'Opened one of them' });
  expect((await told())?.rooted).toBeGreaterThan(first?.rooted ?? 1);
  await vault.does('undo', {});
  expect(await told()).toMatchObject({ timesDone: 1, rooted: first?.rooted });
});

test('one may be kept a day later, on the day it was done', async () => {
  const id = await keep('tea');
  const on = '2026-05-02' as LocalDay;
  expect((await vault.does('done-ritual', { id, on })).win).toMatchObject({ localDay: on, at: null });
  expect((await vault.asks('rituals', {})).rituals[0]).toMatchObject({ timesDone: 1, doneToday: false });
  expect(await vault.refuses('done-ritual', { id, on: '2026-05-04' as LocalDay })).toEqual({
    type: 'DayNotPossible',
  });
});

test('they are stacked by part of day, moved within it, rest behind the others, and each is one act to take back', async () => {
  const ids = [
    await keep('tea', { dayPart: 'eve' }),
    await keep('curtains', { dayPart: 'am' }),
    await keep('water', { dayPart: 'am' }),
    await keep('walk', { dayPart: 'pm' }),
  ];
  expect(await texts()).toEqual(['curtains', 'water', 'walk', 'tea']);
  await vault.does('move-ritual', { id: idAt(ids, 2), to: 0 });
  expect(await texts()).toEqual(['water', 'curtains', 'walk', 'tea']);
  await vault.does('let-ritual-rest', { id: idAt(ids, 2), resting: true });
  expect(await texts()).toEqual(['curtains', 'walk', 'tea', 'water']);
  const { ritual } = await vault.does('edit-ritual', {
    id: idAt(ids, 1),
    set: { dayPart: 'eve', remindAt: 1200 },
  });
  expect(ritual).toMatchObject({ dayPart: 'eve', remindAt: 1200, order: 1, text: 'curtains' });
  await vault.does('remove-ritual', { id: idAt(ids, 0) });
  expect(await texts()).toEqual(['walk', 'curtains', 'water']);
  for (let i = 0; i < 4; i += 1) await vault.does('undo', {});
  expect(await texts()).toEqual(['curtains', 'water', 'walk', 'tea']);
});

test('one removed for ever leaves no word, and its wins stay', async () => {
  const id = await keep('Ritual that goes', { anchor: 'an anchor that goes', line: 'a line that goes' });
  await vault.does('done-ritual', { id, text: 'stays' });
  await vault.does('remove-ritual', { id });
  await vault.does('purge-ritual', { id });
  const rows = [
    await vault.database.all('SELECT * FROM ritual'),
    await vault.database.all('SELECT * FROM act'),
  ];
  expect(JSON.stringify(rows)).not.toContain('that goes');
  expect((await vault.asks('today', {})).wins).toMatchObject([{ text: 'stays', ritual: id }]);
});

test('words that are met are kept as one that rests, and how they were read is kept nowhere', async () => {
  const { ritual, tone } = await vault.does('keep-ritual', { text: 'think of how to kill myself' });
  expect([ritual.resting, ritual.area, tone]).toEqual([true, null, 'wish']);
  const id = await keep('tea');
  const edited = await vault.does('edit-ritual', { id, set: { line: 'I want to kill myself' } });
  expect([edited.ritual.resting, edited.tone]).toEqual([true, 'wish']);
  await vault.does('undo', {});
  expect((await vault.asks('rituals', {})).rituals[0]?.ritual).toMatchObject({
    text: 'tea',
    line: null,
    resting: false,
  });
  expect(JSON.stringify(await vault.database.all('SELECT answer FROM act'))).not.toContain('wish');
});

test.each([
  ['kind', 'habit'],
  ['dayPart', 'noon'],
  ['area', 'garden'],
  ['minutes', 3],
  ['energy', 0],
  ['remindAt', 1440],
  ['remindDays', 0],
  ['activity', 'No Id'],
])(
  'a ritual with the %s %j is refused by that field, new or changed, and nothing is changed',
  async (field, value) => {
    const id = await keep('tea');
    const bad = { [field]: value } as object;
    expect(await vault.refuses('keep-ritual', { text: 'x', ...bad })).toEqual({ type: 'BadInput', field });
    expect(await vault.refuses('edit-ritual', { id, set: bad })).toEqual({ type: 'BadInput', field });
    expect(await texts()).toEqual(['tea']);
  },
);

test('blank words are refused, and what is gone cannot be done', async () => {
  const id = await keep('tea');
  expect(await vault.refuses('edit-ritual', { id, set: { text: ' ' } })).toEqual({ type: 'Empty' });
  await vault.does('remove-ritual', { id });
  for (const name of ['done-ritual', 'move-ritual', 'edit-ritual', 'let-ritual-rest'] as const)
    expect(await vault.refuses(name, { id, to: 0, set: {}, resting: true })).toEqual({
      type: 'NotFound',
    });
});
