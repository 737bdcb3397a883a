import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo, goToStones, keep } from './acts.ts';
import { test } from './journey.ts';
import { lockIsUp, lockNow, setPin, typePin } from './lock-acts.ts';
import { todayIsUp } from './start-cairn.ts';

const PIN = '25801';

/** Everything of the person's that stands in the page, and its title. */
const seen = async (page: Page): Promise<string> =>
  `${await page.title()} ${await page.evaluate(() => document.documentElement.outerHTML)}`;

test('a PIN locks Cairn in two tabs at once and opens it in both; what was being typed is still there', async ({
  cairn,
}) => {
  const one = await cairn.open();
  await keep(one, 'watered the fern by the window');
  await setPin(one, PIN);
  const two = await cairn.newTab();
  await two.goto(cairn.address);
  await todayIsUp(two);
  await goTo(one, 'Today');
  await field(one).fill('half a sentence about rain');
  await lockNow(one);
  for (const page of [one, two]) {
    await lockIsUp(page);
    const words = await seen(page);
    for (const word of ['fern', 'half a sentence', 'stone on the cairn']) expect(words).not.toContain(word);
    await expect.poll(() => page.title()).toBe('Locked · Cairn');
  }
  await typePin(one, '99999');
  await one.getByText('That is not the PIN.').waitFor();
  await typePin(one, PIN);
  await todayIsUp(one);
  await todayIsUp(two);
  await expect.poll(() => field(one).inputValue()).toBe('half a sentence about rain');
  // The tab that held it goes: the other has it still, and is not asked again.
  await one.close();
  await keep(two, 'kept by the other tab');
  await two.reload();
  await lockIsUp(two);
  await typePin(two, PIN);
  await todayIsUp(two);
});

test('I do not know my PIN: the 24 words open it, the lock is off, and all is there', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'a stone behind a lock');
  const words = await setPin(page, PIN);
  await lockNow(page);
  await lockIsUp(page);
  for (let slip = 0; slip < 5; slip += 1) {
    await typePin(page, '1111');
    await page
      .getByText(slip < 4 ? 'That is not the PIN.' : 'before the next try')
      .first()
      .waitFor();
  }
  await page.reload();
  await lockIsUp(page);
  await page.getByText('before the next try').first().waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Open', exact: true }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'I do not know my PIN' }).click();
  await page.getByLabel('Your 24 words').fill(words.toReversed().join(' '));
  await page.getByRole('button', { name: 'Open with these words' }).click();
  await page.getByText('These words do not open it.').waitFor();
  await page.getByLabel('Your 24 words').fill(words.join(' '));
  await page.getByRole('button', { name: 'Open with these words' }).click();
  // Where it was locked.
  await page.getByRole('button', { name: 'Set a lock' }).waitFor();
  await goTo(page, 'Today');
  await page.reload();
  await todayIsUp(page);
  await goToStones(page);
  await page.getByText('a stone behind a lock').waitFor();
});
