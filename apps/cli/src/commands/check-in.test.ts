/** A check-in at a prompt: each part alone and all of them, in words and numbers, and what is refused. */

import { expect, test } from 'vitest';
import { USAGES } from '../command-names.ts';
import { openHome } from '../home/open-home.ts';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';
import { act } from '../with-vault.ts';

const aProgram = () => {
  const home = aHome();
  let clock = clockAt('2026-02-17 10:00');
  const around = aroundHome(home, { now: () => clock.now() });
  const at = (wall: string): void => void (clock = clockAt(wall));
  const cairn = async (...args: readonly string[]) => runWithin(args, around);
  const json = async (...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
    JSON.parse((await cairn(...args, '--json')).out);
  return { around, cairn, json, at };
};

const NOTHING = { mood: null, energy: null, confidence: null, sleepMinutes: null, note: null };

test('one part is enough, and all of them are one note of one moment', async () => {
  const { cairn, json } = aProgram();
  expect(await cairn('check-in', '--mood', '4', '--energy', '1')).toMatchObject({
    code: 0,
    out: 'Noted.\n',
  });
  expect((await json('today'))['lastCheckIn']).toMatchObject({ ...NOTHING, mood: 4, energy: 1 });
  for (const [args, kept] of [
    [['--mood', 'very low'], { mood: 1 }],
    [['--mood', '0'], { mood: 0 }],
    [['--energy', 'plenty'], { energy: 3 }],
    [['--confidence', '10'], { confidence: 10 }],
    [['--sleep', '6:30'], { sleepMinutes: 390 }],
    [['--sleep', '7'], { sleepMinutes: 420 }],
    [['--sleep', '0:00'], { sleepMinutes: 0 }],
    [['--sleep', '24:00'], { sleepMinutes: 1440 }],
    [['--note', 'slow morning'], { note: 'slow morning' }],
    [
      ['--mood', 'good', '--energy', '2', '--confidence', '6', '--sleep', '6.05', '--note', 'rain'],
      { mood: 7, energy: 2, confidence: 6, sleepMinutes: 365, note: 'rain' },
    ],
  ] as const)
    expect([args, (await json('check-in', ...args))['checkIn']]).toEqual([
      args,
      expect.objectContaining({ ...NOTHING, ...kept }),
    ]);
});

test('what was noted is listed, newest first, and corrected by its place; none takes a part back', async () => {
  const { cairn, json, at } = aProgram();
  await cairn('check-in', '--mood', '4', '--energy', '1');
  at('2026-02-17 15:20');
  await cairn('check-in', '--mood', 'good', '--note', 'sun');
  const { out } = await cairn('check-in', '--list');
  expect(out.trim().split('\n')).toEqual([
    expect.stringMatching(/^1 .*, 2026, 3:20.PM: Mood: Good, 7 of 10 · sun$/),
    expect.stringMatching(/^2 .*, 2026, 10:00.AM: Mood: Low, 4 of 10 · Energy: Very little$/),
  ]);
  expect(await cairn('check-in', '--change', '2', '--mood', '5', '--energy', 'none')).toMatchObject({
    ...{ code: 0, out: 'It says now: Mood: In between, 5 of 10\n' },
  });
  await cairn('check-in', '--change', '1', '--note', '');
  expect((await json('check-in', '--list'))['checkIns']).toMatchObject([
    { ...NOTHING, mood: 7 },
    { ...NOTHING, mood: 5 },
  ]);
  await cairn('undo');
  expect((await cairn('check-in', '--change', '2', '--mood', 'none')).out).toBe('It is put away.\n');
  expect((await json('check-in', '--list'))['checkIns']).toMatchObject([{ mood: 7, note: 'sun' }]);
  for (const args of [
    ['--change', '7', '--mood', '3'],
    ['--change', '1'],
    ['--mood', 'none'],
  ])
    expect([args, (await cairn('check-in', ...args)).code]).toEqual([args, 2]);
});

test('a day that was is named, and one undo takes the whole note back', async () => {
  const { cairn, json } = aProgram();
  expect(await cairn('check-in', '--mood', '3', '--sleep', '5', '--on', 'yesterday')).toMatchObject({
    out: 'Kept, on Monday, February 16, 2026.\n',
  });
  expect(await json('check-in', '--mood', '6', '--on', '2026-02-10')).toMatchObject({
    checkIn: { localDay: '2026-02-10', at: null },
  });
  expect(await json('undo')).toMatchObject({ undone: 'check-in' });
});

test('what is no answer is told in a sentence that names the part, and words are given back', async () => {
  const { cairn, json } = aProgram();
  for (const [args, field, sentence] of [
    [[], 'check-in', 'Say how it is, like this:'],
    [['low'], 'check-in', 'Say how it is, like this:'],
    [['--note', '  '], 'check-in', 'Say how it is, like this:'],
    [['--mood', '11'], 'mood', 'A mood is'],
    [['--mood=-1'], 'mood', 'A mood is'],
    [['--mood', '4.5'], 'mood', 'A mood is'],
    [['--energy', '0'], 'energy', 'Energy is 1, 2 or 3'],
    [['--energy', 'constructor'], 'energy', 'Energy is 1, 2 or 3'],
    [['--confidence', 'good'], 'confidence', 'How sure you are is a number from 0 to 10.'],
    [['--sleep', '24:01'], 'sleep', 'Sleep is hours and minutes'],
    [['--sleep', '6:60'], 'sleep', 'Sleep is hours and minutes'],
    [['--sleep', ''], 'sleep', 'Sleep is hours and minutes'],
    [['--mood', '4', '--on', 'soon'], 'on', 'A day is'],
  ] as const) {
    const { code, errors } = await cairn('check-in', ...args);
    expect([args, code, errors]).toEqual([args, 2, expect.stringContaining(sentence)]);
    expect(await json('check-in', ...args)).toMatchObject({ ok: false, error: { type: 'BadInput', field } });
  }
  expect(await json('check-in', '--mood', '99', '--note', 'slow morning')).toMatchObject({
    words: 'slow morning',
  });
  expect(await json('today')).toMatchObject({ lastCheckIn: null });
});

test('a line that is met brings Help, for those who asked that lines be read', async () => {
  const { around, cairn } = aProgram();
  const line = ['check-in', '--mood', '2', '--note', 'I want to die'] as const;
  expect((await cairn(...line)).out).toBe('Noted.\n');
  const opened = await openHome(around);
  if (!opened.ok) throw new Error(opened.error.type);
  await act(around, opened.value, { name: 'change-setting', input: { key: 'journalCheck', value: true } });
  await opened.value.close();
  const { out } = await cairn(...line);
  expect(out.length).toBeGreaterThan(100);
  expect(out.endsWith('\nNoted.\n')).toBe(true);
});

test('help names every part', async () => {
  const { out } = await aProgram().cairn('help', 'check-in');
  expect(out).toContain(USAGES['check-in'].usage);
  for (const told of ['A mood is', 'Energy is', 'Sleep is', 'A day is']) expect(out).toContain(told);
});
