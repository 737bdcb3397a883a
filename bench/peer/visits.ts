/** One round with one app: its first visit over the line, its first visit slowed, things kept, and its second start without a network. */

import type { Page } from 'playwright-core';
import { freshProfile, launchBrowser } from '../../e2e/browser.ts';
import type { Profile } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import { openBenchBrowser } from '../slow/slowed-browser.ts';
import type { Slowing } from '../slow/slowed-browser.ts';
import type { Contender } from './contender.ts';
import { boardPilot, inTime, tapAndWait, walked } from './pilot.ts';
import type { StepTimes } from './pilot.ts';
import { lineOf, serveCounted } from './static-site.ts';
import type { CountedSite, Line } from './static-site.ts';

/** Nobody else is asked anything: of all names this browser knows none. */
const ALONE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
/** A browser that has just started is busy with itself; that it starts is not what is measured. */
const SETTLE_MS = 2_500;
const REST_MS = 1_500;
/** Nothing was asked of the server for so long: the service worker has what it keeps. */
const QUIET_MS = 4_000;
const KEPT = 5;

export interface Round {
  /** Until usable, without a service worker. */
  readonly line: Line;
  /** What was sent in the first visit until nothing more was asked for. */
  readonly installed: Line;
  readonly first: readonly StepTimes[];
  readonly again: readonly StepTimes[];
  /** Milliseconds from the finger's leaving until what was kept stands on the screen. */
  readonly keeps: readonly number[];
  /** What was kept last stands after the browser was killed in that frame. */
  readonly survived: boolean;
  readonly slowing: Slowing;
}

export const playRound = async (ground: Ground, contender: Contender): Promise<Round> => {
  const line = await visitOverLine(contender);
  const profile = freshProfile();
  ground.later(() => profile.remove());
  const site = await serveCounted(contender.files, contender.headersOf);
  const where = { contender, profile, site };
  try {
    const met = await firstVisit(ground, where);
    await site.stop();
    const survived = await standsAfterKill(ground, where);
    return { line, survived, again: await secondStart(ground, where), ...met };
  } finally {
    await site.stop();
    profile.remove();
  }
};

interface Where {
  readonly contender: Contender;
  readonly profile: Profile;
  readonly site: CountedSite;
}

/** At full speed and without a service worker, which would fetch everything there is, for later. */
const visitOverLine = async ({ files, headersOf, ways }: Contender): Promise<Line> => {
  const site = await serveCounted(files, headersOf);
  const browser = await launchBrowser({ args: ALONE });
  try {
    const page = await browser.newPage();
    await boardPilot(page, ways.first);
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => new Promise(() => undefined);
    });
    await page.goto(site.address, { waitUntil: 'commit' });
    const began = await page.evaluate(() => performance.timeOrigin);
    const last = (await walked(page)).at(-1);
    return lineOf(site.asked, began + (last?.answered ?? Number.NaN));
  } finally {
    await browser.close();
    await site.stop();
  }
};

const firstVisit = async (
  ground: Ground,
  { contender: { ways }, profile, site }: Where,
): Promise<Pick<Round, 'first' | 'installed' | 'keeps' | 'slowing'>> => {
  const browser = await openBenchBrowser(ground, profile, ALONE);
  try {
    const page = await browser.newPage();
    await boardPilot(page, ways.first);
    await page.waitForTimeout(SETTLE_MS);
    browser.slow();
    await page.goto(site.address, { waitUntil: 'commit' });
    const first = await walked(page);
    browser.fullSpeed();
    const installed = await untilInstalled(page, site);
    await ways.makeReady(page);
    const keeps: number[] = [];
    for (let number = 1; number <= KEPT; number += 1) {
      await ways.prepare(page, number);
      await page.waitForTimeout(REST_MS);
      browser.slow();
      keeps.push(await tapAndWait(page, ways.keep(number)));
      if (number < KEPT) browser.fullSpeed();
    }
    return { first, installed, keeps, slowing: browser.slowing };
  } finally {
    await browser.kill();
  }
};

const untilInstalled = async (page: Page, { asked }: CountedSite): Promise<Line> => {
  await inTime(
    page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)),
    'no service worker was installed',
  );
  let before = -1;
  while (asked.length !== before) {
    before = asked.length;
    await page.waitForTimeout(QUIET_MS);
  }
  return lineOf(asked);
};

/** Without the server. */
const standsAfterKill = async (ground: Ground, { contender, profile, site }: Where): Promise<boolean> => {
  const browser = await openBenchBrowser(ground, profile, ALONE);
  try {
    const page = await browser.newPage();
    await boardPilot(page);
    await page.goto(site.address, { waitUntil: 'commit' });
    const wish = { address: site.address, number: KEPT };
    return await contender.ways.find(page, wish).then(
      () => true,
      () => false,
    );
  } finally {
    await browser.close();
  }
};

/** A new browser, the installed app, no server. */
const secondStart = async (
  ground: Ground,
  { contender, profile, site }: Where,
): Promise<readonly StepTimes[]> => {
  const browser = await openBenchBrowser(ground, profile, ALONE);
  try {
    const page = await browser.newPage();
    await boardPilot(page, contender.ways.again);
    await page.waitForTimeout(SETTLE_MS);
    browser.slow();
    await page.goto(site.address, { waitUntil: 'commit' });
    return await walked(page);
  } finally {
    await browser.close();
  }
};
