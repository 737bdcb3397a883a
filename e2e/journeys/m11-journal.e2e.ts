/** Row M11: a page of the journal, its five minutes, what was written before, and the stones beside it. */

import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { builtApp, serveFolder } from '../site.ts';
import { goTo, keep } from './acts.ts';
import { keptOnPage, newPage, openMoreOfPage, openPage, sheet, write } from './journal-acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';
import { setClock } from './moved-clock.ts';

const MINUTE = 60_000;

test('the browser is killed in mid-sentence: at most the last second is gone', async () => {
  const site = await serveFolder(await builtApp());
  const profile = freshProfile();
  const first = await launchBrowser({ profile });
  const page = await first.newPage();
  await page.goto(`${site.address}/`);
  await todayIsUp(page);
  const area = await newPage(page);
  const typed: { readonly text: string; readonly at: number }[] = [];
  await area.focus();
  // Key after key without a pause, for two seconds and a half, and then the end.
  const began = Date.now();
  for (let text = ''; Date.now() - began < 2_500;) {
    const letter = text.length % 6 === 5 ? ' ' : 'abcde'.charAt(text.length % 6);
    await page.keyboard.insertText(letter);
    text += letter;
    typed.push({ text, at: Date.now() });
  }
  const ended = Date.now();
  await first.kill();

  const second = await launchBrowser({ profile });
  const again = await second.newPage();
  await again.goto(`${site.address}/#/journal`);
  await again.locator('article a').first().click();
  await again.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '');
  const left = await sheet(again).inputValue();
  const whole = typed.at(-1)?.text ?? '';
  const asSecondAgo = typed.findLast(({ at }) => at <= ended - 1_000)?.text ?? '';
  expect(whole.startsWith(left)).toBe(true);
  expect(left.length).toBeGreaterThanOrEqual(asSecondAgo.trimEnd().length);
  // And one goes on where one was.
  await write(again, `${left}, and on`);
  await second.close();
  await site.stop();
  profile.remove();
});

test('five minutes, by one tap: a line that fills, and a win with none of the words', async ({ cairn }) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await newPage(page);
  await page.getByRole('button', { name: 'Five minutes' }).click();
  await write(page, 'It rained, and I put the kettle on.');
  // The tab is closed in the middle of it; Today leads back.
  await page.close();
  const later = await cairn.newTab();
  await setClock(later, Date.now() + 5 * MINUTE + 2_000);
  await later.goto(`${cairn.address}/#/`);
  await later.getByRole('link', { name: 'Your page is open' }).click();
  await later.getByText('Five minutes. Stop here, or go on as you like.').waitFor();
  await later.getByRole('button', { name: 'Done for now' }).click();
  await later.getByText('That counts.').waitFor();
  await later.getByText('A stone lies on your cairn for this page.').waitFor();
  await goTo(later, 'Look back');
  await expect.poll(() => later.locator('article button').allInnerTexts()).toEqual(['Wrote in the journal']);
  await goTo(later, 'Today');
  await todayIsUp(later);
  await expect.poll(() => later.getByRole('link', { name: 'Your page is open' }).count()).toBe(0);
});

test('pages by day, found by their words, and gone on with', async ({ cairn }) => {
  const page = await cairn.open();
  for (const words of ['One heron on the pond.', 'Slept badly.', 'שטפתי כוס אחת']) {
    await newPage(page);
    await write(page, words);
  }
  await goTo(page, 'Journal');
  await page.locator('article a').nth(2).waitFor();
  await expect.poll(() => page.getByRole('article').count()).toBe(1);
  await page.getByLabel('Search your pages').fill('pond hero');
  await page.getByText('Here it is.', { exact: true }).waitFor();
  await page.getByRole('link', { name: /One heron/ }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'One heron on the pond.');
  await sheet(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It did not move.');
  await keptOnPage(page);
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector('textarea')?.value === 'One heron on the pond. It did not move.',
  );
});

test('how a page read before is there, and can be had back', async ({ cairn }) => {
  const page = await cairn.open();
  await newPage(page);
  await write(page, 'As it was.');
  await openPage(page, 'As it was.');
  await write(page, 'As it is now.');
  await openMoreOfPage(page);
  await page.getByRole('button', { name: 'Earlier wordings' }).click();
  await page.getByRole('dialog').getByText('As it was.').waitFor();
  await page.getByRole('button', { name: 'Take these words back' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'As it was.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'As it is now.');
});

test('stones lie beside a page: chosen, found, or the one it was begun for', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'walked to the pond');
  await keep(page, 'washed one cup');
  await goTo(page, 'Look back');
  await page.getByRole('button', { name: 'walked to the pond' }).click();
  await page.getByRole('button', { name: 'Write a page about this' }).click();
  await sheet(page).waitFor();
  await write(page, 'It was further than it looks.');
  await openMoreOfPage(page);
  const beside = page.getByRole('region', { name: 'Stones that go with this page' });
  await beside.getByRole('button', { name: 'walked to the pond' }).waitFor();
  await beside.getByRole('button', { name: 'Choose stones' }).click();
  await page.getByLabel('Search your stones').fill('cup');
  await page.getByText('Here it is.').waitFor();
  await page.getByRole('checkbox', { name: 'washed one cup' }).check();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await beside.getByRole('button', { name: 'washed one cup' }).waitFor();
});
