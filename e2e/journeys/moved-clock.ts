/**
 * Another time in the pages of a journey. The clock belongs to the whole browser, which the journeys of a process share: what was
 * moved is put back when the journey ends, or the next one would begin at another hour.
 */

import type { BrowserContext, Page } from 'playwright-core';

const moved = new WeakSet<BrowserContext>();

/** From here on time goes on from `time`, in every page. */
export const setClock = async (page: Page, time: number | string | Date): Promise<void> => {
  moved.add(page.context());
  await page.clock.setSystemTime(time);
};

/** Time goes on as it does, and `page.clock` can run ahead of it. */
export const takeClock = async (page: Page): Promise<void> => {
  moved.add(page.context());
  await page.clock.install();
};

export const putClockBack = async (context: BrowserContext): Promise<void> => {
  if (moved.delete(context)) await context.clock.setSystemTime(Date.now());
};
