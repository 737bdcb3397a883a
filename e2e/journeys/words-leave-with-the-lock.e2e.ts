/**
 * Words of every kind of record and of every field, in a real browser: none of them is in the files of its profile; once it is locked,
 * none is in what the page holds. What lies in memory that was let go of is told as a figure. `CAIRN_RUNS` words (120 unless given).
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWordFinder } from '../../apps/cli/src/testing/find-words.ts';
import type { WordFinder } from '../../apps/cli/src/testing/find-words.ts';
import { plantWords, someWords } from '../../apps/cli/src/testing/plant-words.ts';
import { canReadMemory } from '../../apps/cli/src/testing/process-memory.ts';
import { builtApp, serveFolder } from '../site.ts';
import { createBrowserHome } from '../week/browser-home.ts';
import { wordsInHeap, wordsInProcesses } from '../week/browser-memory.ts';
import { field, goTo, goToStones, keep } from './acts.ts';
import { newPage, write } from './journal-acts.ts';
import { lockIsUp, lockNow, setPin } from './lock-acts.ts';

const WORDS = Math.min(1_000, Number(process.env['CAIRN_RUNS'] ?? 120));

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const foundInFiles = (finder: WordFinder, folder: string): readonly string[] =>
  filesUnder(folder).flatMap((path) =>
    [...finder.in(readFileSync(path))].map((word) => `${word} in ${path.slice(folder.length)}`),
  );

test(`none of ${WORDS} words is in the files of a browser, nor in what its page holds once it is locked`, async () => {
  const site = await serveFolder(await builtApp());
  onTestFinished(() => site.stop());
  const home = createBrowserHome(site.address);
  onTestFinished(() => home.remove());
  await home.start(0);
  const page = home.page();
  const planted = someWords(WORDS);
  const [kept = '', written = '', sought = '', half = ''] = someWords(4);
  const finder = createWordFinder([...planted, kept, written, sought, half]);

  expect(await plantWords(home.door, planted)).toBeGreaterThan(24);
  await keep(page, kept);
  await newPage(page);
  await write(page, written);
  await goToStones(page);
  await page.getByRole('searchbox').fill(sought);
  await setPin(page, '25801');
  await goTo(page, 'Today');
  await field(page).fill(half);

  // What is open is found: a search that finds nothing would find nothing below either.
  expect([...(await wordsInHeap(page, finder))]).toContain(half);
  if (canReadMemory) {
    const open = (await wordsInProcesses(page, finder)).get('renderer');
    expect(open?.size).toBeGreaterThan(WORDS * 0.6);
  }

  await lockNow(page);
  await lockIsUp(page);
  expect([...(await wordsInHeap(page, finder))]).toEqual([]);
  if (canReadMemory)
    for (const [kind, words] of await wordsInProcesses(page, finder))
      process.stdout.write(`locked, memory of ${kind}: ${words.size} of ${WORDS + 4}\n`);
  expect(foundInFiles(finder, home.profile)).toEqual([]);
  await home.close();
  expect(filesUnder(home.profile).length).toBeGreaterThan(20);
  expect(foundInFiles(finder, home.profile)).toEqual([]);
}, 600_000);
