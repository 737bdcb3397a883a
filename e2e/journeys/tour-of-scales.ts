/** Forms that others wrote, and how sure one was; a part of the tour. */

import type { Page } from 'playwright-core';
import type { Stop, Words } from './tour.ts';

type ScalePlace = 'today' | 'appointments' | 'report' | 'scales' | 'how-it-was';

interface Route {
  readonly page: Page;
  readonly t: Words;
  readonly visit: (place: ScalePlace) => Promise<void>;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export const scaleStops = (route: Route): Stop[] => [...sureStops(route), ...formStops(route)];

const sureStops = ({ page, t, visit }: Route): Stop[] => [
  {
    name: 'how-sure',
    go: async () => {
      await visit('today');
      await button(page, t('mood.more'))
        .or(button(page, t('today.more')))
        .first()
        .click();
      await button(page, t('mood.more')).or(page.locator('#how-line')).first().click();
      await page.locator('[aria-labelledby=sure] button').nth(4).click();
      await page.locator('[aria-labelledby=sure] button[aria-pressed=true]').waitFor();
    },
  },
  {
    name: 'how-it-was',
    go: async () => {
      await visit('how-it-was');
      await page.locator('figure summary').click();
    },
  },
];

const formStops = ({ page, t, visit }: Route): Stop[] => [
  {
    name: 'appointments',
    go: async () => {
      await visit('appointments');
      await page.getByLabel(t('scales.phq-9'), { exact: true }).check();
      await page.locator('main a.slip[href="#/look-back/forms"]').waitFor();
    },
  },
  {
    name: 'report',
    go: async () => {
      await visit('report');
      await page.locator('main section').waitFor();
    },
  },
  {
    name: 'forms',
    go: async () => {
      await visit('scales');
      await button(page, t('scales.fill')).waitFor();
    },
  },
  {
    name: 'form-first',
    go: async () => {
      await button(page, t('scales.fill')).click();
      await button(page, t('scales.begin')).waitFor();
    },
  },
  {
    name: 'form-open',
    go: async () => {
      await button(page, t('scales.begin')).click();
      await button(page, t('scales.keep')).click();
      await page.getByText(t('scales.open.mark'), { exact: true }).first().waitFor();
    },
  },
  {
    name: 'form-calm',
    go: async () => {
      for (const question of await page.locator('[data-question]').all())
        await question.getByRole('radio').nth(2).check();
      await button(page, t('scales.keep')).click();
      await button(page, t('calm.safe')).waitFor();
    },
  },
  {
    name: 'form-number',
    go: async () => {
      await button(page, t('calm.safe')).click();
      await page.locator('summary').click();
    },
  },
  {
    name: 'forms-answered',
    go: async () => {
      await button(page, t('scales.done')).click();
      await page.locator('ul summary').first().click();
    },
  },
];
