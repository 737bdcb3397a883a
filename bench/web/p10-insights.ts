/**
 * P10: 50,000 wins and ten years of moods, the app open and slowed: from a tap on its door until Insights stands there; and the
 * longest task of the page meanwhile. The first time all wins are read; later times find what was kept of the days before this week,
 * each in a browser and a worker that know nothing yet.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addDays, parseCheckIn } from '@cairn/domain';
import type { CheckIn } from '@cairn/domain';
import { writeCairnJson } from '@cairn/interchange';
import { systemClock } from '@cairn/vault';
import type { Profile } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import { yesterday } from '../life-records.ts';
import type { Measured } from '../measured.ts';
import { openBenchBrowser, sayHowSlow } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';
import { bringIn, filledProfile, WINS } from './filled-profile.ts';
import { waitUntilUsable, watchMarks } from './marks.ts';

const OPENINGS = 5;
const SETTLE_MS = 2_500;
const DAYS = 3_650;
const BAR_MS = 1_500;
const TASK_BAR_MS = 50;

interface Opening {
  readonly shown: number;
  readonly longestTask: number;
}

export const measureInsights = async (ground: Ground): Promise<Measured> => {
  const profile = await filledProfile(ground);
  await addMoods(ground, profile);
  ground.say(`P10: opening Insights ${OPENINGS} times, slowed`);
  const openings: Opening[] = [];
  let slowing: BenchBrowser['slowing'] = null;
  for (let at = 0; at < OPENINGS; at += 1) {
    const browser = await openBenchBrowser(ground, profile);
    slowing = browser.slowing;
    const site = await serveApp(ground);
    const page = await browser.newPage();
    openings.push(await openOnce(page, { address: site.address, slow: () => browser.slow() }));
    // As a person does, who reads it: what was worked out is kept a second later.
    browser.fullSpeed();
    await page.waitForTimeout(SETTLE_MS);
    await browser.close();
    await site.stop();
  }
  const [first, ...later] = openings.map((one) => one.shown);
  const shown = spreadOf(later);
  const tasks = spreadOf(openings.map((one) => one.longestTask));
  const isSlowed = slowing !== null;
  return {
    budget: 'P10',
    what: `a tap → Insights stands there, ${WINS} wins, ${DAYS} days with moods, ${isSlowed ? 'slowed 4×' : 'NOT slowed'}`,
    figures: [
      { name: 'the first time', value: first ?? 0, unit: 'ms', bar: isSlowed ? BAR_MS : null },
      { name: 'later, median', value: shown.p50, unit: 'ms', bar: isSlowed ? BAR_MS : null },
      { name: 'later, slowest', value: shown.max, unit: 'ms', bar: null },
      {
        name: 'longest task of the page, median',
        value: tasks.p50,
        unit: 'ms',
        bar: isSlowed ? TASK_BAR_MS : null,
      },
    ],
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [sayHowSlow(slowing), 'A task under 50 ms is told by no browser and stands here as 0.'],
    details: [],
  };
};

const openOnce = async (
  page: Page,
  { address, slow }: { readonly address: string; readonly slow: () => void },
): Promise<Opening> => {
  await watchMarks(page);
  await page.goto(`${address}/#/`);
  await waitUntilUsable(page);
  await page.goto(`${address}/#/look-back`);
  await page.locator('a[href="#/look-back/insights"]').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  slow();
  return page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const begun = performance.now();
    document.querySelector<HTMLElement>('a[href="#/look-back/insights"]')?.click();
    const shown = await new Promise<number>((resolve) => {
      const look = (): void => {
        if (document.querySelector('main figure') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.now() - begun));
      };
      look();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.disconnect();
    return { shown, longestTask: Math.max(0, ...tasks) };
  });
};

/** Two a day, in no rhythm, brought in through the import screen. */
const addMoods = async (ground: Ground, profile: Profile): Promise<void> => {
  const last = yesterday();
  const checkIns = Array.from({ length: 2 * DAYS }, (_, at): CheckIn => {
    const id = `5${at.toString(16).padStart(31, '0')}`;
    const localDay = addDays(last, -Math.floor(at / 2));
    const parsed = parseCheckIn({ id, localDay, mood: (at * 7919 + Math.floor(at / 8) * 31) % 11 });
    if (!parsed.ok) throw new Error('a mood that is none');
    return parsed.value;
  });
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-moods-'));
  ground.later(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'moods.json');
  writeFileSync(file, await asFile(checkIns));
  const site = await serveApp(ground);
  const browser = await openBenchBrowser(ground, profile);
  const page = await browser.newPage();
  await page.goto(`${site.address}/#/settings/import`);
  await bringIn(page, file);
  await page.waitForTimeout(SETTLE_MS);
  await browser.close();
  await site.stop();
};

const asFile = async (checkIns: readonly CheckIn[]): Promise<string> => {
  const empty = {
    ...{ wins: [], restDays: [], planEntries: [], people: [], challenges: [], ladders: [], steps: [] },
    ...{ rituals: [], declined: [], entries: [], wordings: [], entryLinks: [], settings: {}, imports: [] },
    ...{ thoughts: [], beliefs: [], evidenceLinks: [], scaleResponses: [], experiments: [] },
  };
  const { instant } = systemClock.now();
  const pieces: string[] = [];
  for await (const piece of writeCairnJson({ exportedAt: instant, app: '0.1.0', checkIns, ...empty }))
    pieces.push(piece);
  return pieces.join('');
};
