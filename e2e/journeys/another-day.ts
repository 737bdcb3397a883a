/** The app on another day: its page and its worker are told another time, always the same hour, by a clock that is set with each start. */

import type { Page } from 'playwright-core';

const DAY_MS = 86_400_000;

/** One in the afternoon of today. */
const afternoon = (): number => new Date(new Date().toDateString()).getTime() + 13 * 3_600_000;

/** Put before the program: its clock starts at `from` and goes on from there. */
const clockFrom = (from: string): string => `{
  const Real = Date, began = Real.now(), from = ${from};
  const now = () => from + (Real.now() - began);
  globalThis.Date = class extends Real {
    constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
    static now() { return now(); }
  };
}\n`;

export interface Days {
  /** Starts the app afresh, so many days from today. */
  start(days: number): Promise<void>;
}

/** Before anything is opened in the page. Without a service worker, which would hand out the program as it was kept. */
export const daysOf = async (page: Page): Promise<Days> => {
  const base = afternoon();
  let from = base;
  await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.addInitScript(clockFrom(`Number(sessionStorage.getItem('clock') ?? ${base})`));
  await page.route(/-worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: clockFrom(String(from)) + (await response.text()) });
  });
  return {
    start: async (days) => {
      from = base + days * DAY_MS;
      await page.evaluate((time) => {
        sessionStorage.setItem('clock', String(time));
        history.replaceState(null, '', '/');
      }, from);
      await page.reload();
    },
  };
};
