/**
 * How words are met (domain.md 5.3, 5.5). A win's own words are always read, for Cairn answers them. Notes are journals:
 * nobody reads them unless the person asked, and then they change the one answer of the moment and nothing that is kept.
 */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { anAct, testVault } from '../testing/test-vault.ts';
import type { TestVault } from '../testing/test-vault.ts';

let vault: TestVault;

beforeEach(async () => {
  vault = await testVault();
});

afterEach(() => vault.close());

const asked = (): Promise<unknown> => vault.does('change-setting', { key: 'journalCheck', value: true });

const offered = async (text: string): Promise<readonly string[]> =>
  (await vault.asks('complete', { text, limit: 20 }))
    .filter(({ from }) => from === 'own')
    .map(({ text: words }) => words);

const found = async (text: string): Promise<number> => (await vault.asks('search', { text })).wins.length;

test('signs of an overdose are danger, in whatever way they come, and the win rests', async () => {
  for (const input of [
    { text: 'I took all my pills' },
    { text: 'I took all my pills', activity: 'care.take-medicine' },
    { text: 'I took all my pills', note: 'a quiet day' },
  ]) {
    const { win, tone } = await vault.does('log-win', input);
    expect([tone, win.text, win.resting, win.area]).toEqual(['danger', 'I took all my pills', true, null]);
  }
  expect(await offered('I took')).toEqual([]);
  expect(await found('pills')).toBe(0);
});

test('an area that the person gave stays theirs, whatever the words', async () => {
  expect((await vault.does('log-win', { text: 'I want to die', area: 'mind' })).win.area).toBe('mind');
});

test('a note is read by nobody unless it was asked for', async () => {
  const { win, tone } = await vault.does('log-win', { text: 'sat by the window', note: 'I want to die' });
  expect([tone, win.resting]).toEqual(['ordinary', false]);
  const edited = await vault.does('edit-win', { id: win.id, set: { note: 'I took all my pills' } });
  expect([edited.tone, edited.win.resting]).toEqual(['ordinary', false]);
  expect(await vault.asks('reads-note', { text: 'I want to die' })).toEqual({ met: false });
});

test('with the check asked for, praise is silent over a note that is met, and the win is kept as any other', async () => {
  await asked();
  const { win, tone } = await vault.does('log-win', { text: 'sat by the window', note: 'I want to die' });
  expect([tone, win.resting]).toEqual(['wish', false]);
  expect((await vault.does('log-win', { text: 'made tea', note: 'the rain stopped' })).tone).toBe('ordinary');
  expect(await offered('sat by')).toEqual(['sat by the window']);
  expect((await vault.asks('today', {})).picture.total).toBe(2);
});

test('the heavier of words and note is told', async () => {
  await asked();
  expect((await vault.does('log-win', { text: 'I want to die', note: 'I took all my pills' })).tone).toBe(
    'danger',
  );
  expect((await vault.does('log-win', { text: 'I took all my pills', note: 'I want to die' })).tone).toBe(
    'danger',
  );
});

test('a note written later changes nothing about a win that was praised', async () => {
  await asked();
  const { win } = await vault.does('log-win', { text: 'sat by the window' });
  const edited = await vault.does('edit-win', { id: win.id, set: { note: 'I want to die' } });
  expect(edited).toEqual({ win: { ...win, note: 'I want to die' }, tone: 'ordinary' });
  expect(await offered('sat by')).toEqual(['sat by the window']);
});

test('a check-in takes its note as it is, read or not', async () => {
  for (const check of [false, true]) {
    await vault.does('change-setting', { key: 'journalCheck', value: check });
    const { checkIn } = await vault.does('check-in', { mood: 1, note: 'I want to die' });
    expect(checkIn).toMatchObject({ mood: 1, note: 'I want to die', trashed: false });
  }
});

test('a note is met on request, in doubt is left alone, and the question leaves nothing behind', async () => {
  await asked();
  const acts = async () => vault.database.all('SELECT count(*) AS n, max(n) AS last FROM act');
  const before = await acts();
  const met = async (text: string): Promise<boolean> => (await vault.asks('reads-note', { text })).met;
  expect(await met('It was a long day. I want to die.')).toBe(true);
  for (const text of [
    'I do not want to die',
    'She said "I want to die"',
    'he wants to die',
    'Killed it at work today',
    'I used to want to die, years ago',
    '',
  ])
    expect([text, await met(text)]).toEqual([text, false]);
  expect(await acts()).toEqual(before);
});

test('what was read in words stands in no act, and a repeated act tells it again', async () => {
  await asked();
  const wins = [
    { text: 'I took all my pills' },
    { text: 'sat by the window', note: 'I want to die' },
    { text: 'opened the door' },
  ];
  for (const input of wins) {
    const act = anAct();
    const first = await vault.does('log-win', input, act);
    expect(await vault.does('log-win', input, act)).toEqual(first);
  }
  const { win } = await vault.does('log-win', { text: 'stood up' });
  const act = anAct();
  const edit = { id: win.id, set: { text: 'I want to die' } };
  const edited = await vault.does('edit-win', edit, act);
  expect([edited.tone, await vault.does('edit-win', edit, act)]).toEqual(['wish', edited]);
  const answers = await vault.database.all<{ answer: string }>('SELECT answer FROM act');
  expect(answers.length).toBe(6);
  expect(answers.filter(({ answer }) => answer.includes('"tone"'))).toEqual([]);
});

test('new words that are met rest the win: it is neither offered nor found, and undo gives all of it back', async () => {
  const { win } = await vault.does('log-win', { text: 'sat by the window' });
  expect([await offered('sat'), await found('window')]).toEqual([['sat by the window'], 1]);
  const edited = await vault.does('edit-win', { id: win.id, set: { text: 'I want to die by the window' } });
  expect([edited.tone, edited.win.resting]).toEqual(['wish', true]);
  expect([await offered('sat'), await offered('I want'), await found('window')]).toEqual([[], [], 0]);
  await vault.does('undo', {});
  expect([await offered('sat'), await found('window')]).toEqual([['sat by the window'], 1]);
});

test.each([
  ['unpraised', 'Fasted for 20 hours'],
  ['unpraised', 'Ran 10 km twice before breakfast'],
  ['hardship', "Went to mum's funeral"],
])('words that are %s are kept and found, and never offered again: %s', async (tone, text) => {
  const kept = await vault.does('log-win', { text });
  expect([kept.tone, kept.win.text, kept.win.resting]).toEqual([tone, text, false]);
  await vault.does('log-win', { text });
  expect(await offered(text.slice(0, 4))).toEqual([]);
  expect(await found(text.split(' ').at(-1) ?? '')).toBe(2);
});

test('what is not offered takes nobody else off the list', async () => {
  for (let hours = 10; hours < 40; hours += 1)
    await vault.does('log-win', { text: `fasted for ${hours} hours` });
  await vault.does('log-win', { text: 'fastened my shoes' });
  expect((await vault.asks('complete', { text: 'fast', limit: 3 })).map(({ text }) => text)).toContain(
    'fastened my shoes',
  );
});

test('words that came in from a file are not offered either', async () => {
  const { win } = await vault.does('log-win', { text: 'sat by the window' });
  await vault.does('import-records', {
    format: 'cairn-json',
    fileName: 'old.json',
    wins: [{ ...win, id: anAct(), text: 'I want to die' as never }],
    checkIns: [],
    restDays: [],
  });
  expect(await offered('I want')).toEqual([]);
});

test('a suggestion comes from the catalogue alone, whatever was written', async () => {
  const before = await vault.asks('suggestion', {});
  await vault.does('log-win', { text: 'I want to die' });
  await vault.does('log-win', { text: 'Fasted for 20 hours' });
  expect(await vault.asks('suggestion', {})).toEqual(before);
});
