/**
 * P10: 50,000 wins and ten years of moods, the app open and slowed: from a tap on its door until Insights stands there, how much of
 * it the page waited for the worker, and how long the page's tasks are. The first time the app has just been opened after the wins
 * were brought in; later nothing has changed, and what was said then is kept; after a win it is worked out anew, from what was kept of the
 * days before this week. Each in a browser and a worker that know nothing yet.
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
import type { Figure, Measured } from '../measured.ts';
import { openBenchBrowser, sayHowSlow, TIMES_SLOWER } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';
import { bringIn, filledProfile, keepByEnter, WINS } from './filled-profile.ts';
import { waitUntilUsable, watchMarks } from './marks.ts';
import { longestOwnTask } from './own-time.ts';

const OPENINGS = 5;
const AFTER_A_WIN = 4;
/** Beside those that are timed: the trace costs a little of what it tells. */
const TRACED = 3;
const SETTLE_MS = 2_500;
const DAYS = 3_650;
const BAR_MS = 1_500;
const TASK_BAR_MS = 50;
const DOOR = 'a[href="#/look-back/insights"]';
const MARKS = { from: 'bench:tap', to: 'bench:settled' };

interface Opening {
  readonly shown: number;
  /** From the first question to the answer that the page waited for last. */
  readonly asked: number;
  readonly longestTask: number;
}

export const measureInsights = async (ground: Ground): Promise<Measured> => {
  const profile = await filledProfile(ground);
  await addMoods(ground, profile);
  ground.say(`P10: opening Insights ${OPENINGS + AFTER_A_WIN + TRACED} times, slowed`);
  const openings: Opening[] = [];
  const afterWins: Opening[] = [];
  let slowing: BenchBrowser['slowing'] = null;
  for (let at = 0; at < OPENINGS; at += 1) {
    await openApp({ ground, profile }, async (browser, page) => {
      slowing = browser.slowing;
      openings.push(await openOnce(page));
    });
  }
  for (let at = 0; at < AFTER_A_WIN; at += 1) {
    const before = async (page: Page): Promise<void> => void (await keepByEnter(page, 'Watered the plants'));
    await openApp({ ground, profile, before }, async (_, page) => afterWins.push(await openOnce(page)));
  }
  const ownTasks: number[] = [];
  for (let at = 0; at < TRACED; at += 1) {
    await openApp({ ground, profile }, async (_, page) => {
      ownTasks.push(await longestOwnTask(page, MARKS, () => openOnce(page)));
    });
  }
  return {
    budget: 'P10',
    what: `a tap → Insights stands there, ${WINS} wins, ${DAYS} days with moods, ${slowing === null ? 'NOT slowed' : 'slowed 4×'}`,
    figures: figuresOf({ openings, afterWins, ownTasks }, slowing !== null),
    reference: referenceOf(slowing),
    notes: [
      sayHowSlow(slowing),
      "The longest task is the page's own processor time, four times: what it lasts by the clock, with the whole browser on a share of one core, is mostly waiting for its turn.",
      'A task under 50 ms by the clock is told by no browser and stands here as 0.',
    ],
    details: [],
  };
};

const referenceOf = (slowing: BenchBrowser['slowing']): Measured['reference'] =>
  slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs };

interface Opened {
  readonly openings: readonly Opening[];
  readonly afterWins: readonly Opening[];
  readonly ownTasks: readonly number[];
}

const figuresOf = ({ openings, afterWins, ownTasks }: Opened, isSlowed: boolean): readonly Figure[] => {
  const [first, ...later] = openings;
  const shown = spreadOf(later.map((one) => one.shown));
  const middle = (all: readonly Opening[], of: keyof Opening): number =>
    spreadOf(all.map((one) => one[of])).p50;
  const ms = (name: string, value: number, bar: number | null = null): Figure => ({
    ...{ name, value, unit: 'ms', bar: isSlowed ? bar : null },
  });
  return [
    ms('the first time', first?.shown ?? 0, BAR_MS),
    ms('later, median', shown.p50, BAR_MS),
    ms('later, slowest', shown.max),
    ms('after a win, median', middle(afterWins, 'shown'), BAR_MS),
    ms('of that in the worker, the first time', first?.asked ?? 0, BAR_MS),
    ms('of that in the worker, later, median', middle(later, 'asked'), BAR_MS),
    ms('of that in the worker, after a win, median', middle(afterWins, 'asked'), BAR_MS),
    ms('longest task of the page, its own time, 4×', TIMES_SLOWER * Math.max(...ownTasks), TASK_BAR_MS),
    ms('longest task of the page, by the clock, median', middle(openings, 'longestTask')),
  ];
};

interface Visit {
  readonly ground: Ground;
  readonly profile: Profile;
  /** What is done on Today first. */
  readonly before?: (page: Page) => Promise<void>;
}

/** As a person does, who reads it: what was worked out is kept a second later. */
const openApp = async (
  { ground, profile, before }: Visit,
  use: (browser: BenchBrowser, page: Page) => Promise<unknown>,
): Promise<void> => {
  const browser = await openBenchBrowser(ground, profile);
  const site = await serveApp(ground);
  const page = await browser.newPage();
  await watchMarks(page);
  await watchDoor(page);
  await page.goto(`${site.address}/#/`);
  await waitUntilUsable(page);
  await before?.(page);
  await page.goto(`${site.address}/#/look-back`);
  await page.locator(DOOR).waitFor();
  await page.waitForTimeout(SETTLE_MS);
  browser.slow();
  await use(browser, page);
  browser.fullSpeed();
  await page.waitForTimeout(SETTLE_MS);
  await browser.close();
  await site.stop();
};

declare global {
  interface Window {
    /** When what was last asked of the worker was asked and answered. */
    cairnDoor: { asked: number; answered: number };
  }
}

/** To be called before the page is opened. */
const watchDoor = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.cairnDoor = { asked: 0, answered: 0 };
    const heard = new WeakSet<Worker>();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown): void {
      if (!heard.has(this))
        this.addEventListener('message', () => (window.cairnDoor.answered = performance.now()));
      heard.add(this);
      if (window.cairnDoor.asked === 0) window.cairnDoor.asked = performance.now();
      post.call(this, message);
    };
  });
};

const openOnce = (page: Page): Promise<Opening> =>
  page.evaluate(async (marks) => {
    const tasks: number[] = [];
    // In a task of its own, so that what this script takes to begin is not told of the page.
    await new Promise((resolve) => setTimeout(resolve, 100));
    performance.mark(marks.from);
    const begun = performance.now();
    const observer = new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) if (startTime >= begun) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    window.cairnDoor.asked = 0;
    setTimeout(() => document.querySelector<HTMLElement>('a[href="#/look-back/insights"]')?.click());
    // Told by the page, and not asked for at each frame: frames are made where something changes.
    const { shown, asked } = await new Promise<{ shown: number; asked: number }>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('main figure') === null) return;
        watch.disconnect();
        const waited = window.cairnDoor.answered - window.cairnDoor.asked;
        requestAnimationFrame(() => resolve({ shown: performance.now() - begun, asked: waited }));
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    performance.mark(marks.to);
    observer.disconnect();
    return { shown, asked, longestTask: Math.max(0, ...tasks) };
  }, MARKS);

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
