/**
 * A finger in the page, the same for both apps: it taps what it was told to as soon as that can be tapped, and tells when the answer
 * was on the screen. The rule of "usable" is here and nowhere else: an element is drawn, is what a finger would touch at its middle, is
 * not disabled; it is tapped in that frame; and something that was not there at the tap is drawn as its answer.
 */

import type { Page } from 'playwright-core';
import { PHONE } from '../web/marks.ts';

/** An element by selector and, where that is not enough, a piece of its text. */
export interface Sought {
  readonly selector: string;
  readonly text?: string;
}

export interface Step {
  readonly tap: Sought;
  readonly answer: Sought;
}

/** Milliseconds since the navigation began. */
export interface StepTimes {
  /** The first frame in which it could be tapped. */
  readonly tapped: number;
  /** The frame with the answer has been handed over. */
  readonly answered: number;
  /** More than one where a tap was not answered for five seconds. */
  readonly taps: number;
}

/** From the moment that the finger left. */
export interface Answered {
  readonly ms: number;
}

interface Pilot {
  /** The steps given before the page was opened, one after the other. */
  readonly walked: Promise<readonly StepTimes[]>;
  /** Where the middle of this is. */
  middleOf(sought: Sought): { readonly x: number; readonly y: number } | null;
  /** To be called before a real tap; `answer` is awaited after it. */
  expectAnswer(answer: Sought): void;
  answer: Promise<Answered>;
}

declare global {
  interface Window {
    cairnPilot: Pilot;
  }
}

const PATIENCE_MS = 240_000;

/** To be called before the page is opened. */
export const boardPilot = async (page: Page, steps: readonly Step[] = []): Promise<void> => {
  await page.setViewportSize(PHONE);
  await page.addInitScript(pilotInPage, steps);
};

/** Runs in the page: nothing outside of it may be named. */
const pilotInPage = (steps: readonly Step[]): void => {
  if (window.top !== window) return;
  const AGAIN_MS = 5_000;
  const all = ({ selector, text = '' }: Sought): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.textContent.includes(text));
  const isDrawn = (one: HTMLElement): boolean =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const middle = (one: HTMLElement): { readonly x: number; readonly y: number } => {
    const box = one.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const canBeTapped = (one: HTMLElement): boolean => {
    if (!isDrawn(one) || one.matches(':disabled, [aria-disabled="true"]')) return false;
    const { x, y } = middle(one);
    const touched = document.elementFromPoint(x, y);
    return touched !== null && (touched === one || one.contains(touched));
  };
  const frame = (): Promise<number> => new Promise(requestAnimationFrame);
  const untilFrame = async <T>(look: () => T | undefined): Promise<T> => {
    for (;;) {
      await frame();
      const found = look();
      if (found !== undefined) return found;
    }
  };
  /** The second frame begins when the first has been handed over. */
  const handedOver = async (): Promise<number> => {
    await frame();
    return performance.now();
  };
  const fresh = (answer: Sought): (() => HTMLElement | undefined) => {
    const before = new Set(all(answer).filter(isDrawn));
    return () => all(answer).find((one) => !before.has(one) && isDrawn(one));
  };
  const walkOne = async ({ tap, answer }: Step): Promise<StepTimes> => {
    const target = await untilFrame(() => all(tap).find(canBeTapped));
    const isAnswered = fresh(answer);
    const tapped = performance.now();
    let [taps, last] = [1, tapped];
    target.click();
    await untilFrame(() => {
      const found = isAnswered();
      if (found !== undefined) return found;
      const again = all(tap).find(canBeTapped);
      if (again !== undefined && performance.now() - last > AGAIN_MS) {
        [taps, last] = [taps + 1, performance.now()];
        again.click();
      }
      return undefined;
    });
    return { tapped, answered: await handedOver(), taps };
  };
  const walk = async (): Promise<readonly StepTimes[]> => {
    const times: StepTimes[] = [];
    for (const step of steps) times.push(await walkOne(step));
    return times;
  };
  let lifted = 0;
  addEventListener('pointerup', ({ timeStamp }) => (lifted = timeStamp), { capture: true });
  window.cairnPilot = {
    walked: walk(),
    middleOf: (sought) => {
      const found = all(sought).find(canBeTapped);
      return found === undefined ? null : middle(found);
    },
    expectAnswer: (answer) => {
      const isAnswered = fresh(answer);
      const wait = async (): Promise<Answered> => {
        await untilFrame(isAnswered);
        return { ms: (await handedOver()) - lifted };
      };
      window.cairnPilot.answer = wait();
    },
    answer: Promise.resolve({ ms: Number.NaN }),
  };
};

/** The steps that the page was given, each with its times. */
export const walked = (page: Page): Promise<readonly StepTimes[]> =>
  inTime(
    page.evaluate(() => window.cairnPilot.walked),
    'the steps were not walked to their end',
  );

/** A real tap, and the time from the finger's leaving until the answer is on the screen. */
export const tapAndWait = async (page: Page, { tap, answer }: Step): Promise<number> => {
  const where = await inTime(
    page
      .waitForFunction((sought) => window.cairnPilot.middleOf(sought), tap)
      .then((found) => found.jsonValue()),
    `nothing to tap: ${tap.selector}`,
  );
  if (where === null) throw new Error(`nothing to tap: ${tap.selector}`);
  await page.evaluate((sought) => window.cairnPilot.expectAnswer(sought), answer);
  await page.mouse.click(where.x, where.y);
  const { ms } = await inTime(
    page.evaluate(() => window.cairnPilot.answer),
    `no answer: ${answer.selector}`,
  );
  return ms;
};

/** What a page never tells ends with `otherwise`. */
export const inTime = <T>(told: Promise<T>, otherwise: string): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(otherwise)), PATIENCE_MS);
    told.then(resolve, reject).finally(() => clearTimeout(timer));
  });
