/** M16: how sure somebody was of one small thing, drawn beside what they then did; nothing of it is asked or counted against them. */

import { expect } from 'vitest';
import { goTo, keep, openMore } from './acts.ts';
import { daysOf } from './another-day.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

test('how sure I was stands beside the stone of the day after, and quiet days change nothing', async ({
  cairn,
}) => {
  const { page } = cairn;
  const days = await daysOf(page);
  await page.goto(cairn.address);
  await openMore(page);
  await expect.poll(() => page.getByText('How sure are you').count()).toBe(0);
  await page.getByRole('button', { name: 'Something more' }).click();
  const sure = page.getByRole('group', {
    name: 'How sure are you that you could do one small thing tomorrow?',
  });
  await sure.getByRole('button', { name: '2', exact: true }).click();
  await sure.getByRole('button', { name: '2', exact: true, pressed: true }).waitFor();
  await page.getByLabel('How long you slept last night').selectOption('7.5 hours');
  await page.getByLabel('A line about it').fill('grey, and still here');
  await page.getByRole('button', { name: 'Keep the line' }).click();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#how-line')?.value === '');

  const look = async (): Promise<string> => {
    await goTo(page, 'Look back');
    await page.getByRole('link', { name: 'How it was' }).click();
    await page.getByRole('heading', { level: 1, name: 'How it was' }).waitFor();
    await page.getByText('You chose when to answer').waitFor();
    return page.locator('main').innerText();
  };
  await expect.poll(() => look()).toContain('2 of 10. The day after: still to come');
  await expect.poll(() => page.locator('.beneath svg').count()).toBe(0);
  const line = page.getByText('grey, and still here');
  await line.waitFor();
  await page.getByText('Slept: 7.5 hours').waitFor();
  await page.getByRole('button', { name: 'Change: grey, and still here' }).click();
  await page.locator('#noted-line').fill('grey, then sun');
  // Not said then, and added now.
  await page.locator('#noted-energy').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Keep changes' }).click();
  await page.getByText('grey, then sun').waitFor();
  await page.getByText('Energy: Very little').waitFor();
  await page.getByRole('button', { name: 'Undo this change' }).click();
  await line.waitFor();
  await page.getByRole('button', { name: 'Put away: grey, and still here' }).click();
  await page.getByText('It is put away.').waitFor();
  await expect.poll(() => line.count()).toBe(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await line.waitFor();

  await days.start(1);
  await todayIsUp(page);
  await keep(page, 'rinsed a cup');
  const seen = await look();
  expect(seen).toContain('2 of 10. The day after: a stone');
  expect(seen).toContain('You kept stones on days after your answers. After low answers too.');
  await expect.poll(() => page.locator('.beneath svg').count()).toBe(1);

  await days.start(9);
  await expect.poll(() => look()).toBe(seen);
});
