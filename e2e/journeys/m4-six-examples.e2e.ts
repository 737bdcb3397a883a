/** Row M4: the six examples of the essay, each with the tool it needs, each ending as a full win. Offline. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openMore, savedFile } from './acts.ts';
import { tappedLinks, trust, writeDownTaps } from './help-acts.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';

const six = async (cairn: Cairn, page: Page): Promise<void> => {
  await page.goto(`${cairn.address}/#/six`);
  await page.getByRole('heading', { level: 1, name: 'Six small ways' }).waitFor();
};

const stones = async (cairn: Cairn, page: Page): Promise<string[]> => {
  await page.goto(`${cairn.address}/#/look-back/all`);
  await page.locator('article button').first().waitFor();
  return page.locator('article button').allInnerTexts();
};

test('from Today, behind More, by name', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('link', { name: 'Six small ways' }).click();
  await page.getByRole('heading', { level: 1, name: 'Six small ways' }).waitFor();
  const ways = page.getByRole('main').getByRole('listitem');
  expect((await ways.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    'Getting up at a set time',
    'Something to eat',
    'A call or a text',
    'A short walk',
    'One small chore',
    'A page',
  ]);
});

test('getting up at a set time: a time, its days, a morning line, an alarm in the calendar, a win', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await six(cairn, page);
  await page.getByRole('button', { name: /Getting up at a set time/ }).click();
  await page.getByRole('button', { name: 'put both feet on the floor' }).click();
  await page.getByLabel('Time', { exact: true }).fill('08:15');
  await page.getByRole('checkbox', { name: 'Saturday' }).uncheck();
  await page.getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await page.getByLabel('A line for the morning').fill('Feet first');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept.', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Rituals', exact: true }).click();
  await page.getByText(/^At 8:15\sAM, I will put both feet on the floor\.$/).waitFor();
  await page.getByText('Feet first').waitFor();
  await page.getByText(/8:15\sAM, on weekdays/).waitFor();
  await page.getByRole('button', { name: 'Put it in my calendar' }).click();
  const ics = await savedFile(page, () => page.getByRole('button', { name: 'Save the file' }).click());
  expect(ics).toMatch(/T081500\r\n[^]*RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n[^]*BEGIN:VALARM/);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: /^I did this/ }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => stones(cairn, page)).toEqual(['put both feet on the floor']);
});

test('something to eat: one step in one tap; or tied to a time of day', async ({ cairn }) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await six(cairn, page);
  await page.getByRole('button', { name: /Something to eat/ }).click();
  await page.getByRole('button', { name: /Eat one bite of something/ }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByRole('button', { name: /Something to eat/ }).click();
  await page.getByRole('button', { name: 'Tie it to a time of day' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => stones(cairn, page)).toEqual(['Eat one bite of something']);
});

test('a call or a text: somebody trusted, a first line ready, handed over, a win if the person says so', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await trust(page, { name: 'Ana', phone: '030 123 45', roles: ['Company'] });
  await trust(page, { name: 'Ben', phone: '030 999', roles: ['Company'] });
  await cairn.stopServer();
  await six(cairn, page);
  await page.getByRole('button', { name: /A call or a text/ }).click();
  await page.getByRole('radio', { name: 'Ben' }).check();
  await page.getByLabel('A first line').fill('Hi Ben & all');
  await writeDownTaps(page);
  await page.getByRole('link', { name: 'Text Ben' }).click();
  await expect.poll(() => tappedLinks(page)).toEqual(['sms:030999?body=Hi%20Ben%20%26%20all']);
  // The phone took over, and the page is gone: the question waits.
  await page.close();
  const back = await cairn.newTab();
  await six(cairn, back);
  await back.getByRole('button', { name: 'Keep it as a win' }).click();
  await back.getByText('Kept. The first stone.').waitFor();
  const kept = await stones(cairn, back);
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain('Ben');
});

test('with nobody to name yet there is a way to name somebody, and a win all the same', async ({ cairn }) => {
  const page = await cairn.open();
  await six(cairn, page);
  await page.getByRole('button', { name: /A call or a text/ }).click();
  await page.getByText('There is nobody here yet.').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: 'People I trust' }).getAttribute('href'))
    .toBe('#/help/people');
  await page.getByRole('button', { name: 'I reached somebody' }).click();
  await page.getByText('Kept. The first stone.').waitFor();
});

test('a walk, a chore and a page each open their tool, and each ends as a win after any length', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await cairn.stopServer();
  for (const [way, words] of [
    ['A short walk', 'Went for a walk'],
    ['One small chore', 'Did a chore for two minutes'],
  ] as const) {
    await six(cairn, page);
    await page.getByRole('link', { name: new RegExp(way) }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('button', { name: 'I did this' }).click();
    await page.getByText(/^Kept\./).waitFor();
    expect((await stones(cairn, page))[0]).toBe(words);
  }
  await six(cairn, page);
  await page.getByRole('link', { name: /A page/ }).click();
  await page.getByLabel('Your page').fill('Rain.');
  await page.getByRole('button', { name: 'Done for now' }).click();
  await page.getByText('That counts.').waitFor();
  expect((await stones(cairn, page))[0]).toBe('Wrote in the journal');
});
