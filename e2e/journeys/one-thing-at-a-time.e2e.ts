/** The low-energy layout: one thing on Today, in large letters; all of it in sight, also on a phone with letters twice as large. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { goTo } from './acts.ts';
import { refusedByAxe } from './axe.ts';
import { unclearNames } from './heard.ts';
import { test } from './journey.ts';
import { crampedThings } from './seen.ts';
import { startCairn } from './start-cairn.ts';

const chooseOneThing = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'One thing at a time' }).check();
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('button', { name: 'Something else' }).waitFor();
  await page.getByRole('button', { name: 'I did this' }).waitFor();
};

const another = (page: Page): Promise<void> => page.getByRole('button', { name: 'Something else' }).click();

/** What does not fit on one page: it scrolls, something is cut off, or the bar stands over a control. */
const misfits = async (page: Page): Promise<string[]> => [
  ...(await crampedThings(page)),
  ...(await page.evaluate(() => {
    const bar = document.querySelector('nav')?.getBoundingClientRect().top ?? innerHeight;
    const root = document.documentElement;
    return [
      ...(root.scrollHeight > innerHeight + 1 ? [`${root.scrollHeight} high in ${innerHeight}`] : []),
      ...[...document.querySelectorAll('main button, main input')]
        .filter((control) => control.getBoundingClientRect().bottom > bar + 1)
        .map((control) => `under the bar: ${control.textContent ?? control.id}`),
    ];
  })),
];

test('the small thing, the field, rest, and round again; each kept in one tap; and back to all of it', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await chooseOneThing(page);
  const controls = page.locator('main').locator('button, input, a');
  await expect.poll(() => controls.count()).toBe(2);
  await page.getByRole('button', { name: 'I did this' }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await another(page);
  await page.getByLabel('I did something').fill('opened the window');
  await page.getByLabel('I did something').press('Enter');
  await expect.poll(() => page.getByLabel('I did something').inputValue()).toBe('');
  await another(page);
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  await page.getByRole('button', { name: 'Resting today', pressed: true }).waitFor();
  await expect.poll(() => refusedByAxe(page)).toEqual([]);
  await expect.poll(() => unclearNames(page)).toEqual([]);
  await another(page);
  await page.getByRole('button', { name: 'I did this' }).waitFor();

  // On this device, from the first paint on.
  await page.reload();
  await page.getByRole('button', { name: 'I did this' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'More', exact: true }).count()).toBe(0);
  await goTo(page, 'Look back');
  await page.getByText('opened the window').first().waitFor();
  await goTo(page, 'Settings');
  await page.getByRole('radio', { name: 'All of it' }).check();
  await goTo(page, 'Today');
  await page.getByRole('button', { name: 'More', exact: true }).waitFor();
});

test.for([16, 32])('with letters of %i pixels all of it is in sight on a phone', async (fontSize) => {
  const browser = await launchBrowser({ fontSize, args: ['--hide-scrollbars'] });
  const cairn = await startCairn(browser, await builtApp());
  const page = await cairn.open();
  await page.setViewportSize({ width: 360, height: 740 });
  await chooseOneThing(page);
  const found: string[] = [];
  for (const act of ['I did this', null, 'Rest']) {
    found.push(...(await misfits(page)));
    if (act !== null) {
      await page.getByRole('button', { name: act, exact: true }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      found.push(...(await misfits(page)));
    }
    await another(page);
  }
  await cairn.stop();
  await browser.close();
  expect(found).toEqual([]);
});
