/** The bundle that the build makes: it answers as the source does, and it never runs once anything that went in changed. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { freshBundle, stampPath, statesOf } from '../bin/fresh-bundle.mjs';
import { aFolder, aHome } from './testing/a-home.ts';
import { ROOT, runProgram } from './testing/run-program.ts';
import type { Ended } from './testing/run-program.ts';

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'tools', 'build-cli.mjs')]);
});

/** Runs one after another in a home of their own. Ids and times of the clock are put aside: they differ each time. */
const told = async (lines: readonly (readonly string[])[], bundled: boolean): Promise<readonly Ended[]> => {
  const home = aHome();
  const ended: Ended[] = [];
  for (const line of lines) {
    const { code, out, errors } = await runProgram(line, { home, bundled });
    const plain = (text: string): string =>
      text.replaceAll(home, 'HOME').replace(/[0-9a-f]{32}|"at":\d+/g, 'WHICH');
    ended.push({ code, out: plain(out), errors: plain(errors) });
  }
  return ended;
};

const LINES: readonly (readonly string[])[] = [
  ['log', 'washed one cup'],
  ['log', 'opened the window', '--area', 'home', '--note', 'cold and good', '--json'],
  ['log', '--on', '2026-01-02', 'a walk', '--json'],
  ['log', 'I took all my pills'],
  ['log', ''],
  ['log', 'x', '--effort', '9'],
  ['log', 'x', '--bgi'],
  ['today'],
  ['list', '--json'],
  ['search', 'window'],
  ['country', 'NZ'],
  ['help-now'],
  ['help-now', '--country', 'DE', '--json'],
  ['log', 'I took all my pills', '--json'],
  ['rest'],
  ['mood', 'low', '--json'],
  ['energy', '2'],
  ['undo', '--json'],
  ['undo', '--json'],
  ['export', '-'],
  ['import', 'nothing-is-here.csv', '--json'],
  ['open-with-words', 'on', 'the', 'line'],
  ['begin-anew'],
  ['help', '--json'],
  ['version'],
  ['lgo', 'x'],
];

test('there is a bundle of this source, and the entry point may run it', () => {
  expect(freshBundle(ROOT)).toMatch(/main\.cjs$/);
});

test('it says the same, and ends the same, as the source', async () => {
  const [bundled, source] = await Promise.all([told(LINES, true), told(LINES, false)]);
  const exported = LINES.findIndex(([name]) => name === 'export');
  const withoutMoment = (all: readonly Ended[]): readonly Ended[] =>
    all.map((each, at) =>
      at === exported ? { ...each, out: each.out.replace(/"exportedAt": ?"[^"]+"/, '') } : each,
    );
  expect(withoutMoment(bundled)).toEqual(withoutMoment(source));
  expect(new Set(bundled.map(({ code }) => code))).toEqual(new Set([0, 1, 2, 3]));
});

test('the 24 words open what the bundle kept', async () => {
  const home = aHome();
  await runProgram(['log', 'a walk'], { home, bundled: true });
  const { out } = await runProgram(['recovery-words', '--yes', '--json'], { home, bundled: true });
  const { words } = JSON.parse(out) as { words: readonly string[] };
  rmSync(join(home, 'device.key'));
  const opened = await runProgram(['open-with-words'], { home, bundled: true, input: words.join(' ') });
  expect(opened.code).toBe(0);
  expect((await runProgram(['list'], { home })).out).toContain('a walk');
});

/** A checkout of two files with a bundle that says that it was made of them. */
const aCheckout = (): { readonly root: string; readonly source: string } => {
  const root = aFolder();
  const source = join(root, 'packages', 'one.ts');
  for (const path of [source, join(root, 'package-lock.json')]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'one');
  }
  mkdirSync(dirname(stampPath(root)), { recursive: true });
  mkdirSync(join(dirname(stampPath(root)), 'a'));
  writeFileSync(join(dirname(stampPath(root)), 'a', 'main.cjs'), '');
  const files = statesOf(root, ['packages/one.ts']);
  writeFileSync(stampPath(root), JSON.stringify({ main: 'a/main.cjs', files }));
  return { root, source };
};

test('a bundle is fresh as long as nothing that went in has changed', () => {
  const { root } = aCheckout();
  expect(freshBundle(root)).toBe(join(dirname(stampPath(root)), 'a', 'main.cjs'));
});

test.each<[string, (checkout: { root: string; source: string }) => void]>([
  ['a file is edited', ({ source }) => writeFileSync(source, 'other')],
  [
    'a file is checked out with other words of the same length',
    ({ source }) => {
      writeFileSync(source, 'two');
      utimesSync(source, new Date(), new Date(Date.now() + 1000));
    },
  ],
  ['a file is taken away', ({ source }) => rmSync(source)],
  ['other packages are installed', ({ root }) => writeFileSync(join(root, 'package-lock.json'), 'others')],
  [
    'an install wrote its list',
    ({ root }) => {
      mkdirSync(join(root, 'node_modules'));
      writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}');
    },
  ],
  [
    'the stamp was cut short',
    ({ root }) => writeFileSync(stampPath(root), readFileSync(stampPath(root)).subarray(0, 40)),
  ],
  ['the stamp holds something else', ({ root }) => writeFileSync(stampPath(root), '{"main":"a/main.cjs"}')],
  ['its files are gone', ({ root }) => rmSync(join(dirname(stampPath(root)), 'a'), { recursive: true })],
  ['there is none', ({ root }) => rmSync(stampPath(root))],
])('the source runs when %s', (_, change) => {
  const checkout = aCheckout();
  change(checkout);
  expect(freshBundle(checkout.root)).toBeNull();
});
