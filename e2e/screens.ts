/**
 * Takes the pictures of docs/screens: `node e2e/screens.ts [folder] [name part]`. By hand, after a change that shows; no
 * test runs it. Without a folder the representative few go to docs/screens; with one, everything goes there.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { aLife, aWin, daysAgo, recordFile } from './journeys/a-record.ts';
import { bringIn, goTo } from './journeys/acts.ts';
import { moodsAndWalks } from './journeys/moods-and-walks.ts';
import { newPage, openPage, write } from './journeys/journal-acts.ts';
import { startCairn } from './journeys/start-cairn.ts';
import type { Cairn } from './journeys/start-cairn.ts';
import { tour } from './journeys/tour.ts';
import { packed } from './png.ts';
import { builtApp } from './site.ts';

const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  desk: { width: 1440, height: 900 },
} as const;
const THEMES = ['light', 'dark'] as const;
const MANY = 50_000;

const [, , folder = join(dirname(import.meta.dirname), 'docs', 'screens'), part = ''] = process.argv;
const isForDocs = process.argv[2] === undefined;

/** What is kept with the project; everything else is for looking at. */
const FOR_DOCS = new Set([
  'today-phone-light',
  'today-phone-dark',
  'today-desk-light',
  'today-desk-dark',
  'today-tablet-light',
  'today-first-phone-light',
  'today-many-phone-light',
  'today-many-desk-dark',
  'today-more-phone-light',
  'look-back-empty-phone-light',
  'months-empty-phone-light',
  'firsts-empty-phone-dark',
  'then-now-empty-phone-light',
  'shelf-empty-phone-light',
  'shelf-empty-desk-dark',
  'journal-empty-phone-light',
  'look-back-phone-light',
  'look-back-desk-dark',
  'look-back-desk-light',
  'months-phone-light',
  'months-day-desk-light',
  'months-year-phone-dark',
  'then-now-phone-light',
  'then-now-desk-dark',
  'shelf-filled-phone-light',
  'firsts-phone-light',
  'on-paper-phone-light',
  'a-breath-phone-light',
  'a-pause-phone-light',
  'gentle-phone-light',
  'many-phone-light',
  'a-stone-phone-dark',
  'thoughts-full-phone-light',
  'thought-full-phone-light',
  'thought-full-desk-dark',
  'forms-full-phone-light',
  'appointment-page-phone-light',
  'appointment-page-desk-light',
  'devices-phone-light',
  'settings-phone-light',
  'import-preview-phone-light',
  'help-phone-light',
  'help-phone-dark',
  'help-person-phone-light',
  'lines-chosen-phone-light',
  'plan-filled-desk-dark',
  'paths-filled-phone-light',
  'way-in-phone-light',
  'way-in-desk-dark',
  'path-planned-phone-light',
  'path-done-phone-dark',
  'path-done-desk-light',
  'rituals-phone-light',
  'rituals-desk-dark',
  'six-phone-light',
  'my-journal-phone-light',
  'my-journal-desk-dark',
  'a-page-phone-dark',
  'a-page-desk-light',
  'insights-week-phone-light',
  'insights-phone-light',
  'insights-desk-dark',
  'insights-why-phone-dark',
  'insights-years-phone-light',
  'today-rtl-phone-light',
  'today-big-text-phone-light',
]);

/** What was pressed here lies far down; what there is to see is at the top. */
const FROM_THE_TOP = /^(path|way-in|rituals)/;

const shoot = async (page: Page, name: string): Promise<void> => {
  if (isForDocs && !FOR_DOCS.has(name)) return;
  await page.waitForTimeout(450);
  const png = await page.screenshot({ animations: 'disabled', caret: 'initial' });
  writeFileSync(join(folder, `${name}.png`), packed(png));
  process.stdout.write(`${name}\n`);
};

const inEverySize = async (page: Page, name: string): Promise<void> => {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const theme of THEMES) {
      if (isForDocs && !FOR_DOCS.has(`${name}-${size}-${theme}`)) continue;
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: theme });
      await shoot(page, `${name}-${size}-${theme}`);
    }
  }
  await page.setViewportSize(SIZES.phone);
  await page.emulateMedia({ colorScheme: 'light' });
};

const withLife = async (cairn: Cairn, wins: number): Promise<Page> => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(wins));
  await page.goto(`${cairn.address}/#/`);
  await page.reload();
  await page.getByRole('button', { name: /One small thing/ }).waitFor();
  return page;
};

const toInsights = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/look-back'));
  await page.getByRole('link', { name: 'What goes together' }).click();
  await page.locator('main p.soft').first().waitFor();
};

/** One's own words and what they rest on, with so many days; ten years of them last. */
const insightsOf = async (cairn: Cairn): Promise<void> => {
  const page = await cairn.open();
  for (const [name, days] of [
    ['insights-week', 9],
    ['insights', 70],
    ['insights-years', 3_650],
  ] as const) {
    await bringIn(page, 'moods.json', await moodsAndWalks(days));
    await toInsights(page);
    await page.locator('main figure').waitFor();
    await inEverySize(page, name);
    if (name !== 'insights') continue;
    await page.getByText('Why do you think so?').click();
    await page.locator('.why figure').nth(1).waitFor();
    await page
      .locator('.why figure')
      .first()
      .evaluate((figure) => figure.scrollIntoView({ block: 'start' }));
    await inEverySize(page, 'insights-why');
  }
};

const trashOne = async (page: Page): Promise<void> => {
  await page.evaluate(() => void (location.hash = '#/look-back/all'));
  await page.locator('article button').first().click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('In the trash.').waitFor();
};

/** What was made to be filled. */
const VIEWS = {
  'look-back': '#/look-back',
  months: '#/look-back/calendar',
  firsts: '#/look-back/first-times',
  'then-now': '#/look-back/then-and-now',
  shelf: '#/look-back/shelf',
  'all-stones': '#/look-back/all',
  journal: '#/journal',
} as const;

/** Invented. */
const A_JOURNAL = [
  'Slept badly. Wrote this with the kettle on.',
  'Ana called. I let it ring, and then I called her back. We talked about her tomatoes.',
  'The pond again this morning. Fog on it, and one heron that did not move for as long as I stood there. I had told myself I would go as far as the gate. At the gate it was no harder to go on.',
];

const SCENES: Readonly<Record<string, (cairn: Cairn) => Promise<void>>> = {
  'today-new': async (cairn) => inEverySize(await cairn.open(), 'today-new'),
  'before-the-first': async (cairn) => {
    const page = await cairn.open();
    for (const [name, place] of Object.entries(VIEWS)) {
      await page.evaluate((hash) => void (location.hash = hash), place);
      await page.locator('main .own:visible').first().waitFor();
      await inEverySize(page, `${name}-empty`);
    }
  },
  'today-first': async (cairn) => {
    const page = await cairn.open();
    await page.getByRole('button', { name: /One small thing/ }).click();
    await page.getByText('Kept. The first stone.').waitFor();
    await page.mouse.move(1, 1);
    await page.waitForTimeout(1_500);
    await inEverySize(page, 'today-first');
  },
  tour: async (cairn) => {
    const page = await withLife(cairn, 30);
    await trashOne(page);
    for (const stop of await tour(page, { filled: true })) {
      await stop.go();
      await page.mouse.move(1, 1);
      if (FROM_THE_TOP.test(stop.name)) await page.evaluate(() => scrollTo(0, 0));
      await inEverySize(page, stop.name);
    }
  },
  'today-many': async (cairn) => {
    const page = await withLife(cairn, MANY);
    await inEverySize(page, 'today-many');
    await page.evaluate(() => void (location.hash = '#/look-back/all'));
    await page.locator('article').first().waitFor();
    await inEverySize(page, 'look-back-many');
  },
  'a-journal': async (cairn) => {
    const page = await withLife(cairn, 30);
    for (const words of A_JOURNAL) {
      await newPage(page);
      await write(page, words);
    }
    await goTo(page, 'Journal');
    await page.locator('article a').nth(2).waitFor();
    await page.mouse.move(1, 1);
    await inEverySize(page, 'my-journal');
    await openPage(page, 'The pond again');
    await page.getByRole('button', { name: 'A question to begin with' }).click();
    await page.getByRole('button', { name: 'Five minutes' }).click();
    await page.clock.setSystemTime(`${daysAgo(0)}T08:13:10`);
    await page.waitForTimeout(2_500);
    await page.mouse.move(1, 1);
    await inEverySize(page, 'a-page');
  },
  insights: insightsOf,
  'today-long-words': async (cairn) => {
    const page = await cairn.open();
    const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz gelesen '.repeat(3).trim();
    const wins = [aWin(1, long, { note: `${long}\n${long}` as never, big: true }), aWin(2, 'שטפתי כוס אחת')];
    await bringIn(page, 'long.json', await recordFile({ wins }));
    await page.evaluate(() => void (location.hash = '#/look-back/all'));
    await page.locator('article').first().waitFor();
    await inEverySize(page, 'look-back-long-words');
    await page.evaluate(() => void (location.hash = '#/'));
    await page.locator('#did').fill(long);
    await inEverySize(page, 'today-long-words');
  },
  mind: async (cairn) => {
    await withLife(cairn, 400);
    const { page } = cairn;
    await showMind(page, '');
    await page.goto(`${cairn.address}/?pseudo#/settings`);
    await page.locator('#language').selectOption('ar-XB');
    await page.waitForFunction(() => document.documentElement.dir === 'rtl');
    await page.waitForTimeout(300);
    await showMind(page, '-rtl');
  },
  'today-rtl': async (cairn) => {
    await withLife(cairn, 30);
    const { page } = cairn;
    await page.goto(`${cairn.address}/?pseudo#/settings`);
    await page.locator('#language').selectOption('ar-XB');
    await page.waitForFunction(() => document.dir === 'rtl' || document.documentElement.dir === 'rtl');
    await page.waitForTimeout(300);
    await inEverySize(page, 'settings-rtl');
    await page.evaluate(() => void (location.hash = '#/look-back/all'));
    await page.locator('article').first().waitFor();
    await inEverySize(page, 'look-back-rtl');
    await page.evaluate(() => void (location.hash = '#/'));
    await page.locator('#did').waitFor();
    await inEverySize(page, 'today-rtl');
  },
};

/** What is thought, answered, locked and shared, in a life that has all of it. */
const showMind = async (page: Page, suffix: string): Promise<void> => {
  for (const [name, place, there] of MIND) {
    await page.evaluate((hash) => void (location.hash = hash), place);
    await page.locator(there).first().waitFor();
    await inEverySize(page, `${name}${suffix}`);
  }
  await page.evaluate(() => void (location.hash = '#/journal/thoughts'));
  await page.locator('main a[href^="#/journal/thoughts/"]').last().click();
  await page.locator('main h1').waitFor();
  await inEverySize(page, `thought-full${suffix}`);
};

const MIND = [
  ['thoughts-full', '#/journal/thoughts', 'main a[href^="#/journal/thoughts/"]'],
  ['forms-full', '#/look-back/forms', 'main figure'],
  ['appointment-page', '#/settings/appointment-page', '.sheet'],
  ['bring', '#/settings/import', 'main h1'],
  ['lock', '#/settings/lock', 'main h1'],
  ['devices', '#/settings/devices', 'main form'],
  ['add-device', '#/settings/devices/add', 'main h1'],
] as const;

const bigText = async (cairn: Cairn): Promise<void> => {
  const page = await withLife(cairn, 30);
  await trashOne(page);
  for (const stop of await tour(page, { filled: true })) {
    await stop.go();
    await shoot(page, `${stop.name}-big-text-phone-light`);
  }
};

mkdirSync(folder, { recursive: true });
for (const [name, scene] of [...Object.entries(SCENES), ['big-text', bigText] as const]) {
  if (!name.includes(part)) continue;
  const browser = await launchBrowser({
    args: ['--hide-scrollbars'],
    fontSize: name === 'big-text' ? 32 : 16,
  });
  const cairn = await startCairn(browser, await builtApp());
  // The picture has the light of the hour: that of a morning, whenever this is run.
  await cairn.page.clock.setSystemTime(`${daysAgo(0)}T08:10:00`);
  await scene(cairn);
  await cairn.stop();
  await browser.close();
}
