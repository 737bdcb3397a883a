/** What may come in at a prompt, from nothing to everything. Nothing crashes, nothing typed is lost, a refusal is kind. */

import { expect, test } from 'vitest';
import { aHome } from './testing/a-home.ts';
import { askProgram, runProgram } from './testing/run-program.ts';

test.each([
  ['nothing', []],
  ['an empty word', ['']],
  ['spaces', ['   ', '\t']],
  ['a zero-width space', ['\u200B']],
])('%s is no win, and is told so softly', async (_what, words) => {
  const home = aHome();
  expect(await runProgram(['log', ...words], { home })).toMatchObject({
    code: 1,
    out: '',
    errors: expect.stringContaining('There are no words yet. One word is enough.'),
  });
});

test.each([
  ['emoji of many parts', '👩🏽‍🚒 put out a 🔥'],
  ['right to left', 'شربت كوب ماء'],
  ['both directions', 'read شعر aloud'],
  ['combining marks', 'Ame\u0301lie called'],
  ['quotes and signs', `it's "done"; DROP TABLE win; -- %s $(rm) \\`],
  ['lines', 'one\ntwo\n\nthree'],
])('keeps %s as written', async (_what, words) => {
  const home = aHome();
  await runProgram(['log', words], { home });
  expect((await askProgram(['list'], { home })).said).toMatchObject({
    wins: [{ text: words.normalize('NFC') }],
  });
});

test('10,000 letters fit; one more is refused and given back', async () => {
  const home = aHome();
  const words = 'é'.repeat(10_000);
  expect((await runProgram(['log', '-'], { home, input: words })).code).toBe(0);
  const longer = await askProgram(['log', '-'], { home, input: `${words}é` });
  expect(longer).toMatchObject({
    code: 1,
    said: { error: { type: 'TooLong', length: 10_001, longest: 10_000 }, words: `${words}é` },
  });
  expect((await runProgram(['log', '-'], { home, input: `${words}é` })).errors).toContain('10,000');
  expect((await askProgram(['list'], { home })).said['wins']).toHaveLength(1);
});

test('endless input is cut off and refused', async () => {
  const home = aHome();
  const ended = await runProgram(['log', '-'], { home, input: 'x'.repeat(3_000_000) });
  expect(ended.code).toBe(1);
});

test('what is no text is made into text', async () => {
  const home = aHome();
  const bytes = Uint8Array.from([0x61, 0x00, 0x1b, 0x62, 0xff, 0x63]);
  await runProgram(['log', '-'], { home, input: bytes });
  expect((await askProgram(['list'], { home })).said).toMatchObject({ wins: [{ text: 'ab\uFFFDc' }] });
});

test.each([
  ['tomorrow', 1],
  ['2999-12-31', 1],
  ['2026-02-30', 2],
  ['0000-01-01', 2],
  ['99999 days ago', 0],
  ['999999 days ago', 2],
  ['soon', 2],
  ['', 2],
])('a stone on "%s" ends with %i and gives the words back', async (day, code) => {
  const home = aHome();
  const ended = await askProgram(['log', 'a walk', '--on', day], { home });
  expect(ended.code).toBe(code);
  if (code !== 0) expect(ended.said['words']).toBe('a walk');
});

test('days before 1970 are days like any other', async () => {
  const home = aHome();
  const { said } = await askProgram(['log', 'learned to swim', '--on', '1962-07-14'], { home });
  expect(said).toMatchObject({ win: { localDay: '1962-07-14', at: null } });
  expect((await runProgram(['list'], { home })).out).toContain('July 14, 1962');
});

test('bad options are told apart from bad words', async () => {
  const home = aHome();
  for (const [args, code] of [
    [['log', 'x', '--area', 'cellar'], 2],
    [['log', 'x', '--area', 'constructor'], 2],
    [['log', 'x', '--effort', '4'], 2],
    [['log', 'x', '--effort', 'much'], 2],
    [['log', 'x', '--big=yes'], 2],
    [['list', '--limit', '0'], 2],
    [['list', '--limit', '1e2'], 2],
    [['list', '--after', 'here'], 1],
    [['constructor'], 2],
    [['import'], 2],
    [['import', 'a', 'b'], 2],
    [['import', '/nowhere/at/all.csv'], 3],
    [['import', '/'], 3],
    [['export', 'a', 'b'], 2],
  ] as const)
    expect([args, (await runProgram(args, { home })).code]).toEqual([args, code]);
});
