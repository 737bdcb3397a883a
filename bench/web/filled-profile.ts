/**
 * A browser profile with 50,000 wins in its vault and the app installed: brought in once a run through the app's own import
 * screen, from a file as Cairn writes it. Every measurement gets a copy of its own.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeCairnJson } from '@cairn/interchange';
import { systemClock } from '@cairn/vault';
import { freshProfile } from '../../e2e/browser.ts';
import type { Profile } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import { lifeRecords, yesterday } from '../life-records.ts';
import { openBenchBrowser } from '../slow/slowed-browser.ts';
import { serveApp } from './app-site.ts';
import { stoneAfter, waitUntilUsable, watchMarks } from './marks.ts';

/** Fewer only to try a measurement out; the report says how many there were. */
export const WINS: number = Number(process.env['CAIRN_BENCH_WINS'] ?? 50_000);
/** So that today is not empty when it is opened. */
const TODAY = ['Opened the window', 'Drank a glass of water', 'Answered one message'];
const IMPORT_MS = 600_000;

/** A copy, thrown away at the end of the run. */
export const filledProfile = async (ground: Ground): Promise<Profile> => {
  const filled = await ground.once('profile', () => fill(ground));
  const copy = freshProfile();
  ground.later(() => copy.remove());
  cpSync(filled.path, copy.path, { recursive: true });
  return copy;
};

const fill = async (ground: Ground): Promise<Profile> => {
  const profile = freshProfile();
  ground.later(() => profile.remove());
  const browser = await openBenchBrowser(ground, profile);
  const site = await serveApp(ground);
  try {
    const start = performance.now();
    const page = await browser.newPage();
    await watchMarks(page);
    await page.goto(`${site.address}/#/settings/import`);
    ground.say(`bringing ${WINS} wins in through the import screen`);
    await bringIn(page, await lifeFile(ground));
    ground.say(`brought in after ${Math.round((performance.now() - start) / 1000)} s`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${site.address}/#/`);
    await page.reload();
    await waitUntilUsable(page);
    for (const words of TODAY) await keepByEnter(page, words);
    // Looked at for a moment, as a person does, and closed with everything written and put in order.
    await page.waitForTimeout(6_000);
  } finally {
    await browser.close();
    await site.stop();
  }
  return profile;
};

export const bringIn = async (page: Page, file: string): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(file, { timeout: IMPORT_MS });
  await page.locator('main button.act:not([disabled])').click({ timeout: IMPORT_MS });
  await page.locator('main .done').waitFor({ timeout: IMPORT_MS });
};

export const keepByEnter = async (page: Page, words: string): ReturnType<typeof stoneAfter> => {
  await page.locator('#did').fill(words);
  return stoneAfter(page, () => page.locator('#did').press('Enter'));
};

/** The path of a Cairn file with the life. */
const lifeFile = async (ground: Ground): Promise<string> => {
  const life = lifeRecords({ seed: 'bench', wins: WINS, endDay: yesterday() });
  const pieces: string[] = [];
  const { instant } = systemClock.now();
  const empty = {
    ...{ planEntries: [], people: [], challenges: [], ladders: [], steps: [], rituals: [], declined: [] },
    ...{ entries: [], wordings: [], entryLinks: [], settings: {}, imports: [] },
  };
  for await (const piece of writeCairnJson({ exportedAt: instant, app: '0.1.0', ...empty, ...life }))
    pieces.push(piece);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-life-'));
  ground.later(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'cairn.json');
  writeFileSync(file, pieces.join(''));
  return file;
};
