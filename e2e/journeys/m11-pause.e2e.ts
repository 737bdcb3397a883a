/** M11: a pause after a win, for those who want one: what it took, how it felt, a line. Doing nothing is an answer too. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo, keep, openMore } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';
import { takeClock } from './moved-clock.ts';

const PROMPTS =
  /How did it feel to have done it\?|What made it possible\?|What did it cost you\?|What would you have said this morning/;

const sheet = (page: Page) => page.getByRole('region', { name: PROMPTS });
const line = (page: Page) => sheet(page).getByRole('textbox', { name: PROMPTS });

const wants = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByLabel('Ask how it was').check();
  await goTo(page, 'Today');
};

/** What the record has of the win, as its own sheet shows it. */
const howItWas = async (page: Page, words: string) => {
  // The list is asked for again a moment after what changed.
  await page.waitForTimeout(600);
  if ((await page.getByRole('button', { name: 'Less', exact: true }).count()) === 0) await openMore(page);
  await page.getByRole('button', { name: words }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('How it was, if you like').click();
  const said = {
    took: await dialog.getByLabel('What it took').inputValue(),
    good: await dialog.getByLabel('How good it felt').inputValue(),
    done: await dialog.getByLabel('Sense of having done it').inputValue(),
    note: await dialog.getByLabel('A note, if you like').inputValue(),
  };
  await dialog.getByRole('button', { name: 'Close' }).click();
  return said;
};

test('nobody is asked unless they want it; one tap has it after any win, by keyboard too, and once it is left it does not come back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'opened the window');
  await expect.poll(() => page.getByRole('button', { name: 'How was it?' }).count()).toBe(0);
  await keep(page, 'washed one cup');
  await page.waitForTimeout(400);
  await expect.poll(() => sheet(page).count()).toBe(0);
  const hands = byKeyboard(page);
  await hands.press('button', 'How was it?');
  await sheet(page).waitFor();
  await expect.poll(() => sheet(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await hands.type(await sheet(page).locator('h2').innerText(), 'The water was warm');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await sheet(page).getByText('Noted.').waitFor();
  await hands.press('button', 'That is all');
  await expect.poll(() => sheet(page).count()).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: 'How was it?' }).count()).toBe(0);
  await expect
    .poll(() => howItWas(page, 'washed one cup'))
    .toEqual({
      ...{ took: '1', good: '', done: '', note: 'The water was warm' },
    });
});

test('what was said is not lost when the next win takes its place, and what was left unsaid is not made 0', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await wants(page);
  await keep(page, 'washed one cup');
  await sheet(page).waitFor();
  // The field is still where one writes: the sheet takes nothing.
  await expect.poll(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await sheet(page).getByRole('group', { name: 'How good it felt' }).getByText('0', { exact: true }).click();
  await line(page).fill('Slow, and done');
  await keep(page, 'dried that cup');
  await sheet(page).waitFor();
  await expect.poll(() => line(page).inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await expect.poll(() => sheet(page).count()).toBe(0);
  await expect
    .poll(() => howItWas(page, 'washed one cup'))
    .toEqual({
      ...{ took: '', good: '0', done: '', note: 'Slow, and done' },
    });
  await expect
    .poll(() => howItWas(page, 'dried that cup'))
    .toEqual({ took: '', good: '', done: '', note: '' });
});

test('left alone it goes by itself, and nothing has been said', async ({ cairn }) => {
  await takeClock(cairn.page);
  const page = await cairn.open();
  await wants(page);
  await keep(page, 'sat in the sun');
  await sheet(page).waitFor();
  await page.clock.runFor(21_000);
  await expect.poll(() => sheet(page).count()).toBe(0);
  await expect
    .poll(() => howItWas(page, 'sat in the sun'))
    .toEqual({ took: '', good: '', done: '', note: '' });
});
