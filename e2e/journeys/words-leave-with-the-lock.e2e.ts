/**
 * Words of every kind of record and of every field, in a real browser: none of them is in the files of its profile; once it is locked,
 * none is in what the page holds. What lies in memory that was let go of is told as a figure. `CAIRN_RUNS` words (120 unless given).
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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
import { lockIsUp, lockNow, setPin, typePin } from './lock-acts.ts';

const PIN = '25801';
const WORDS = Math.min(1_000, Number(process.env['CAIRN_RUNS'] ?? 120));

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const foundInFiles = (finder: WordFinder, folder: string): readonly string[] =>
  filesUnder(folder).flatMap((path) =>
    [...finder.in(readFileSync(path))].map((word) => `${word} in ${path.slice(folder.length)}`),
  );

/** How many lie anywhere in the memory of the process that shows the page: also where nobody needs them and nothing was written since. */
const tell = async (when: string, page: Page, finder: WordFinder): Promise<number> => {
  const found = await wordsInProcesses(page, finder);
  const each = [...found]
    .filter(([, words]) => words.size > 0)
    .map(([kind, words]) => `${kind} ${words.size}`);
  process.stdout.write(`${when}, of ${WORDS + 4} words in memory: ${each.join(', ') || 'none'}\n`);
  return found.get('renderer')?.size ?? 0;
};

test(`none of ${WORDS} words is in the files of a browser, nor in what its page holds once it is locked`, async () => {
  const site = await serveFolder(await builtApp());
  onTestFinished(() => site.stop());
  const home = createBrowserHome(site.address);
  onTestFinished(() => home.remove());
  await home.start(0);
  const planted = someWords(WORDS);
  const [kept = '', written = '', sought = '', half = ''] = someWords(4);
  const finder = createWordFinder([...planted, kept, written, sought, half]);
  expect(await plantWords(home.door, planted)).toBeGreaterThan(24);
  await setPin(home.page(), PIN);
  // What planted them lies in memory too, as a test's own.
  await home.close();

  await home.start(0, lockIsUp);
  const page = home.page();
  await typePin(page, PIN);
  await keep(page, kept);
  await newPage(page);
  await write(page, written);
  await goToStones(page);
  await page.getByRole('searchbox').fill(sought);
  await goTo(page, 'Journal');
  await page.getByRole('link').filter({ hasText: written }).waitFor();
  await goTo(page, 'Today');
  await field(page).fill(half);

  // What is open is found: a search that finds nothing would find nothing below either.
  expect([...(await wordsInHeap(page, finder))]).toContain(half);
  if (canReadMemory) expect(await tell('open', page, finder)).toBeGreaterThan(WORDS / 4);

  await lockNow(page);
  await lockIsUp(page);
  expect([...(await wordsInHeap(page, finder))]).toEqual([]);
  if (canReadMemory) await tell('locked', page, finder);
  expect(foundInFiles(finder, home.profile)).toEqual([]);
  await home.close();
  expect(filesUnder(home.profile).length).toBeGreaterThan(20);
  expect(foundInFiles(finder, home.profile)).toEqual([]);
}, 600_000);
