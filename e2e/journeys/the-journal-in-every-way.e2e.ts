/** The rest of the journal: questions, the file, paper, putting away, two tabs at once, too long a page, and no mouse. */

import { expect } from 'vitest';
import { aPage, concurrentWording, recordFile } from './a-record.ts';
import { bringIn, field, goTo, savedFile } from './acts.ts';
import { keptOnPage, newPage, openMoreOfPage, openPage, sheet, write } from './journal-acts.ts';
import { test } from './journey.ts';

test('one word is a full win, and taken back it is a page all the same', async ({ cairn }) => {
  const page = await cairn.open();
  await newPage(page);
  await expect.poll(() => page.getByRole('button', { name: 'Done for now' }).isDisabled()).toBe(true);
  await write(page, 'Fog.');
  await page.getByRole('button', { name: 'Done for now' }).click();
  await page.getByText('That counts.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await page.getByRole('button', { name: 'Done for now' }).waitFor();
  await openPage(page, 'Fog.');
  await expect.poll(() => sheet(page).inputValue()).toBe('Fog.');
});

test('a question to begin with, another one, or none; the file has it, and the words', async ({ cairn }) => {
  const page = await cairn.open();
  await newPage(page);
  await page.getByRole('button', { name: 'A question to begin with' }).click();
  const question = page.locator('#page-prompt:not(:empty)');
  const first = await question.innerText();
  await page.getByRole('button', { name: 'Another question' }).click();
  await expect.poll(() => question.innerText()).not.toBe(first);
  const second = await question.innerText();
  await write(page, 'Fog, and then a little sun.');
  await goTo(page, 'Journal');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save all pages as a file' }).click(),
  );
  expect(file).toContain(second);
  expect(file).toContain('Fog, and then a little sun.');
  await openPage(page, 'Fog');
  await page.getByRole('button', { name: 'Blank page' }).click();
  await question.waitFor({ state: 'detached' });
});

test('let rest, into the trash and back, and for ever', async ({ cairn }) => {
  const page = await cairn.open();
  await newPage(page);
  await write(page, 'A page about the pond.');
  await openMoreOfPage(page);
  await page.getByRole('button', { name: 'Let this rest' }).click();
  await page.getByText('It rests now.').waitFor();
  await goTo(page, 'Journal');
  await page.getByText('set aside').waitFor();
  await page.getByLabel('Search your pages').fill('pond');
  await page.getByText('No page has these words.').waitFor();
  await page.getByLabel('Search your pages').fill('');
  await openPage(page, 'A page about the pond.');
  await openMoreOfPage(page);
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByText('This page is in the trash.').waitFor();
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByRole('heading', { name: 'Pages of your journal' }).waitFor();
  await page.getByRole('button', { name: 'Remove for ever' }).click();
  await page.getByLabel('To go on, type: remove').fill('remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove for ever' }).click();
  await page.getByText('Removed.').waitFor();
  await goTo(page, 'Journal');
  await page.getByText('Pages will lie here, if you like to write.').waitFor();
});

test('two tabs write on one page: each has the other’s words, and none are lost', async ({ cairn }) => {
  const one = await cairn.open();
  await newPage(one);
  await write(one, 'From the first tab.');
  const two = await cairn.newTab();
  await two.goto(`${cairn.address}/#/journal`);
  await openPage(two, 'From the first tab.');
  await write(two, 'From the second tab.');
  await one.waitForFunction(() => document.querySelector('textarea')?.value === 'From the second tab.');
  await openMoreOfPage(one);
  await one.getByRole('button', { name: 'Earlier wordings' }).click();
  await one.getByRole('dialog').getByText('From the first tab.').waitFor();
});

test('all of it by keyboard alone, from Today', async ({ cairn }) => {
  const page = await cairn.open();
  await field(page).waitFor();
  await page.getByRole('link', { name: 'Journal', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Journal' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  // Who opens a new page came to write: the caret stands in it.
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.keyboard.type('No mouse today.');
  await keptOnPage(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('That counts.').waitFor();
  // What was pressed is gone, and the focus is not gone with it.
  await page.waitForFunction(() => document.activeElement !== document.body);
});

test('on paper there is the day, and one’s own words, all of them', async ({ cairn }) => {
  const page = await cairn.open();
  await newPage(page);
  const words = Array.from({ length: 80 }, (_, line) => `Line ${line}: fog on the pond.`).join('\n');
  await write(page, words);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  const shown = await page.locator('body').innerText();
  expect(shown.replaceAll(/\n+/g, '\n').trim().split('\n').slice(1)).toEqual(words.split('\n'));
  await page.evaluate(() => void dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.on-paper').count()).toBe(0);
});

test('a page that is too long is told so, can be copied, and is there when one comes back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await newPage(page);
  const long = `${'fog '.repeat(25_000)}and`;
  await sheet(page).fill(long);
  await page.getByText('Up to 100,000 letters fit.').waitFor();
  await page.getByRole('button', { name: 'Copy my words' }).waitFor();
  await newPage(page);
  await page.waitForFunction(
    (length) => document.querySelector('textarea')?.value.length === length,
    long.length,
  );
  await write(page, 'Fog.');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

test('two devices wrote at once: both wordings are shown, and both can stand on the page', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const pond = aPage(1, 'Fog on the pond.');
  const file = await recordFile({
    ...{ wins: [], entries: [pond], wordings: [concurrentWording(pond, 'A heron, far out.')] },
  });
  await bringIn(page, 'two-devices.json', file);
  await openPage(page, 'Fog on the pond.');
  const other = page.getByRole('region', { name: 'You wrote on two devices at once' });
  await other.getByText('A heron, far out.').waitFor();
  await other.getByRole('button', { name: 'Add them to the page' }).click();
  await page.getByText('Both are on the page now.').waitFor();
  await expect.poll(() => sheet(page).inputValue()).toBe('Fog on the pond.\n\nA heron, far out.');
  await other.waitFor({ state: 'detached' });
  await page.reload();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('heron') === true);
});

test('pages are read for nobody who did not ask; for who did, one line after a pause, and no “That counts.”', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await newPage(page);
  await write(page, 'I want to die');
  await page.waitForTimeout(2_500);
  await expect.poll(() => page.getByText('Your plan is here, if you want it.').count()).toBe(0);
  await goTo(page, 'Settings');
  await page.getByLabel('Look for hard words in my notes and journal').check();
  await newPage(page);
  await write(page, 'I want to die');
  await page.getByText('Your plan is here, if you want it.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.getByRole('button', { name: 'Done for now' }).click();
  await page.getByText('Kept.', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Not what I meant', exact: true }).waitFor();
  await expect.poll(() => page.getByText('That counts.').count()).toBe(0);
});

test('begun as one of the six small ways: the line runs, and the page stays under one’s hands when it gets its name', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.goto(`${cairn.address}/#/six`);
  await page.getByRole('link', { name: /A page/ }).click();
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.getByRole('button', { name: 'Five minutes', pressed: true }).waitFor();
  await page.keyboard.type('Rain, ');
  await keptOnPage(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/journal\/[0-9a-f]{32}$/);
  await page.keyboard.type('and more rain.');
  await keptOnPage(page);
  await expect.poll(() => sheet(page).inputValue()).toBe('Rain, and more rain.');
  await goTo(page, 'Journal');
  await expect.poll(() => page.getByRole('article').getByRole('link').count()).toBe(1);
});
