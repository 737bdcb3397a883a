/**
 * What a page tells the benchmark: the app's own marks (`cairn:usable`, `cairn:stone`), set in the task whose frame shows
 * it, and the first frame after each. Nothing is asked of the page while it works: it tells when it is there.
 */

import type { Page } from 'playwright-core';

/** Milliseconds since the navigation began. */
export interface StoneShown {
  /** `timeStamp` of the tap, or of the Enter key: when the browser got it. */
  readonly input: number;
  readonly mark: number;
  /** The second animation frame after the mark: by then the frame with the stone has been handed over. */
  readonly drawn: number;
}

interface Watch {
  usable: Promise<number>;
  /** Awaited after what brings it. */
  stone: Promise<StoneShown>;
  expectStone: () => unknown;
}

declare global {
  interface Window {
    cairnBench: Watch;
  }
}

/** The size of a common phone, CSS pixels. */
export const PHONE = { width: 412, height: 860 };

/** To be called before the page is opened. */
export const watchMarks = async (page: Page): Promise<void> => {
  await page.setViewportSize(PHONE);
  await page.addInitScript(() => {
    if (window.top !== window) return;
    let tellUsable = (_at: number): void => {};
    let tellStone = (_stone: StoneShown): void => {};
    let input = 0;
    addEventListener('click', ({ timeStamp }) => (input = timeStamp), { capture: true });
    const pressed = ({ key, timeStamp }: KeyboardEvent): void => {
      if (key === 'Enter') input = timeStamp;
    };
    addEventListener('keydown', pressed, { capture: true });
    const afterFrame = (then: (now: number) => void): void =>
      void requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      const made = mark(name, options);
      const { startTime } = made;
      const told = input;
      if (name === 'cairn:usable') afterFrame(() => tellUsable(startTime));
      if (name === 'cairn:stone') afterFrame((drawn) => tellStone({ input: told, mark: startTime, drawn }));
      return made;
    };
    const nextStone = (): Promise<StoneShown> => new Promise((resolve) => (tellStone = resolve));
    window.cairnBench = {
      usable: new Promise((resolve) => (tellUsable = resolve)),
      stone: nextStone(),
      expectStone: () => (window.cairnBench.stone = nextStone()),
    };
  });
};

const PATIENCE_MS = 120_000;

/** Milliseconds from the start of the navigation to the mark `cairn:usable`; checks that a win could be typed then. */
export const waitUntilUsable = async (page: Page): Promise<number> => {
  const at = await inTime(page.evaluate(() => window.cairnBench.usable));
  const isOpen = await page.evaluate(
    () => document.querySelector<HTMLInputElement>('#did')?.disabled === false,
  );
  if (!isOpen) throw new Error('the app says that it is usable, and its field is not');
  return at;
};

/** Does something that keeps a win and tells when its stone was shown. */
export const stoneAfter = async (page: Page, keep: () => Promise<void>): Promise<StoneShown> => {
  const isSeen = await page.evaluate(() => {
    window.cairnBench.expectStone();
    return document.visibilityState === 'visible';
  });
  if (!isSeen) throw new Error('the page is hidden and gets no frames');
  await keep();
  return inTime(page.evaluate(() => window.cairnBench.stone));
};

const inTime = <T>(told: Promise<T>): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const noMark = new Error('the app set no mark: see bench/README.md for those it needs');
    const timer = setTimeout(() => reject(noMark), PATIENCE_MS);
    told.then(resolve, reject).finally(() => clearTimeout(timer));
  });
