/** The plan for hard moments and the people one trusts, as somebody fills them in: a line at a time, and nothing lost. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLAN_PART_IDS } from '@cairn/domain';
import type { EntityId, PlanPartId } from '@cairn/domain';
import { setChange } from '@cairn/changes';
import type { Hlc } from '@cairn/changes';
import { applyChange } from '@cairn/store';
import { anAct, testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const lines = async (part: PlanPartId): Promise<readonly string[]> =>
  (await vault.asks('plan', {})).parts[part].map(({ text }) => text);

const names = async (): Promise<readonly string[]> =>
  (await vault.asks('people', {})).people.map(({ name }) => name);

/** Gives the id of the last line. */
const fill = async (part: PlanPartId, ...texts: readonly string[]): Promise<EntityId> => {
  let id = anAct();
  for (const text of texts) id = (await vault.does('keep-plan-entry', { part, text })).entry.id;
  return id;
};

const keepPeople = async (...people: readonly string[]): Promise<EntityId> => {
  let id = anAct();
  for (const name of people) id = (await vault.does('keep-person', { name })).person.id;
  return id;
};

test('an empty plan has its six parts and nobody to call', async () => {
  const { parts } = await vault.asks('plan', {});
  expect(Object.keys(parts)).toEqual([...PLAN_PART_IDS]);
  expect(Object.values(parts).flat()).toEqual([]);
  expect(await vault.asks('people', {})).toEqual({ people: [] });
});

test('stopped half-way and opened again, every line is there in the order it was written', async () => {
  await fill('signs', '  I stop answering\r\n', 'I sleep in my clothes');
  await fill('safer', 'Ask Tom to keep the key');
  vault = await vault.reopened();
  expect(await lines('signs')).toEqual(['I stop answering', 'I sleep in my clothes']);
  expect(await lines('safer')).toEqual(['Ask Tom to keep the key']);
  expect(await lines('alone')).toEqual([]);
});

test('a part takes three, and another one when one has gone', async () => {
  const first = await fill('alone', 'one');
  await fill('alone', 'two', 'three');
  const full = { type: 'PlanPartFull', most: 3 };
  expect(await vault.refuses('keep-plan-entry', { part: 'alone', text: 'four' })).toEqual(full);
  await fill('around', 'the library');
  await vault.does('remove-plan-entry', { id: first });
  await fill('alone', 'four');
  expect(await lines('alone')).toEqual(['two', 'three', 'four']);
  expect(await vault.refuses('keep-plan-entry', { part: 'alone', text: 'five' })).toEqual(full);
});

test('what two devices wrote apart is all shown', async () => {
  await fill('people', 'Ana', 'Ben', 'Cleo');
  const stamp = `${'f'.repeat(12)}0000${'1'.repeat(16)}` as Hlc;
  const change = setChange(
    { id: 'e'.repeat(32) as EntityId, entity: 'planEntry', hlc: stamp },
    { part: 'people', text: 'Dev', sortOrder: 0, resting: false, trashed: false, importBatch: null },
  );
  await applyChange(vault.database, change);
  expect((await lines('people')).toSorted()).toEqual(['Ana', 'Ben', 'Cleo', 'Dev']);
});

test('a line gets other words, rests, moves and goes, and each is one act to take back', async () => {
  const id = await fill('alone', 'tea', 'music', 'the cat');
  expect((await vault.does('edit-plan-entry', { id, text: 'brush the cat' })).entry.text).toBe(
    'brush the cat',
  );
  expect((await vault.does('let-plan-entry-rest', { id, resting: true })).entry.resting).toBe(true);
  expect((await vault.does('move-plan-entry', { id, to: 0 })).entry.order).toBe(0);
  expect(await lines('alone')).toEqual(['brush the cat', 'tea', 'music']);
  expect((await vault.does('remove-plan-entry', { id })).entry.trashed).toBe(true);
  expect(await lines('alone')).toEqual(['tea', 'music']);
  const undone = [];
  for (let i = 0; i < 4; i += 1) undone.push((await vault.does('undo', {})).undone);
  expect(undone).toEqual(['remove-plan-entry', 'move-plan-entry', 'let-plan-entry-rest', 'edit-plan-entry']);
  expect((await vault.asks('plan', {})).parts.alone).toMatchObject([
    { text: 'tea', order: 0 },
    { text: 'music', order: 1 },
    { text: 'the cat', order: 2, resting: false, trashed: false },
  ]);
  for (let i = 0; i < 3; i += 1) await vault.does('undo', {});
  expect(await lines('alone')).toEqual([]);
});

test('asked for twice, a line or a person is kept once', async () => {
  const [line, person] = [anAct(), anAct()];
  for (let i = 0; i < 2; i += 1) {
    await vault.does('keep-plan-entry', { part: 'signs', text: 'quiet' }, line);
    await vault.does('keep-person', { name: 'Ana' }, person);
  }
  expect([await lines('signs'), await names()]).toEqual([['quiet'], ['Ana']]);
});

test('a name is enough, and everything else is kept as it was written', async () => {
  const { person } = await vault.does('keep-person', { name: ' Ana ' });
  expect(person).toMatchObject({ name: 'Ana', phone: null, firstLine: null, hardMoments: false, order: 0 });
  const written = {
    ...{ name: 'Ben', phone: '(030) 12 34-5', email: 'ben@example.org', chat: 'https://signal.me/#p/1' },
    ...{
      company: true,
      practicalHelp: false,
      hardMoments: true,
      firstLine: 'Are you there?\nNo need to talk.',
    },
  };
  await vault.does('keep-person', written);
  vault = await vault.reopened();
  expect((await vault.asks('people', {})).people[1]).toMatchObject({ ...written, order: 1, resting: false });
});

test.each([
  ['name', ' '],
  ['phone', 'ask her sister'],
  ['email', 'ben@home'],
  ['chat', 'http://chat.example.org'],
  ['firstLine', 'x'.repeat(10_001)],
  ['company', 'yes'],
])(
  'a person with the %s %j is refused by that field, new or changed, and nothing is changed',
  async (field, value) => {
    const { person } = await vault.does('keep-person', { name: 'Ana', phone: '988 1' });
    const bad = { [field]: value } as object;
    expect(await vault.refuses('keep-person', { name: 'Ben', ...bad })).toEqual({ type: 'BadInput', field });
    expect(await vault.refuses('edit-person', { id: person.id, set: bad })).toEqual({
      type: 'BadInput',
      field,
    });
    expect((await vault.asks('people', {})).people).toEqual([person]);
  },
);

test('an edit of a person changes what was named, and blank clears', async () => {
  const { person } = await vault.does('keep-person', {
    name: 'Ana',
    phone: '030 1',
    email: 'ana@example.org',
  });
  const { person: edited } = await vault.does('edit-person', {
    id: person.id,
    set: { phone: ' ', hardMoments: true, trashed: true, order: 9 } as object,
  });
  expect(edited).toEqual({ ...person, phone: null, hardMoments: true });
  await vault.does('undo', {});
  expect((await vault.asks('people', {})).people).toEqual([person]);
});

test('people are arranged, rest and go, and each is one act to take back', async () => {
  const id = await keepPeople('Ana', 'Ben', 'Cleo');
  await vault.does('move-person', { id, to: 0 });
  expect(await names()).toEqual(['Cleo', 'Ana', 'Ben']);
  await vault.does('let-person-rest', { id, resting: true });
  expect((await vault.asks('people', {})).people[0]).toMatchObject({ name: 'Cleo', resting: true });
  await vault.does('remove-person', { id });
  expect(await names()).toEqual(['Ana', 'Ben']);
  for (let i = 0; i < 3; i += 1) await vault.does('undo', {});
  expect(await names()).toEqual(['Ana', 'Ben', 'Cleo']);
  expect((await vault.asks('people', {})).people[2]).toMatchObject({ resting: false, order: 2 });
});

test('what has gone to the trash, or was never there, cannot be changed', async () => {
  const gone = await fill('signs', 'x');
  await vault.does('remove-plan-entry', { id: gone });
  const { person } = await vault.does('keep-person', { name: 'Ana' });
  await vault.does('remove-person', { id: person.id });
  const nobody = 'f'.repeat(32) as EntityId;
  for (const id of [gone, nobody]) {
    expect(await vault.refuses('edit-plan-entry', { id, text: 'y' })).toEqual({ type: 'NotFound' });
    expect(await vault.refuses('move-plan-entry', { id, to: 0 })).toEqual({ type: 'NotFound' });
  }
  for (const id of [person.id, nobody]) {
    expect(await vault.refuses('edit-person', { id, set: { name: 'Eve' } })).toEqual({ type: 'NotFound' });
    expect(await vault.refuses('move-person', { id, to: 0 })).toEqual({ type: 'NotFound' });
  }
});

test('input that makes no sense is refused by name', async () => {
  const id = await fill('signs', 'x');
  expect(await vault.refuses('keep-plan-entry', { part: 'seventh' as never, text: 'x' })).toEqual({
    type: 'BadInput',
    field: 'part',
  });
  expect(await vault.refuses('keep-plan-entry', { part: 'signs', text: ' ' })).toEqual({ type: 'Empty' });
  for (const to of [-1, 1.5, '0'])
    expect(await vault.refuses('move-plan-entry', { id, to: to as number })).toEqual({
      type: 'BadInput',
      field: 'to',
    });
});

test('screens are told what to ask for again', async () => {
  const heard: string[][] = [];
  vault.door.onChange((topics) => heard.push([...topics]));
  await fill('signs', 'x');
  await vault.does('keep-person', { name: 'Ana' });
  await vault.does('undo', {});
  expect(heard.slice(0, 2)).toEqual([['plan'], ['people']]);
  expect(heard[2]).toEqual(expect.arrayContaining(['plan', 'people']));
});

test('words in the plan and about people are read by nobody, searched by nothing and offered nowhere', async () => {
  await vault.does('change-setting', { key: 'journalCheck', value: true });
  await fill('signs', 'I want to die');
  await vault.does('keep-person', { name: 'Ana', firstLine: 'I want to die' });
  expect(await lines('signs')).toEqual(['I want to die']);
  expect((await vault.asks('search', { text: 'want' })).wins).toEqual([]);
  expect((await vault.asks('complete', { text: 'I want' })).filter(({ from }) => from === 'own')).toEqual([]);
  expect((await vault.asks('today', {})).winsToday).toBe(0);
});
