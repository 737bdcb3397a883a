/** Look back and every view that opens on it, one after the other; a part of the tour. */

import type { Page } from 'playwright-core';
import type { Stop, Words } from './tour.ts';

type LookBackPlace =
  'look-back' | 'all-stones' | 'months' | 'firsts' | 'then-now' | 'shelf' | 'insights' | 'on-paper' | 'trash';

type Visit = (place: LookBackPlace) => Promise<void>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Stops that an empty record does not have. */
export const NEED_STONES: ReadonlySet<string> = new Set([
  ...['months-day', 'months-year', 'all-stones', 'a-stone', 'shelf-filled', 'leave-without-keeping'],
  ...['nothing-found', 'many', 'remove-for-ever'],
]);

const viewStops = (page: Page, visit: Visit): Stop[] => [
  { name: 'look-back', go: () => visit('look-back') },
  ...(['months', 'firsts', 'then-now', 'shelf', 'insights', 'on-paper'] as const).map((place) => ({
    name: place,
    go: async () => {
      await visit(place);
      await page.locator('main .own, main .act').first().waitFor();
    },
  })),
];

export const lookBackStops = (page: Page, t: Words, visit: Visit): Stop[] => [
  ...viewStops(page, visit),
  ...calendarStops(page, visit),
  ...stoneStops(page, t, visit),
  ...manyStops(page, t, visit),
  { name: 'trash', go: () => visit('trash') },
  {
    name: 'remove-for-ever',
    go: async () => {
      await button(page, t('trash.purge')).first().click();
      await page.locator('dialog[open]').waitFor();
    },
  },
];

const calendarStops = (page: Page, visit: Visit): Stop[] => [
  {
    name: 'months-day',
    go: async () => {
      await visit('months');
      await page.locator('[data-date]').last().click();
      await page.locator('article').waitFor();
      await page.locator('summary').click();
    },
  },
  {
    name: 'months-year',
    go: async () => {
      await page.locator('.head button').click();
      await page.locator('li .name').first().waitFor();
    },
  },
];

const stoneStops = (page: Page, t: Words, visit: Visit): Stop[] => [
  {
    name: 'all-stones',
    go: async () => {
      await visit('all-stones');
      await page.locator('article').first().waitFor();
    },
  },
  {
    name: 'a-stone',
    go: async () => {
      await page.locator('article button').first().click();
      await page.locator('dialog[open] summary').click();
    },
  },
  {
    name: 'shelf-filled',
    go: async () => {
      await button(page, t('win.shelf.put')).click();
      await page.getByText(t('win.shelf.placed')).waitFor();
      await visit('shelf');
      await page.locator('main li button').first().waitFor();
    },
  },
  {
    name: 'leave-without-keeping',
    go: async () => {
      await page.locator('main li button').first().click();
      await page.locator('#win-text').fill('Something else');
      await button(page, t('app.close')).click();
      await page.getByText(t('win.discard'), { exact: true }).waitFor();
    },
  },
  {
    name: 'nothing-found',
    go: async () => {
      await button(page, t('win.discard.yes')).click();
      await visit('all-stones');
      await page.locator('#search').fill('nothing has this word');
      await page.getByText(t('look-back.found.plain', { count: 0 })).waitFor();
    },
  },
];

const manyStops = (page: Page, t: Words, visit: Visit): Stop[] => [
  {
    name: 'many',
    go: async () => {
      await visit('all-stones');
      await button(page, t('many.begin')).click();
      await page.locator('article input[type=checkbox]').first().check();
      await button(page, t('many.day')).click();
    },
  },
];
