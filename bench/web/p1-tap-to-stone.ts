/** P1: from a tap, or Enter, to the frame with the stone, which comes after the vault said that it is durable. */

import type { Page } from 'playwright-core';
import type { Ground } from '../ground.ts';
import type { Figure, Measured } from '../measured.ts';
import { openBenchBrowser, sayHowSlow } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';
import { filledProfile, WINS } from './filled-profile.ts';
import { stoneAfter, waitUntilUsable, watchMarks } from './marks.ts';
import type { StoneShown } from './marks.ts';

const EACH = 30;
/** Longer than the stone's way and the question after it: a person looks up before doing the next thing. */
const REST_MS = 1_500;
const LETTER_MS = 80;

interface Kept {
  readonly taps: readonly StoneShown[];
  readonly enters: readonly StoneShown[];
}

export const measureTaps = async (ground: Ground): Promise<Measured> => {
  const profile = await filledProfile(ground);
  const site = await serveApp(ground);
  const browser = await openBenchBrowser(ground, profile);
  try {
    const page = await browser.newPage();
    await watchMarks(page);
    await page.goto(site.address);
    await waitUntilUsable(page);
    ground.say('P1: tapping at full speed');
    const fast = await keepMany(page, EACH / 4);
    const ratio = await browser.slowedRatio();
    await page.bringToFront();
    browser.slow();
    ground.say(`P1: tapping ${EACH} times and pressing Enter ${EACH} times, slowed`);
    const slow = await keepMany(page, EACH);
    return reportOf({ browser, fast, slow, ratios: [ratio, await browser.slowedRatio()] });
  } finally {
    await browser.close();
    await site.stop();
  }
};

const keepMany = async (page: Page, count: number): Promise<Kept> => {
  const kept = { taps: [] as StoneShown[], enters: [] as StoneShown[] };
  for (let i = 0; i < count; i += 1) {
    kept.taps.push(await stoneAfter(page, () => tapSuggestion(page)));
    await page.waitForTimeout(REST_MS);
    await page.locator('#did').focus();
    await page.keyboard.type(`Swept floor ${i}`, { delay: LETTER_MS });
    await page.waitForTimeout(2 * LETTER_MS);
    kept.enters.push(await stoneAfter(page, () => page.keyboard.press('Enter')));
    await page.waitForTimeout(REST_MS);
  }
  return kept;
};

/** Where the finger lands is found before the clock begins. */
const tapSuggestion = async (page: Page): Promise<void> => {
  const box = await page.locator('button.slip:has(.did)').boundingBox();
  if (box === null) throw new Error('there is no small thing to tap');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
};

const total = ({ input, drawn }: StoneShown): number => drawn - input;

const toMark = ({ input, mark }: StoneShown): number => mark - input;

interface Results {
  readonly browser: BenchBrowser;
  readonly fast: Kept;
  readonly slow: Kept;
  readonly ratios: readonly number[];
}

const reportOf = ({ browser: { slowing }, fast, slow, ratios }: Results): Measured => {
  const all = [...slow.taps, ...slow.enters];
  const figure = (name: string, value: number, bar: number | null = null): Figure => ({
    ...{ name, value, bar },
    unit: 'ms',
  });
  const speed = slowing === null ? 'not slowed' : 'slowed';
  return {
    budget: 'P1',
    what: `tap → durable → stone visible, ${WINS} wins kept, ${slowing === null ? 'NOT slowed' : 'slowed 4×'}`,
    figures: [
      // Without slowing there is nothing to hold to the bar.
      figure(`${speed}, p95`, spreadOf(all.map(total)).p95, slowing === null ? null : 50),
      figure(`${speed}, p50`, spreadOf(all.map(total)).p50),
      figure(`${speed}, max`, spreadOf(all.map(total)).max),
      figure(`${speed}, taps p95`, spreadOf(slow.taps.map(total)).p95),
      figure(`${speed}, Enter p95`, spreadOf(slow.enters.map(total)).p95),
      figure(`${speed}, to the mark p50`, spreadOf(all.map(toMark)).p50),
      figure('full speed, p95', spreadOf([...fast.taps, ...fast.enters].map(total)).p95),
      figure('full speed, p50', spreadOf([...fast.taps, ...fast.enters].map(total)).p50),
    ],
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [
      sayHowSlow(slowing),
      `The loop ran ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')} times slower before and after.`,
      `${all.length} wins, half by a tap on the small thing, half typed and kept by Enter.`,
      'Counted to the second animation frame after the mark: up to one frame (17 ms) more than the person waits.',
    ],
    details: [],
  };
};
