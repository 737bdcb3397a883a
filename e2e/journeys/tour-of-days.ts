/** The part of the tour with rituals, timers and the six small ways. */

import type { Copy } from '@cairn/copy';
import type { Locator, Page } from 'playwright-core';
import type { Stop } from './tour.ts';

interface Hands {
  readonly page: Page;
  readonly t: Copy['t'];
  readonly visit: (place: 'six' | 'walk' | 'chore' | 'page' | 'rituals') => Promise<void>;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** One of the six, by its place among them: its name stands beside a line that tells more. */
const openWay = async (page: Page, place: number): Promise<void> => {
  await page.locator('main li button').nth(place).click();
  await page.locator('dialog[open]').waitFor();
};

const sixStops = ({ page, visit }: Hands): Stop[] => [
  { name: 'six', go: () => visit('six') },
  { name: 'getting-up', go: () => openWay(page, 0) },
  {
    name: 'something-to-eat',
    go: async () => {
      await visit('six');
      await openWay(page, 1);
    },
  },
  {
    name: 'a-call-or-a-text',
    go: async () => {
      await visit('six');
      await openWay(page, 2);
    },
  },
];

const timerStops = ({ page, t, visit }: Hands): Stop[] => [
  {
    name: 'walk',
    go: async () => {
      await visit('walk');
      await page.getByText(t('timer.ways'), { exact: true }).click();
    },
  },
  {
    name: 'walk-running',
    go: async () => {
      await button(page, t('timer.begin')).click();
      await page.getByRole('timer').waitFor();
    },
  },
  {
    name: 'walk-done',
    go: async () => {
      await button(page, t('timer.did')).click();
      await button(page, t('timer.again')).waitFor();
    },
  },
  { name: 'chore', go: () => visit('chore') },
];

const ritualStops = ({ page, t, visit }: Hands): Stop[] => [
  { name: 'rituals-none', go: () => visit('rituals') },
  {
    name: 'a-ritual',
    go: async () => {
      await button(page, t('ritual.new')).click();
      await page.getByLabel(t('ritual.anchor'), { exact: true }).fill('make coffee');
      await page.getByLabel(t('ritual.text'), { exact: true }).fill('open the curtains');
      await page.getByLabel(t('ritual.timed'), { exact: true }).check();
    },
  },
  {
    name: 'rituals',
    go: async () => {
      await button(page, t('ritual.keep')).click();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.locator('li .sentence').waitFor();
      await page.getByLabel(t('remind.on'), { exact: true }).check();
      await page.locator('main input[type=time]').first().waitFor();
    },
  },
  {
    name: 'in-my-calendar',
    go: async () => {
      await button(page, t('calendar.open')).click();
      await page.getByLabel(t('calendar.words.own'), { exact: true }).check();
    },
  },
];

/** After the last of them reminders are off again: the stops that follow are as they were. */
export const dayStops = (hands: Hands): readonly Stop[] => {
  const { page, t, visit } = hands;
  return [
    ...sixStops(hands),
    ...timerStops(hands),
    ...ritualStops(hands),
    {
      name: 'rituals-quiet',
      go: async () => {
        await visit('rituals');
        await page.getByLabel(t('remind.on'), { exact: true }).uncheck();
      },
    },
  ];
};
