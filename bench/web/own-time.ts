/**
 * What a page's tasks needed of a processor, by the browser's own trace: without what they waited while others had their turn. A quota on the whole browser makes a task of a millisecond last sixty where the worker has used the quota up; a processor
 * that is four times slower would make it last four.
 */

import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';
const MAIN = 'CrRendererMain';

/** The longest task of the page's main thread, ms of processor time, between the marks `from` and `to`, which `work` has to set. */
export const longestOwnTask = async (
  page: Page,
  { from, to }: { readonly from: string; readonly to: string },
  work: () => Promise<unknown>,
): Promise<number> => {
  const events: TraceEvent[] = [];
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page is of no browser');
  const session = await browser.newBrowserCDPSession();
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  // Tasks and marks alone: telling more would cost what is measured.
  const traceConfig = { includedCategories: ['toplevel', 'blink.user_timing'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return between(events, from, to);
};

const between = (events: readonly TraceEvent[], from: string, to: string): number => {
  const [begun, ended] = [from, to].map((name) => events.find((event) => event.name === name));
  if (begun === undefined || ended === undefined) throw new Error('the page set no mark');
  const threads = new Map(
    events
      .filter(({ name, pid }) => name === 'thread_name' && pid === begun.pid)
      .map(({ tid, args }) => [tid, args?.name]),
  );
  const tasks = events
    .filter(({ name, ph, pid, tid, ts }) => {
      const isTask = name === TASK && ph === 'X' && pid === begun.pid;
      return isTask && threads.get(tid) === MAIN && ts >= begun.ts && ts <= ended.ts;
    })
    .map(({ tdur = 0 }) => tdur / 1000);
  return Math.max(0, ...tasks);
};
