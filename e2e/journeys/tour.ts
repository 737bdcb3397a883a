/** Every screen and every sheet, one after the other, in any language: each stop is reached by what a person would press. */

import { createCopy } from '@cairn/copy';
import type { Copy, Locale } from '@cairn/copy';
import type { Page } from 'playwright-core';
import { chooseFile } from './acts.ts';

export interface Stop {
  readonly name: string;
  /** From the stop before, whatever that was. */
  go(): Promise<void>;
}

/** Written for these journeys; mood words, activities and a line that cannot be used. */
export const DAYLIO_FILE = [
  'full_date,date,weekday,time,mood,activities,note_title,note',
  '2026-03-02,2 March,Monday,19:40,good,"walk | dishes","","Went round the pond."',
  '2026-03-01,1 March,Sunday,21:05,foggy,"bad sleep","",""',
  '2026-13-40,40 Nowhere,Monday,10:00,meh,"","",""',
  '2026-02-27,27 February,Friday,08:15,awful,"shower","A small morning","The water was warm."',
].join('\n');

const PLACES = {
  today: '#/',
  'look-back': '#/look-back',
  trash: '#/look-back/trash',
  help: '#/help',
  settings: '#/settings',
  import: '#/settings/import',
  about: '#/settings/about',
  why: '#/settings/about/why',
  not: '#/settings/about/not',
  privacy: '#/settings/about/privacy',
} as const;

type Words = Copy['t'];

/** Goes there afresh: sheets are closed, nothing typed before is left. */
const visit = async (page: Page, place: keyof typeof PLACES): Promise<void> => {
  await page.evaluate(() => document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel')));
  const elsewhere = place === 'about' ? 'help' : 'about';
  for (const next of [elsewhere, place] as const) {
    await page.evaluate((hash) => void (location.hash = hash), PLACES[next]);
    await page.locator('h1').waitFor();
  }
  await page.waitForFunction(() => document.querySelector('.waiting') === null);
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const todayStops = (page: Page, t: Words): Stop[] => [
  { name: 'today', go: () => visit(page, 'today') },
  {
    name: 'today-ideas',
    go: async () => {
      await page.locator('#did').fill('wa');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'today-more',
    go: async () => {
      await page.locator('#did').fill('');
      await button(page, t('today.more')).click();
      await button(page, t('mood.exact')).click();
    },
  },
  {
    name: 'an-earlier-day',
    go: async () => {
      await button(page, t('today.earlier')).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];

const lookBackStops = (page: Page, t: Words): Stop[] => [
  { name: 'look-back', go: () => visit(page, 'look-back') },
  {
    name: 'a-stone',
    go: async () => {
      await page.locator('article button').first().click();
      await page.locator('dialog[open] summary').click();
    },
  },
  {
    name: 'leave-without-keeping',
    go: async () => {
      await page.locator('#win-text').fill('Something else');
      await button(page, t('app.close')).click();
      await page.getByText(t('win.discard'), { exact: true }).waitFor();
    },
  },
  {
    name: 'nothing-found',
    go: async () => {
      await button(page, t('win.discard.yes')).click();
      await visit(page, 'look-back');
      await page.locator('#search').fill('nothing has this word');
      await page.getByText(t('look-back.found', { count: 0 })).waitFor();
    },
  },
  { name: 'trash', go: () => visit(page, 'trash') },
  {
    name: 'remove-for-ever',
    go: async () => {
      await button(page, t('trash.purge')).first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];

const settingsStops = (page: Page, t: Words): Stop[] => [
  { name: 'settings', go: () => visit(page, 'settings') },
  {
    name: 'recovery-words',
    go: async () => {
      await button(page, t('settings.words.show')).click();
      await page.locator('ol li').nth(23).waitFor();
    },
  },
  {
    name: 'erase',
    go: async () => {
      await button(page, t('settings.erase.do')).click();
      await page.locator('dialog[open]').waitFor();
    },
  },
  { name: 'about', go: () => visit(page, 'about') },
  { name: 'why-this-works', go: () => visit(page, 'why') },
  { name: 'what-cairn-is-not', go: () => visit(page, 'not') },
  { name: 'privacy', go: () => visit(page, 'privacy') },
  { name: 'help', go: () => visit(page, 'help') },
];

const importStops = (page: Page, t: Words): Stop[] => [
  { name: 'import', go: () => visit(page, 'import') },
  {
    name: 'import-not-known',
    go: async () => {
      await chooseFile(page, 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0xff]));
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'import-preview',
    go: async () => {
      await chooseFile(page, 'daylio_export.csv', DAYLIO_FILE);
      await button(page, t('import.do')).waitFor();
      await page.locator('summary').click();
    },
  },
];

/** `filled`: the record has stones, and one of them is in the trash. Stops that need those are left out of an empty one. */
export const tour = async (
  page: Page,
  of: { locale?: Locale; filled: boolean },
): Promise<readonly Stop[]> => {
  const { t } = await createCopy(of.locale ?? 'en');
  const needStones = new Set(['a-stone', 'leave-without-keeping', 'nothing-found', 'remove-for-ever']);
  return [
    ...todayStops(page, t),
    ...lookBackStops(page, t),
    ...settingsStops(page, t),
    ...importStops(page, t),
  ].filter(({ name }) => of.filled || !needStones.has(name));
};
