/** The page for an appointment at a prompt: what was named, and nothing else. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, aHome } from '../testing/a-home.ts';
import { aroundHome, clockAt, runWithin } from '../testing/in-process.ts';

test('plain parts alone unless words are named, and markup in words is text', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['log', 'planted <b>one', '--area', 'home', '--note', 'planted-note'], around);
  await runWithin(['log', 'planted two', '--area', 'home'], around);
  await runWithin(['mood', 'good'], around);
  const plain = await runWithin(['report'], around);
  expect(plain.out).toContain('Home: 2');
  expect(plain.out).toContain('Mood, 0 to 10: 7, marked once.');
  expect(plain.out).not.toContain('planted');
  const file = join(aFolder(), 'page.html');
  const words = ['report', '--parts', 'areas', '--parts', 'words:planted <', '--html', file];
  expect((await runWithin(words, around)).code).toBe(0);
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('planted &lt;b&gt;one');
  expect(html).not.toMatch(/planted two|planted-note|Mood/);
  expect((await runWithin(['report', '--parts', 'everything'], around)).code).toBe(2);
  expect((await runWithin(['report', '--from', '2020-01-01', '--to', '2020-02-01'], around)).out).toContain(
    'Nothing is marked',
  );
  const forms = await runWithin(['report', '--json'], around);
  expect(JSON.parse(forms.out)).toMatchObject({
    ok: true,
    sections: [{ part: 'areas' }, { part: 'check-ins' }],
  });
});

test('moods that are words without a number are said to be so, and are in no range', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  const file = join(aFolder(), 'daylio.csv');
  const days = ['good', 'foggy', 'foggy', 'meh'].map(
    (mood, at) => `2026-11-2${at + 1},${at + 21} November,Monday,19:40,${mood},"","",""`,
  );
  writeFileSync(file, ['full_date,date,weekday,time,mood,activities,note_title,note', ...days].join('\n'));
  await runWithin(['import', file], around);
  const { out } = await runWithin(['report'], around);
  expect(out).toContain('Mood, 0 to 10: marked 2 times, between');
  expect(out).toContain('2 moods were marked by words of the person’s own, which have no number.');
});

test('a path is the one that the list of paths numbers, whatever was walked in these days', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  for (const words of ['Tidy the kitchen', 'Answer the post', 'Planted secret'])
    await runWithin(['path', 'new', words], around);
  const { paths } = JSON.parse((await runWithin(['path', '--json'], around)).out) as {
    paths: { challenge: { text: string } }[];
  };
  const numbered = (text: string): string =>
    String(paths.findIndex(({ challenge }) => challenge.text === text) + 1);
  const [kitchen, post, secret] = ['Tidy the kitchen', 'Answer the post', 'Planted secret'].map(numbered);
  for (const path of [kitchen, secret]) await runWithin(['step', 'done', `${path}.1`], around);
  const told = async (path: string | undefined) => {
    const { code, out } = await runWithin(['report', '--parts', `paths:${path}`], around);
    return { code, out };
  };
  expect((await told(post)).out).not.toContain('Planted secret');
  expect((await told(kitchen)).out).not.toContain('Planted secret');
  expect((await told(secret)).out).toContain('Planted secret');
  for (const wrong of ['-1', '1.5', '', '9']) expect((await told(wrong)).code).not.toBe(0);
});

test('words with a comma can be named whole, alone or between other parts', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  for (const words of ['planted, one', 'planted, two', 'areas of light'])
    await runWithin(['log', words, '--area', 'home'], around);
  const told = async (...parts: readonly string[]) =>
    runWithin(['report', ...parts.flatMap((part) => ['--parts', part])], around);
  const one = await told('areas,words:planted, t,forms');
  expect(one.out).toContain('planted, two');
  expect(one.out).toContain('Home: 3');
  expect(one.out).not.toContain('planted, one');
  expect((await told('words:areas,areas')).out).toContain('areas of light');
  expect((await told('words:planted, three')).code).toBe(2);
});

test('a period that is still to come is refused, and one that ends there ends today', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  await runWithin(['log', 'planted one'], around);
  const told = async (...days: readonly string[]) => runWithin(['report', ...days], around);
  for (const days of [
    ['--from', '2027-01-01'],
    ['--from', '2027-01-01', '--to', '2027-02-01'],
    ['--to', '2028-01-01'],
  ]) {
    const { code, errors } = await told(...days);
    expect([code, errors]).toEqual([2, expect.stringContaining('still to come')]);
  }
  const { out } = await told('--from', '2026-11-01', '--to', '2026-12-24');
  expect(out).toContain('November 1, 2026 to November 27, 2026');
});

test('words that meet nothing are named, and few marks make no “mostly”', async () => {
  const around = aroundHome(aHome(), clockAt('2026-11-27 14:00'));
  const { code, errors } = await runWithin(['report', '--parts', 'words:zzz'], around);
  expect([code, errors]).toEqual([2, expect.stringContaining('begin with “zzz”')]);
  for (const mood of ['good', 'good', 'low']) await runWithin(['mood', mood], around);
  expect((await runWithin(['report'], around)).out).toMatch(/marked 3 times, between \d+ and \d+\./);
  expect((await runWithin(['help', 'report'], around)).out).toContain('twelve weeks');
});
