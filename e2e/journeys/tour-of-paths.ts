/** Every screen of paths, and all that opens on them, one after the other; a part of the tour. */

import type { Page } from 'playwright-core';
import type { Stop, Words } from './tour.ts';

const WORDS =
  'The whole flat is a mess, Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz and all of it';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** `visit`: to the list of paths, afresh. */
export const pathStops = (page: Page, t: Words, visit: () => Promise<void>): Stop[] => [
  { name: 'paths', go: visit },
  ...wayInStops(page, t),
  ...onePathStops(page, t),
  ...afterStops(page, t),
  {
    name: 'paths-filled',
    go: async () => {
      await visit();
      await page.locator('main svg').first().waitFor();
    },
  },
];

const wayInStops = (page: Page, t: Words): Stop[] => [
  {
    name: 'way-in',
    go: async () => {
      await page.locator('#too-big').fill(WORDS);
      await button(page, t('paths.find')).click();
      await button(page, t('way-in.take')).waitFor();
    },
  },
  {
    name: 'way-in-smaller',
    go: async () => {
      await page.locator('.first .slip').first().click();
      await button(page, t('step.more')).waitFor();
      await page.getByText(t('way-in.then')).click();
      await page.locator('ol button').first().click();
    },
  },
  {
    name: 'path',
    go: async () => {
      await button(page, t('way-in.take')).click();
      await button(page, t('step.did')).waitFor();
    },
  },
];

const onePathStops = (page: Page, t: Words): Stop[] => [
  {
    name: 'path-fit',
    go: async () => {
      await button(page, t('fit.title')).click();
      await button(page, t('fit.anchor.coffee')).click();
      await page.getByText(t('fit.more')).click();
    },
  },
  {
    name: 'path-planned',
    go: async () => {
      await button(page, t('fit.keep')).click();
      await page.locator('.plan').waitFor();
    },
  },
  {
    name: 'path-obstacles',
    go: async () => {
      await button(page, t('step.not-now')).click();
      await button(page, t('obstacle.dreaded')).waitFor();
    },
  },
  {
    name: 'path-trac',
    go: async () => {
      await button(page, t('obstacle.dreaded')).click();
      await page.getByRole('heading', { name: t('trac.title') }).waitFor();
    },
  },
  {
    name: 'path-offer',
    go: async () => {
      await button(page, t('trac.leave')).click();
      await button(page, t('step.not-now')).click();
      await button(page, t('obstacle.too-big')).click();
      await page.locator('.offer').waitFor();
    },
  },
];

const afterStops = (page: Page, t: Words): Stop[] => [
  {
    name: 'path-done',
    go: async () => {
      await button(page, t('step.did')).click();
      await page.getByRole('link', { name: t('path.see') }).waitFor();
    },
  },
  {
    name: 'path-why',
    go: async () => {
      await button(page, t('path.why')).click();
      await page.getByLabel(t('path.why')).fill(WORDS);
      await button(page, t('path.save')).click();
      await page.getByRole('heading', { name: t('path.why') }).waitFor();
    },
  },
  {
    name: 'path-change',
    go: async () => {
      await button(page, t('path.change')).click();
      await page.locator('[data-row]').nth(1).waitFor();
    },
  },
  {
    name: 'path-resting',
    go: async () => {
      await button(page, t('path.changed')).click();
      await button(page, t('path.rest')).click();
      await page.getByText(t('path.resting')).waitFor();
    },
  },
  {
    name: 'path-let-go',
    go: async () => {
      await button(page, t('path.wake')).click();
      await button(page, t('step.did')).waitFor();
      await button(page, t('path.go')).click();
      await page.getByText(t('path.let-go')).waitFor();
    },
  },
  {
    name: 'path-back',
    go: async () => {
      await button(page, t('path.bring-back')).click();
      await button(page, t('step.did')).waitFor();
    },
  },
];
