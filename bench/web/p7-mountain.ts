/**
 * P7: the mountain with 50,000 wins: its first draw in a fresh page, the frames while a new stone settles, and those of a
 * flight from the decade to one stone.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromNumber, dayNumber } from '@cairn/domain';
import type { LifeArea, LocalDay, Win } from '@cairn/domain';
import type { PictureRecord } from '@cairn/picture';
import { mondayOf } from '@cairn/store';
import { openNodeDatabase } from '@cairn/store/node';
import { openVault } from '@cairn/vault';
import { serveModule } from '../../e2e/site.ts';
import type { Ground } from '../ground.ts';
import { lifeRecords } from '../life-records.ts';
import type { Detail, Figure, Measured } from '../measured.ts';
import type { Drawn, Flights } from '../pages/picture-page.ts';
import { EVENING, END_DAY, perform } from '../queries/large-vault.ts';
import { ask } from '../queries/query-cases.ts';
import { openBenchBrowser, sayHowSlow } from '../slow/slowed-browser.ts';
import type { BenchBrowser } from '../slow/slowed-browser.ts';
import { median, percentile, spreadOf } from '../statistics.ts';
import { serveApp } from './app-site.ts';
import { filledProfile, keepByEnter, WINS } from './filled-profile.ts';
import { waitUntilUsable, watchMarks } from './marks.ts';

const FIRST_BAR = 100;
/** Sixty a second: 16.67 ms, with the clock's own coarseness. */
const FRAME_BAR = 16.8;
const FIRST_DRAWS = 7;
/** In each page: once, and then again. */
const DRAWS = 4;
const STONES = 12;
const SETTLE_MS = 900;
/** From the decade to one stone, and back, by turns. */
const FLIGHTS = 8;

const SIZES = [
  { name: 'phone, 3 pixels to one', width: 412, height: 301, dpr: 3 },
  { name: 'desktop', width: 850, height: 900, dpr: 1 },
] as const;

export const measureMountain = async (ground: Ground): Promise<Measured> => {
  ground.say('P7: drawing');
  const record = await recordOfLife();
  const drawing = await drawMany(ground, record);
  ground.say('P7: flying from the decade to one stone');
  const flying = await flyMany(ground, record);
  ground.say('P7: watching stones settle');
  const moving = await watchStones(ground);
  const { slowing } = drawing;
  return {
    budget: 'P7',
    what: `the mountain with ${WINS} wins: first draw in a fresh page, frames while a stone settles and in a flight from the decade to one stone`,
    figures: [...drawing.figures, ...flying.figures, ...moving],
    reference: slowing === null ? null : { name: 'loop, full speed', ms: slowing.loopMs },
    notes: [
      sayHowSlow(slowing),
      `${record.weeks.length} weeks behind, ${record.weekStones.length} stones in front. Drawn without a graphics card.`,
      'First draw: scene and paint in a page that never drew before, until a pixel can be read back.',
    ],
    details: [...drawing.details, ...flying.details],
  };
};

/** All past weeks one by one, as they are asked for where one sees them all; what is in front stays as it was. */
const withAllWeeks = (record: PictureRecord, wins: readonly Win[]): PictureRecord => {
  const now = mondayOf(dayNumber(record.today));
  const weeks = new Map<number, { wins: number; areas: Partial<Record<LifeArea, number>> }>();
  for (const { localDay, area } of wins) {
    const monday = mondayOf(dayNumber(localDay));
    const week = weeks.get(monday) ?? { wins: 0, areas: {} };
    week.wins += 1;
    if (area !== null) week.areas[area] = (week.areas[area] ?? 0) + 1;
    weeks.set(monday, week);
  }
  const past = [...weeks].filter(([monday]) => monday < now).sort(([a], [b]) => a - b);
  const rolls = past.map(([monday, week]) => ({ weekStart: dayFromNumber(monday), ...week, returns: 0 }));
  return { ...record, weeks: rolls };
};

const recordOfLife = async (): Promise<PictureRecord> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-p7-'));
  try {
    const database = await openNodeDatabase({
      path: join(folder, 'vault.db'),
      key: new Uint8Array(32).fill(7),
    });
    const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
    const opened = await openVault({ database, clock: EVENING, random });
    if (!opened.ok) throw new Error(`the vault did not open (${opened.error.type})`);
    const life = lifeRecords({ seed: 'bench', wins: WINS, endDay: END_DAY satisfies LocalDay });
    await perform(opened.value, 'import-records', { format: 'cairn-json', fileName: 'life', ...life });
    const { picture } = await ask(opened.value, 'today', {});
    await opened.value.close();
    return picture;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Drawing {
  readonly figures: readonly Figure[];
  readonly details: readonly Detail[];
  readonly slowing: BenchBrowser['slowing'];
}

const drawMany = async (ground: Ground, record: PictureRecord): Promise<Drawing> => {
  const site = await serveModule(join(import.meta.dirname, '..', 'pages', 'picture-page.ts'));
  const browser = await openBenchBrowser(ground);
  const draw = (size: (typeof SIZES)[number]): Promise<readonly Drawn[]> =>
    drawInFreshPage(browser, site.address, { record, size });
  const details: Detail[] = [];
  const figures: Figure[] = [];
  try {
    for (const speed of browser.slowing === null ? ['full speed'] : ['full speed', 'slowed 4×']) {
      if (speed !== 'full speed') browser.slow();
      for (const size of SIZES) {
        const runs: (readonly Drawn[])[] = [];
        for (let i = 0; i < FIRST_DRAWS; i += 1) runs.push(await draw(size));
        const name = `${size.name}, ${speed}`;
        const firsts = runs.map(([first]) => totalOf(first));
        const bar = speed === 'full speed' ? FIRST_BAR : null;
        figures.push({ name: `first draw, ${name}, median`, value: median(firsts), unit: 'ms', bar });
        figures.push({
          name: `first draw, ${name}, p95`,
          value: percentile(firsts, 0.95),
          unit: 'ms',
          bar: null,
        });
        details.push(detailOf(name, runs));
      }
    }
    return { figures, details, slowing: browser.slowing };
  } finally {
    await browser.close();
    await site.stop();
  }
};

const drawInFreshPage = async (
  browser: BenchBrowser,
  address: string,
  { record, size }: { readonly record: PictureRecord; readonly size: (typeof SIZES)[number] },
): Promise<readonly Drawn[]> => {
  const page = await browser.newPage();
  await page.goto(address);
  const light = { theme: 'light', minuteOfDay: 1140, season: 'autumn' } as const;
  const drawn = await page.evaluate(
    ([wish, times]) => Array.from({ length: times }, () => window.drawOnce(wish)),
    [{ record, light, ...size }, DRAWS] as const,
  );
  await page.close();
  return drawn;
};

const flyMany = async (ground: Ground, record: PictureRecord): Promise<Omit<Drawing, 'slowing'>> => {
  const life = lifeRecords({ seed: 'bench', wins: WINS, endDay: END_DAY satisfies LocalDay });
  const whole = withAllWeeks(record, life.wins);
  const site = await serveModule(join(import.meta.dirname, '..', 'pages', 'picture-page.ts'));
  const browser = await openBenchBrowser(ground);
  const figures: Figure[] = [];
  const details: Detail[] = [];
  try {
    for (const size of SIZES) {
      const page = await browser.newPage();
      await page.setViewportSize({ width: size.width, height: size.height });
      await page.goto(site.address);
      const light = { theme: 'light', minuteOfDay: 1140, season: 'autumn' } as const;
      const flown = await page.evaluate(([wish, times]) => window.flyThrough(wish, times), [
        { record: whole, light, width: size.width, height: size.height },
        FLIGHTS,
      ] as const);
      await page.close();
      figures.push(...figuresOfFlight(size.name, flown));
      details.push(detailOfFlight(size.name, flown));
    }
    return { figures, details };
  } finally {
    await browser.close();
    await site.stop();
  }
};

/** The first flight paints what the others find ready: it is told apart, and counted with them. */
const figuresOfFlight = (name: string, { flights, heapMb, canvasMb }: Flights): Figure[] => {
  const frames = flights.flatMap((flight) => flight.frames);
  return [
    { name: `frame of a flight, ${name}, p50`, value: median(frames), unit: 'ms', bar: null },
    { name: `frame of a flight, ${name}, p95`, value: percentile(frames, 0.95), unit: 'ms', bar: FRAME_BAR },
    { name: `longest frame of a flight, ${name}`, value: spreadOf(frames).max, unit: 'ms', bar: null },
    { name: `script heap after flights, ${name}`, value: heapMb, unit: 'MB', bar: null },
    { name: `canvases, ${name}`, value: canvasMb, unit: 'MB', bar: null },
  ];
};

const detailOfFlight = (name: string, { flights }: Flights): Detail => {
  const [first, ...others] = flights;
  const later = others.flatMap((flight) => flight.frames);
  return {
    name: `flight, ${name}`,
    columns: {
      'first flight p95 ms': percentile(first?.frames ?? [], 0.95),
      'later p50 ms': median(later),
      'later p95 ms': percentile(later, 0.95),
      'landing ms': median(flights.map(({ landingMs }) => landingMs)),
      frames: flights.reduce((sum, flight) => sum + flight.frames.length, 0),
    },
  };
};

const totalOf = (drawn: Drawn | undefined): number =>
  drawn === undefined ? Number.NaN : drawn.sceneMs + drawn.paintMs;

const detailOf = (name: string, runs: readonly (readonly Drawn[])[]): Detail => {
  const firsts = runs.flatMap(([first]) => (first === undefined ? [] : [first]));
  const later = runs.flatMap((run) => run.slice(1));
  return {
    name,
    columns: {
      'first scene ms': median(firsts.map(({ sceneMs }) => sceneMs)),
      'first paint ms': median(firsts.map(({ paintMs }) => paintMs)),
      'again scene ms': median(later.map(({ sceneMs }) => sceneMs)),
      'again paint ms': median(later.map(({ paintMs }) => paintMs)),
      shapes: firsts[0]?.shapes ?? 0,
    },
  };
};

const watchStones = async (ground: Ground): Promise<readonly Figure[]> => {
  const profile = await filledProfile(ground);
  const browser = await openBenchBrowser(ground, profile);
  const site = await serveApp(ground);
  try {
    const page = await browser.newPage();
    await watchMarks(page);
    await page.goto(site.address);
    await waitUntilUsable(page);
    const fast = await framesOf(page);
    if (browser.slowing === null) return figuresOf('full speed', fast);
    browser.slow();
    return [...figuresOf('full speed', fast), ...figuresOf('slowed 4×', await framesOf(page))];
  } finally {
    await browser.close();
    await site.stop();
  }
};

/** Milliseconds between frames, from the one in which the stone appears until it lies. */
const framesOf = async (page: Parameters<typeof watchMarks>[0]): Promise<readonly number[]> => {
  const frames: number[] = [];
  for (let i = 0; i < STONES; i += 1) {
    await keepByEnter(page, `Carried one cup to the kitchen ${i}`);
    const times = await page.evaluate(
      (span) =>
        new Promise<number[]>((resolve) => {
          const seen: number[] = [];
          const frame = (now: number): void => {
            seen.push(now);
            if (now - (seen[0] ?? now) < span) requestAnimationFrame(frame);
            else resolve(seen);
          };
          requestAnimationFrame(frame);
        }),
      SETTLE_MS,
    );
    frames.push(...times.slice(1).map((time, index) => time - (times[index] ?? time)));
    await page.waitForTimeout(SETTLE_MS);
  }
  return frames;
};

const figuresOf = (speed: string, frames: readonly number[]): Figure[] => {
  const bar = speed === 'full speed' ? FRAME_BAR : null;
  const late = (100 * frames.filter((ms) => ms > FRAME_BAR).length) / frames.length;
  return [
    { name: `frame while a stone settles, ${speed}, p50`, value: median(frames), unit: 'ms', bar: null },
    { name: `frame while a stone settles, ${speed}, p95`, value: percentile(frames, 0.95), unit: 'ms', bar },
    { name: `longest frame, ${speed}`, value: spreadOf(frames).max, unit: 'ms', bar: null },
    { name: `frames over 16.7 ms, ${speed}`, value: late, unit: '%', bar: null },
  ];
};
