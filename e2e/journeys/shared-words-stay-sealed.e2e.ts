/** Words in a file that another app shared: while it waits sealed, once it was looked at, and once Cairn is closed, none is in the profile's files. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWordFinder } from '../../apps/cli/src/testing/find-words.ts';
import { someWords } from '../../apps/cli/src/testing/plant-words.ts';
import { builtApp, serveFolder } from '../site.ts';
import { createBrowserHome } from '../week/browser-home.ts';
import { shareFile } from './share-file.ts';

const [WORD = '', NOTE = '', NAME = ''] = someWords(3);

const foundUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
    const words = [...createWordFinder([WORD, NOTE, NAME]).in(readFileSync(path))];
    return words.map((word) => `${word} in ${name}`);
  });

test('none of the words of a shared file lies open on the disk', async () => {
  const site = await serveFolder(await builtApp());
  onTestFinished(() => site.stop());
  const home = createBrowserHome(site.address);
  onTestFinished(() => home.remove());
  await home.start(0);
  const page = home.page();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const table = `Day,Done,Note\n2026-03-03,${WORD},${NOTE}\n2026-03-04,tea,\n`;
  await shareFile(page, { text: table, name: `${NAME}.csv` });
  // It came over whole: a search for what never arrived would find nothing below either.
  await page.getByText(WORD, { exact: true }).first().waitFor();
  expect(foundUnder(home.profile)).toEqual([]);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByRole('button', { name: 'Take this back' }).waitFor();
  expect(foundUnder(home.profile)).toEqual([]);
  await home.close();
  expect(foundUnder(home.profile)).toEqual([]);
}, 120_000);
