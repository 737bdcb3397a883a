/**
 * A browser that can be slowed as a whole, four times, by measure and not by belief: a fixed loop in a worker of that
 * browser is timed with and without the quota, and the quota is set until their ratio is four.
 */

import { launchBrowser } from '../../e2e/browser.ts';
import type { BrowserOptions, Profile, RunningBrowser } from '../../e2e/browser.ts';
import type { Ground } from '../ground.ts';
import { mix, ROUNDS } from '../reference-loop.ts';
import { mean, percentile } from '../statistics.ts';
import { makeCpuGroup, periodOf } from './cpu-group.ts';
import type { CpuGroup } from './cpu-group.ts';

export const TIMES_SLOWER = 4;
const TOLERANCE = 0.1;

/** How slowing went: by so much, at such a share of one core. `null` where it cannot be done here. */
export type Slowing = {
  readonly ratio: number;
  readonly share: number;
  /** The loop in a worker of the browser at full speed, ms. */
  readonly loopMs: number;
} | null;

export interface BenchBrowser extends RunningBrowser {
  readonly slowing: Slowing;
  slow(): void;
  fullSpeed(): void;
  /**
   * How much slower the loop runs with the quota than without. Opens and closes a page of its own: one that is being
   * measured is hidden meanwhile, and a hidden page gets no frames.
   */
  slowedRatio(): Promise<number>;
}

/** Calibrated once a run; every browser of the run gets the same quota and can show what it does there. */
export const openBenchBrowser = async (
  ground: Ground,
  profile?: Profile,
  args: readonly string[] = [],
): Promise<BenchBrowser> => {
  const slowing = await slowingOf(ground);
  const { browser, group } = await launchInGroup(ground, {
    args,
    ...(profile === undefined ? {} : { profile }),
  });
  return {
    ...browser,
    slowing,
    slow: () => group?.limit(slowing?.share ?? null),
    fullSpeed: () => group?.limit(null),
    slowedRatio: async () => {
      group?.limit(null);
      const { gauge, close } = await openGauge(browser);
      group?.limit(slowing?.share ?? null);
      const ms = mean(await gauge({ rounds: ROUNDS, times: 25 }));
      await close();
      return ms / (slowing?.loopMs ?? ms);
    },
    kill: async () => {
      await browser.kill();
      await group?.remove();
    },
    close: async () => {
      // At full speed, or leaving takes four times as long.
      group?.limit(null);
      await browser.close();
      await group?.remove();
    },
  };
};

/** One sentence for the report. */
export const sayHowSlow = (slowing: Slowing): string =>
  slowing === null
    ? 'NOT slowed: no control group for the processor may be made here, so this is no evidence for the budget.'
    : `The whole browser slowed ${slowing.ratio.toFixed(2)} times (measured by a loop in a worker: ${slowing.loopMs.toFixed(0)} ms at full speed): ${(slowing.share * 100).toFixed(1)} % of one core for all its processes together, in periods of ${(periodOf(slowing.share) / 1000).toFixed(1)} ms.`;

const launchInGroup = async (
  ground: Ground,
  options: BrowserOptions = {},
): Promise<{ readonly browser: RunningBrowser; readonly group: CpuGroup | null }> => {
  const group = makeCpuGroup();
  // Born inside: the browser is spawned before `launchBrowser` first waits.
  group?.moveIn();
  const launching = launchBrowser(options);
  group?.moveOut();
  try {
    const browser = await launching;
    // Closed long before, unless the run was broken off.
    ground.later(async () => {
      await browser.kill();
      await group?.remove();
    });
    return { browser, group };
  } catch (cause) {
    await group?.remove();
    throw cause;
  }
};

const slowingOf = (ground: Ground): Promise<Slowing> =>
  ground.once('slowing', async () => {
    const { browser, group } = await launchInGroup(ground);
    try {
      return group === null ? null : await calibrate(ground, browser, group);
    } finally {
      group?.limit(null);
      await browser.close();
      await group?.remove();
    }
  });

const calibrate = async (ground: Ground, browser: RunningBrowser, group: CpuGroup): Promise<Slowing> => {
  const { gauge } = await openGauge(browser);
  const loopMs = 5 * percentile(await gauge({ rounds: ROUNDS / 5, times: 200 }), 0.05);
  let share = 1 / TIMES_SLOWER;
  for (let left = 8; left > 0; left -= 1) {
    group.limit(share);
    const ratio = mean(await gauge({ rounds: ROUNDS, times: 25 })) / loopMs;
    ground.say(
      `slowing: ${(share * 100).toFixed(1)} % of one core makes the worker ${ratio.toFixed(2)} times slower`,
    );
    if (Math.abs(ratio / TIMES_SLOWER - 1) <= TOLERANCE / 2) return { ratio, share, loopMs };
    share = Math.min(0.6, Math.max(0.1, share * (ratio / TIMES_SLOWER)));
  }
  throw new Error('the browser could not be slowed four times: the machine is too busy, try again later');
};

/** Milliseconds of the loop, so many times. */
type Gauge = (wish: { readonly rounds: number; readonly times: number }) => Promise<number[]>;

declare global {
  interface Window {
    gauge: Worker;
  }
}

/** Calls after which the engine runs the loop in its last and fastest form. */
const WARM_CALLS = 200;

/** A worker of its own in a page of its own, warm: cold code would be slow for another reason. */
const openGauge = async (
  browser: RunningBrowser,
): Promise<{ readonly gauge: Gauge; readonly close: () => Promise<void> }> => {
  const page = await browser.newPage();
  await page.evaluate((loop) => {
    const source = `const mix = ${loop};
      onmessage = ({ data: [rounds, times] }) => postMessage(Array.from({ length: times }, () => mix(rounds)));`;
    window.gauge = new Worker(`data:text/javascript,${encodeURIComponent(source)}`);
  }, mix.toString());
  const gauge: Gauge = ({ rounds, times }) =>
    page.evaluate(
      (wish) =>
        new Promise<number[]>((resolve) => {
          window.gauge.addEventListener('message', ({ data }) => resolve(data as number[]), { once: true });
          window.gauge.postMessage(wish);
        }),
      [rounds, times] as const,
    );
  await gauge({ rounds: ROUNDS / 10, times: WARM_CALLS });
  return { gauge, close: () => page.close() };
};
