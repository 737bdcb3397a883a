/** What the browser's own trace tells of a minute in which nobody looks at the page: of its thread, its worker's and its service worker's. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Profile } from '../../e2e/browser.ts';
import { lookAway } from '../../e2e/unseen.ts';
import type { Line } from '../../e2e/unseen.ts';

export interface Unseen {
  /** Fired. */
  readonly timers: number;
  readonly frames: number;
  readonly requests: number;
  readonly processorMs: number;
}

/** What was under way ends before. */
const SETTLE_MS = 15_000;
const MINUTE_MS = 60_000;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
}

/** Set in the page, so that its process is known among those of the browser's own pages. */
const MARK = 'bench:unseen';

interface ProcessInfo {
  readonly processInfo: readonly { readonly type: string; readonly cpuTime: number }[];
}

/** Nobody looks from here on: the page is not to be used by Playwright afterwards. */
export const unseenMinute = async (page: Page, profile: Profile): Promise<Unseen> => {
  const unseen = await lookAway(page, profile);
  await pause(SETTLE_MS);
  const seen = await unseen.inPage('document.visibilityState');
  if (seen !== 'hidden') throw new Error('the page is in sight');
  const { browser } = unseen;
  const events: TraceEvent[] = [];
  browser.on('Tracing.dataCollected', (params) =>
    events.push(...(params as { readonly value: readonly TraceEvent[] }).value),
  );
  const complete = new Promise<unknown>((resolve) => browser.on('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: ['devtools.timeline', 'blink.user_timing'] };
  await browser.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await unseen.inPage(`void performance.mark('${MARK}')`);
  const before = await processorMsOf(browser);
  await pause(MINUTE_MS);
  const processorMs = (await processorMsOf(browser)) - before;
  await browser.send('Tracing.end');
  await complete;
  unseen.close();
  const mine = events.find(({ name }) => name === MARK)?.pid;
  if (mine === undefined) throw new Error('the page set no mark');
  const count = (wanted: string): number =>
    events.filter(({ name, pid }) => name === wanted && pid === mine).length;
  return {
    timers: count('TimerFire'),
    frames: count('RequestAnimationFrame'),
    requests: count('ResourceSendRequest'),
    processorMs,
  };
};

const processorMsOf = async (browser: Line): Promise<number> => {
  const { processInfo } = (await browser.send('SystemInfo.getProcessInfo')) as ProcessInfo;
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return 1_000 * pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
};
