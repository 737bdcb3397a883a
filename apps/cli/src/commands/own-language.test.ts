/** At the prompt in one's own language: days and areas by their names, help with its own placeholders, and a tag nobody knows. */

import { LOCALES } from '@cairn/copy';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../command-names.ts';
import { aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

const speaking = (tag: string) => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  const spoken = { ...around, env: { ...around.env, CAIRN_LANG: tag } };
  return (...args: readonly string[]) => runWithin(args, spoken);
};

test('a win is kept by the names of days and areas in German, found by them, and JSON speaks as before', async () => {
  const run = speaking('DE');
  const { out } = await run('log', 'Fenster auf', '--on', 'vor 3 Tagen', '--area', 'Aufstehen', '--json');
  expect(JSON.parse(out)).toMatchObject({ ok: true, win: { localDay: '2026-11-24', area: 'rise' } });
  expect((await run('list', '--area', 'Körper und draußen')).out).not.toContain('Fenster');
  expect((await run('search', 'fen', '--area', 'rise')).out).toContain('Fenster auf');
  const { errors, code } = await run('log', 'x', '--on', 'neulich');
  expect([code, errors]).toEqual([2, expect.stringContaining('heute, gestern, vor 3 Tagen')]);
  const { errors: areas } = await run('log', 'x', '--area', 'nirgends');
  expect(areas).toContain('aufstehen, fürsorge, essen');
  const { out: json } = await run('help', 'log', '--json');
  expect(JSON.parse(json).commands[0].usage).toContain('log WORDS [--on DAY]');
  expect((await run('completion', 'bash')).out).toMatch(/--on\) .*today yesterday heute gestern vorgestern/);
});

test.each(LOCALES.filter((tag) => tag !== 'en'))('help in %s leaves no English placeholder', async (tag) => {
  const run = speaking(tag);
  const { out } = await run('help');
  const all = await Promise.all(COMMAND_NAMES.map(async (name) => (await run('help', name)).out));
  const { out: page } = await run('man');
  const english = /\b(?:WORDS|WORD|DAY|FILE|AREA|COUNTRY|LADDER|THOUGHT|COMMAND|ADDRESS|ANCHOR|COLUMN)\b/;
  expect([out, ...all, page].flatMap((text) => text.match(english)?.[0] ?? [])).toEqual([]);
});

test('a tag that nobody knows is told once, on the side of errors, and English goes on', async () => {
  const { code, out, errors } = await speaking('xx')('version', '--json');
  expect([code, JSON.parse(out).ok]).toEqual([0, true]);
  expect(errors).toBe(
    '“xx” is no language that Cairn has words in yet, so this is in English. There are: en, ar, de, es, fr, ja, pl, pt-BR\n',
  );
});

test('what is taken back ends in one full stop, however its words end', async () => {
  for (const [tag, words, told] of [
    ['en', 'Opened the window.', 'Taken back: “Opened the window”.\n'],
    ['en', 'Opened the window ...', 'Taken back: “Opened the window ...”.\n'],
    ['ja', '窓を開けた。', '元に戻しました：「窓を開けた」。\n'],
  ] as const) {
    const run = speaking(tag);
    await run('log', words);
    expect((await run('undo')).out).toBe(told);
  }
});

test('what the lot has drawn is not called familiar', async () => {
  const { out } = await speaking('en')('suggest');
  expect(out).toContain('So that something new comes up now and then.');
  expect(out).toContain('Drawn by lot');
  expect(out).not.toContain('Familiar');
});
