/**
 * HOUR: memory after an hour of use, with an hour's acts done one after the other over a record that stays the same; after a lock is
 * closed and opened ten times; and what a page that nobody looks at does in a minute.
 */

import type { Page } from 'playwright-core';
import { freshProfile, launchBrowser } from '../../e2e/browser.ts';
import { whereItIsMorning } from '../../e2e/morning.ts';
import { aLife } from '../../e2e/journeys/a-record.ts';
import { bringIn } from '../../e2e/journeys/acts.ts';
import { lockIsUp, lockNow, setPin, typePin } from '../../e2e/journeys/lock-acts.ts';
import { PHONE, todayIsUp } from '../../e2e/journeys/start-cairn.ts';
import { serveFolder } from '../../e2e/site.ts';
import type { Ground } from '../ground.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import { builtCopy } from '../web/app-site.ts';
import { ROUND } from './acts.ts';
import { memoryOf } from './memory.ts';
import type { Held, Memory } from './memory.ts';
import { unseenMinute } from './unseen-minute.ts';
import type { Unseen } from './unseen-minute.ts';

const WINS = 5_000;
/** Fewer only to try it out. */
const ROUNDS = Number(process.env['CAIRN_BENCH_ROUNDS'] ?? 10);
/** By then every screen was opened twice, and what is loaded once is there. */
const WARM_ROUNDS = 2;
const LOCKS = 10;
const PATIENCE_MS = 60_000;
const PIN = '25801';
const MB = 1_000_000;
/** More than this a record that stays the same may not make it grow. */
const GROWTH_BAR = 10;
const COUNT_BAR = 1.02;

export const measureHour = async (ground: Ground): Promise<Measured> => {
  const profile = freshProfile();
  ground.later(() => profile.remove());
  const site = await serveFolder(await builtCopy(ground));
  ground.later(() => site.stop());
  const args = ['--hide-scrollbars'];
  const browser = await launchBrowser({ profile, args, zone: whereItIsMorning() });
  // It is not asked to close: Playwright has let go of it by then.
  ground.later(() => browser.kill());
  const page = await browser.newPage();
  await page.setViewportSize(PHONE);
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(site.address);
  await todayIsUp(page);
  ground.say(`HOUR: bringing ${WINS} wins in`);
  await bringIn(page, 'life.json', await aLife(WINS));
  const memory = await memoryOf(page);
  const samples = await anHour(ground, page, memory);
  ground.say(`HOUR: locking and opening ${LOCKS} times`);
  const locked = await manyLocks(page, memory);
  ground.say('HOUR: a minute that nobody looks at');
  const unseen = await unseenMinute(page, profile);
  return told(samples, locked, unseen);
};

const anHour = async (ground: Ground, page: Page, memory: Memory): Promise<readonly Held[]> => {
  const samples: Held[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, act] of ROUND.entries()) {
      await act(page).catch((cause: unknown) => {
        throw new Error(`act ${at + 1} of round ${round + 1} came to no end`, { cause });
      });
    }
    samples.push(await memory.held());
    ground.say(`HOUR: ${(round + 1) * ROUND.length} acts, ${asText(samples.at(-1))}`);
  }
  return samples;
};

/** The first time and the last time that it was opened. */
const manyLocks = async (page: Page, memory: Memory): Promise<readonly [Held, Held]> => {
  await setPin(page, PIN);
  const open: Held[] = [];
  for (let time = 0; time < LOCKS; time += 1) {
    await lockNow(page);
    await lockIsUp(page);
    await typePin(page, PIN);
    await page.evaluate(() => void (location.hash = '#/'));
    await todayIsUp(page);
    if (time === 0 || time === LOCKS - 1) open.push(await memory.held());
  }
  const [first, last] = open;
  if (first === undefined || last === undefined) throw new Error('it was never opened');
  return [first, last];
};

const heapOf = ({ page, worker }: Held): number => page + worker;

const growth = (from: number, to: number): number => 100 * (to / from - 1);

/** By the least squares, MB in a hundred acts. */
const slopeOf = (samples: readonly Held[]): number => {
  const points = samples.map((held, index) => [(index * ROUND.length) / 100, heapOf(held) / MB] as const);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return above / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
};

const told = (samples: readonly Held[], [first, last]: readonly [Held, Held], unseen: Unseen): Measured => {
  const lastHalf = samples.slice(Math.floor(samples.length / 2));
  const [warm, end] = [samples[Math.min(WARM_ROUNDS, samples.length) - 1], samples.at(-1)];
  const [half] = lastHalf;
  if (warm === undefined || half === undefined || end === undefined) throw new Error('nothing was measured');
  const [from, to] = [WARM_ROUNDS * ROUND.length, samples.length * ROUND.length];
  const times = (name: string, before: number, after: number): Figure => ({
    ...{ name, value: after / before, unit: '×', bar: COUNT_BAR },
  });
  const plain = (name: string, value: number, unit: Figure['unit']): Figure => ({
    name,
    value,
    unit,
    bar: null,
  });
  const bar = GROWTH_BAR;
  return {
    budget: 'HOUR',
    what: `an hour of use: ${to} acts over every screen, ${WINS} wins that stay the same; ${LOCKS} locks; a minute unseen`,
    figures: [
      {
        name: `page and worker grow from act ${from} to ${to}`,
        value: growth(heapOf(warm), heapOf(end)),
        unit: '%',
        bar,
      },
      plain('page and worker in the end', heapOf(end) / MB, 'MB'),
      plain('slope of the last half, MB in 100 acts', slopeOf(lastHalf), 'MB'),
      times('nodes, last half, last to first', half.nodes, end.nodes),
      times('listeners, last half, last to first', half.listeners, end.listeners),
      ...(end.resident === null
        ? []
        : [plain('page processes, resident, in the end', end.resident / MB, 'MB')]),
      {
        name: `page and worker grow from lock 1 to ${LOCKS}`,
        value: growth(heapOf(first), heapOf(last)),
        unit: '%',
        bar,
      },
      { name: 'timers that fired in a minute unseen', value: unseen.timers, unit: '×', bar: 0 },
      { name: 'frames asked for in a minute unseen', value: unseen.frames, unit: '×', bar: 0 },
      { name: 'requests in a minute unseen', value: unseen.requests, unit: '×', bar: 0 },
      plain('processor time of the page processes in that minute', unseen.processorMs, 'ms'),
    ],
    reference: null,
    notes: [
      'By snapshots of both heaps after a collection: objects, words and buffers. Compiled code stands apart: it grows with whatever runs, and goes when it is not used. Nodes and listeners as DevTools counts them, those that are held though they left the page included.',
      'The same acts take as long as the machine is busy; what is held does not depend on it.',
    ],
    details: [
      ...samples.map((held, index) => detailOf(`after ${(index + 1) * ROUND.length} acts`, held)),
      detailOf('opened once', first),
      detailOf(`opened ${LOCKS} times`, last),
    ],
  };
};

const detailOf = (name: string, { page, worker, code, nodes, listeners, resident }: Held): Detail => ({
  name,
  columns: {
    'page MB': page / MB,
    'worker MB': worker / MB,
    'code MB': code / MB,
    nodes,
    listeners,
    ...(resident === null ? {} : { 'resident MB': resident / MB }),
  },
});

const asText = (held: Held | undefined): string =>
  held === undefined
    ? ''
    : Object.entries(detailOf('', held).columns)
        .map(([name, value]) => `${name} ${value.toFixed(1)}`)
        .join(', ');
