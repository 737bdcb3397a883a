import { expect } from 'vitest';
import { daysAgo } from './a-record.ts';
import { goTo, goToStones, openMore, savedFile } from './acts.ts';
import { test } from './journey.ts';

test('a win of an earlier day lies on that day, with all that was said of it', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  const sheet = page.getByRole('dialog', { name: 'From an earlier day' });
  await sheet.getByLabel('What you did').fill('rang the dentist');
  await sheet.getByLabel('Day', { exact: true }).fill(daysAgo(3));
  await sheet.getByLabel('Area').selectOption('Letters and money');
  await sheet.getByLabel('This was big for me').check();
  await sheet.getByLabel('A note, if you like').fill('They were kind.');
  await sheet.getByText('How it was, if you like').click();
  await sheet.getByLabel('What it took').selectOption('A lot');
  await sheet.getByLabel('Sense of having done it').selectOption('8');
  await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('Kept.').waitFor();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

  await goToStones(page);
  const stone = page.getByRole('button', { name: /rang the dentist/ });
  await expect.poll(() => stone.textContent()).toContain('They were kind.');
  await expect.poll(() => stone.textContent()).toContain('big for me');
  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  expect((JSON.parse(file) as { wins: object[] }).wins).toMatchObject([
    {
      text: 'rang the dentist',
      localDay: daysAgo(3),
      area: 'paper',
      big: true,
      effort: 3,
      mastery: 8,
      at: null,
    },
  ]);
});

test('a day of another year is told with its year, in the trash too', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await page.getByLabel('What you did').fill('moved out');
  await page.getByLabel('Day', { exact: true }).fill('2019-05-04');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await goToStones(page);
  await page.getByRole('heading', { name: 'Saturday, May 4, 2019' }).waitFor();
  await page.getByRole('button', { name: 'moved out' }).click();
  await page.getByRole('button', { name: 'To the trash' }).click();
  await page.getByRole('link', { name: 'Trash' }).click();
  await page.getByText('Saturday, May 4, 2019').waitFor();
});

test('a day to come is refused in a sentence, and the words stay', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What you did').fill('something of tomorrow');
  await sheet.getByLabel('Day', { exact: true }).fill(daysAgo(-2));
  await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('That day is still to come. Choose today or an earlier one.').waitFor();
  await expect.poll(() => sheet.getByLabel('What you did').inputValue()).toBe('something of tomorrow');
});

test('nothing typed in the sheet is lost by leaving it: it asks first', async ({ cairn }) => {
  const page = await cairn.open();
  await openMore(page);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await page.getByLabel('What you did').fill('half a sentence');
  await page.keyboard.press('Escape');
  const asked = page.getByText('Leave without keeping these changes?');
  await asked.waitFor();
  expect(await asked.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  // No further Escape passes over the question; a browser closes a dialog by itself when it is pressed on and on.
  for (let pressed = 0; pressed < 3; pressed += 1) {
    // Three of them at one go would hide Cairn.
    await page.waitForTimeout(1_100);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByLabel('What you did').isVisible()).toBe(true);
    await expect.poll(() => asked.isVisible()).toBe(true);
  }
  await expect.poll(() => page.getByLabel('What you did').inputValue()).toBe('half a sentence');
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect.poll(() => page.getByLabel('What you did').inputValue()).toBe('half a sentence');

  await page.waitForTimeout(2_100);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Something from an earlier day' }).click();
  await expect.poll(() => page.getByLabel('What you did').inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
});
