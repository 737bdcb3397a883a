/** P2: a new browser, no network, the installed app: from the start of the navigation until Today can be used. */

import type { Profile } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import type { Measured } from '../measured.ts';
import { openBenchBrowser, sayHowSlow } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { median, spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';
import { installEmptyPage, startEmptyPage } from './empty-page.ts';
import { filledProfile, WINS } from './filled-profile.ts';
import { waitUntilUsable, watchMarks } from './marks.ts';

const STARTS = 15;
const FAST_STARTS = 5;
const EMPTY_STARTS = 5;
/** A browser that has just started is busy with itself; that it starts is not what is measured. */
const SETTLE_MS = 2_500;

interface Start {
  readonly usable: number;
  readonly firstPaint: number;
}

export const measureColdStarts = async (ground: Ground): Promise<Measured> => {
  const profile = await filledProfile(ground);
  const site = await serveApp(ground);
  await site.stop();
  ground.say(`P2: starting ${FAST_STARTS} times at full speed, ${STARTS} times slowed, offline`);
  const fast: Start[] = [];
  const slow: Start[] = [];
  const ratios: number[] = [];
  let slowing: BenchBrowser['slowing'] = null;
  for (let i = 0; i < FAST_STARTS + STARTS; i += 1) {
    const isSlow = i >= FAST_STARTS;
    // The gauge takes its time: at the first and the last is enough.
    const gauged = i === FAST_STARTS || i === FAST_STARTS + STARTS - 1;
    const started = await startOnce(ground, { profile, address: site.address, isSlow, gauged });
    (isSlow ? slow : fast).push(started);
    slowing = started.slowing;
    if (started.ratio !== null) ratios.push(started.ratio);
  }
  ground.say(`P2: starting an empty page ${EMPTY_STARTS} times`);
  const emptyPage = await installEmptyPage(ground);
  const empty: number[] = [];
  for (let i = 0; i < EMPTY_STARTS; i += 1) empty.push(await startEmptyPage(ground, emptyPage, SETTLE_MS));
  const speed = slowing === null ? 'not slowed' : 'slowed';
  const usable = spreadOf(slow.map((start) => start.usable));
  return {
    budget: 'P2',
    what: `cold start offline → Today usable, ${WINS} wins, ${slowing === null ? 'NOT slowed' : 'slowed 4×'}`,
    figures: [
      { name: `${speed}, median`, value: usable.p50, unit: 'ms', bar: slowing === null ? null : 1_000 },
      { name: `${speed}, p95`, value: usable.p95, unit: 'ms', bar: null },
      { name: `${speed}, slowest`, value: usable.max, unit: 'ms', bar: null },
      {
        name: `${speed}, first paint, median`,
        value: median(slow.map(({ firstPaint }) => firstPaint)),
        unit: 'ms',
        bar: null,
      },
      { name: `an empty page, ${speed}, median`, value: median(empty), unit: 'ms', bar: null },
      { name: 'full speed, median', value: median(fast.map((start) => start.usable)), unit: 'ms', bar: null },
    ],
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [
      sayHowSlow(slowing),
      `The loop ran ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')} times slower after the first and the last.`,
      `${STARTS} starts, each a new browser process; counted from the start of the navigation, with the browser up and the server stopped.`,
      'Usable: the vault is open, the field takes words, the record is painted.',
      'An empty page: from a service worker as well, until its first paint; the least that any start can take here.',
    ],
    details: [],
  };
};

const startOnce = async (
  ground: Ground,
  wish: {
    readonly profile: Profile;
    readonly address: string;
    readonly isSlow: boolean;
    readonly gauged: boolean;
  },
): Promise<Start & Pick<BenchBrowser, 'slowing'> & { readonly ratio: number | null }> => {
  const browser = await openBenchBrowser(ground, wish.profile);
  try {
    const page = await browser.newPage();
    await watchMarks(page);
    await page.waitForTimeout(SETTLE_MS);
    if (wish.isSlow) browser.slow();
    await page.goto(wish.address, { waitUntil: 'commit' });
    const usable = await waitUntilUsable(page);
    const firstPaint = await page.evaluate(
      () => performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
    );
    const ratio = wish.gauged ? await browser.slowedRatio() : null;
    return { usable, firstPaint, slowing: browser.slowing, ratio };
  } finally {
    await browser.close();
  }
};
