/** Wins for a thought as the door answers it: out of a whole record on a disk, and never what may not be brought up. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { evidenceFigures, evidenceLives, rankedEvidence } from '@cairn/content/check';
import { toneOfText } from '@cairn/content/support';
import type { EntityId } from '@cairn/domain';
import { testVault } from '../../testing/test-vault.ts';
import type { TestVault } from '../../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const textsFor = async (text: string): Promise<readonly string[]> =>
  (await vault.asks('evidence-for', { text })).laid.map(({ win }) => win.text);

test('a thought is answered from one’s own record, and nothing of it is kept', async () => {
  await vault.does('log-win', { text: 'Rang my sister after tea' });
  await vault.does('log-win', { text: 'Swept the stairs' });
  const answer = await vault.asks('evidence-for', { text: "I can't make phone calls" });
  expect(answer).toMatchObject({ kind: 'found', tone: 'ordinary', experiment: null });
  expect(answer.laid.map(({ win, reason }) => [win.text, reason.type])).toEqual([
    ['Rang my sister after tea', 'kept'],
  ]);
  expect((await vault.asks('search', { text: 'phone' })).wins).toEqual([]);
});

test.each([
  ['I want to die', 'help', 'wish'],
  ['I took all my pills', 'help', 'danger'],
  ['It is my fault that my brother died', 'left-be', 'hardship'],
  ['We are going to lose the house', 'left-be', 'ordinary'],
  ['I lost my job and I am no use', 'left-be', 'hardship'],
  ['I ate nothing all day', 'left-be', 'unpraised'],
] as const)('“%s” is never answered with evidence', async (text, kind, tone) => {
  await vault.does('log-win', { text: 'Called my brother about the job and the house' });
  expect(await vault.asks('evidence-for', { text })).toEqual({
    ...{ kind, tone, laid: [], experiment: null },
    mayBeNotMeant: kind === 'left-be',
  });
});

test('what rests, lies in the trash, or is never praised is not laid beside anything', async () => {
  const { win: rests } = await vault.does('log-win', { text: 'Cooked a curry' });
  const { win: gone } = await vault.does('log-win', { text: 'Cooked soup' });
  await vault.does('log-win', { text: 'Cooked for everyone and ate nothing all day' });
  await vault.does('log-win', { text: 'Cooked lunch after the funeral' });
  await vault.does('log-win', { text: 'Cooked rice' });
  await vault.does('let-rest', { id: rests.id, resting: true });
  await vault.does('trash-win', { id: gone.id });
  expect(await textsFor("I can't cook")).toEqual(['Cooked rice']);
});

test('the same words are laid once, the time that tells the most; others may be asked for', async () => {
  await vault.does('log-win', { text: 'Called Jo' });
  const { win: told } = await vault.does('log-win', { text: 'Called Jo', big: true });
  await vault.does('log-win', { text: 'called jo ' });
  await vault.does('log-win', { text: 'Rang Ann' });
  const text = 'I never call anyone';
  const { laid } = await vault.asks('evidence-for', { text });
  expect(laid.map(({ win, reason }) => [win.text, reason.type])).toEqual([
    ['Called Jo', 'big'],
    ['Rang Ann', 'kept'],
  ]);
  const others = await vault.asks('evidence-for', { text, limit: 1, not: [told.id] });
  expect(others.laid.map(({ win }) => win.text)).toHaveLength(1);
  expect(others.laid.map(({ win }) => win.id)).not.toContain(told.id);
});

test('others are other words: what was shown does not come back on another day of it', async () => {
  const { win: shown } = await vault.does('log-win', { text: 'Called Jo' });
  await vault.does('log-win', { text: 'called Jo.' });
  await vault.does('log-win', { text: 'Rang Ann' });
  const { laid } = await vault.asks('evidence-for', { text: 'I never call anyone', not: [shown.id] });
  expect(laid.map(({ win, foundBy }) => [win.text, foundBy])).toEqual([
    ['Rang Ann', { type: 'words', words: 'Rang' }],
  ]);
});

test('getting ready answers nothing and keeps nothing', async () => {
  await vault.does('log-win', { text: 'Swept the stairs' });
  expect(await vault.asks('evidence-ready', {})).toEqual({});
  expect((await vault.asks('thoughts', {})).thoughts).toEqual([]);
});

test('what was let be is looked for where it was not meant so; what the check meets is not', async () => {
  await vault.does('log-win', { text: 'Finished the green scarf' });
  for (const text of ['I lost my job, I never finish anything', 'I never finish anything, I miss my dad']) {
    expect(await vault.asks('evidence-for', { text })).toMatchObject({
      kind: 'left-be',
      mayBeNotMeant: true,
    });
    expect(await vault.asks('evidence-for', { text, notMeant: true })).toMatchObject({
      ...{ kind: 'found', laid: [{ win: { text: 'Finished the green scarf' } }] },
    });
  }
  const text = 'I never finish anything, I want to die';
  expect(await vault.asks('evidence-for', { text, notMeant: true })).toMatchObject({
    kind: 'help',
    laid: [],
  });
});

test('with little in the record nobody argues: one small thing to try, never food, medicine, sleep or people', async () => {
  const home = await vault.asks('evidence-for', { text: "I can't do the dishes" });
  expect(home).toMatchObject({ kind: 'little', laid: [], experiment: { area: 'home' } });
  const people = await vault.asks('evidence-for', { text: "I can't call my mother" });
  expect(people).toMatchObject({ kind: 'little', experiment: null });
  await vault.does('change-setting', { key: 'areasLeftOut', value: 'home' });
  expect((await vault.asks('evidence-for', { text: "I can't do the dishes" })).experiment).toBeNull();
});

test.each([
  'My mother died and it was my fault',
  'My dad died and I can’t do the dishes',
  'I lost my job, I can’t do the dishes',
])('beside a loss nothing is to be tried out, also where it was not meant so: “%s”', async (text) => {
  expect(await vault.asks('evidence-for', { text, notMeant: true })).toMatchObject({
    kind: 'little',
    experiment: null,
  });
});

test('a thought of everything at once is answered by what was big', async () => {
  await vault.does('log-win', { text: 'Finished the tax letter', big: true });
  expect(await textsFor('I can’t do anything right')).toEqual(['Finished the tax letter']);
});

test('what cannot be a thought is refused', async () => {
  const blank = await vault.door.ask('evidence-for', { text: '  ' });
  expect(blank).toMatchObject({ ok: false });
});

test('three whole lives on a disk are answered as well as in memory', async () => {
  const found = new Map<string, readonly string[]>();
  for (const { name, wins, development } of evidenceLives) {
    const life = await testVault('2026-10-01 10:00');
    const records = { format: 'cairn-json', fileName: `${name}.json`, checkIns: [], restDays: [] };
    await life.does('import-records', { ...records, wins: wins.map(({ win }) => win) });
    const keys = new Map<EntityId, string>(wins.map(({ key, win }) => [win.id, key]));
    for (const { text } of development) {
      const { laid } = await life.asks('evidence-for', { text });
      found.set(
        `${name} ${text}`,
        laid.map(({ win }) => keys.get(win.id) ?? ''),
      );
    }
    await life.close();
  }
  const ranked = rankedEvidence();
  const figures = evidenceFigures('development', (life, thought) =>
    toneOfText(thought, 'en') === 'ordinary'
      ? (found.get(`${life.name} ${thought}`) ?? [])
      : ranked(life, thought),
  );
  expect(figures.recall).toBeGreaterThanOrEqual(0.78);
  const neverLaid = ['no-lunch', 'scales'];
  expect([...found.values()].flat().filter((key) => neverLaid.includes(key))).toEqual([]);
});
