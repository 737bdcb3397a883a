/** M13: small wins compound. Where it began, what has become possible, and what was a mountain once. */

import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, openMore } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';

const aLongWay = (): Promise<string> =>
  recordFile({
    wins: [
      aWin(1, 'drank a glass of water', { area: 'nourish', localDay: daysAgo(400) }),
      aWin(2, 'opened one letter', { area: 'paper', localDay: daysAgo(300), big: true }),
      ...[90, 60, 40].map((days, at) =>
        aWin(10 + at, 'opened one letter', { area: 'paper', localDay: daysAgo(days) }),
      ),
      aWin(4, 'cooked soup for two', { area: 'nourish', localDay: daysAgo(12), big: true }),
      aWin(5, 'sat by the river', { area: 'move', localDay: daysAgo(1), resting: true }),
    ],
  });

test('then and now: where it began, how far it has come, and the letter that was a mountain once', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await bringIn(page, 'way.json', await aLongWay());
  await goTo(page, 'Look back');
  await byKeyboard(page).press('link', 'Then and now');
  await page.getByRole('heading', { level: 1, name: 'Then and now' }).waitFor();
  await page.getByText(/^It began on /).waitFor();
  const food = page.getByRole('article').filter({ hasText: 'Food and drink' });
  await expect
    .poll(() => food.locator('dd').allInnerTexts())
    .toEqual(['drank a glass of water', 'cooked soup for two']);
  const once = page.getByRole('region', { name: 'Once a mountain, now a stone' });
  await once.getByText('opened one letter').waitFor();
  await page.getByRole('region', { name: 'How it grew' }).getByText('It is all still there.').waitFor();
  const said = await page.getByRole('main').innerText();
  // What rests is not brought up, and nothing is told in numbers but its days.
  expect(said).not.toContain('river');
  expect(said.replaceAll(/\b[A-Z][a-z]+ \d{1,2}(, \d{4})?/g, '')).not.toMatch(/\d/);
});

test('first times come by themselves, newest first, and open as every stone does', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'way.json', await aLongWay());
  await goTo(page, 'Look back');
  const hands = byKeyboard(page);
  await hands.press('link', 'First times');
  await page.getByRole('heading', { level: 1, name: 'First times' }).waitFor();
  const words = page.locator('main li button');
  await words.first().waitFor();
  const all = await words.allInnerTexts();
  expect(all.at(-1)).toContain('drank a glass of water');
  expect(all.join(' ')).not.toContain('river');
  await hands.press('button', /drank a glass of water/);
  await page.getByRole('dialog').getByLabel('What you did').waitFor();
});

test('on a hard day there are things I have done, the shelf first, and no furthest rung beside them', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await bringIn(page, 'way.json', await aLongWay());
  await goTo(page, 'Look back');
  await page.getByRole('link', { name: 'All, day by day' }).click();
  await page
    .getByRole('button', { name: /opened one letter/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Put it on the shelf' }).click();
  await page.getByText('It is on the shelf.').waitFor();
  await goTo(page, 'Today');
  await openMore(page);
  await page.getByRole('button', { name: 'Low', exact: true }).click();
  await page.getByText('Noted.').waitFor();
  await goTo(page, 'Look back');
  await page.getByRole('heading', { name: 'Things I have done' }).waitFor();
  await expect.poll(() => page.locator('main li').first().innerText()).toContain('opened one letter');
  await expect.poll(() => page.getByRole('img').count()).toBe(0);
  await page.evaluate(() => void (location.hash = '#/look-back/then-and-now'));
  await page.getByRole('heading', { name: 'Things I have done' }).waitFor();
  await expect.poll(() => page.getByText('How it grew').count()).toBe(0);
  await byKeyboard(page).press('button', 'All of Look back');
  await page.getByText('How it grew').waitFor();
});
