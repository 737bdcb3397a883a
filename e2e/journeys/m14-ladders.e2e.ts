/** M14: ladders go both ways. The next rung is offered, a smaller one is offered, and nobody is ever moved. */

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { goTo } from './acts.ts';
import { testByDay as test } from './journey.ts';
import { button, doStep, findWayIn, standing, takePath } from './paths-acts.ts';

const easily = async (page: Page, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    await doStep(page);
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('.card select')?.value === '');
    await page.getByLabel('What it took').selectOption({ label: 'A little' });
    await page.waitForTimeout(150);
  }
};

const KNOWN = 'You know this one by now. Want to look at the next?';

test('up: three easy times, and the next is offered; “stay here” is honoured until three more', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByLabel('Ask how steps feel').check();
  await findWayIn(page, 'I want to get out of bed and walk every day');
  await takePath(page);
  const step = await standing(page);
  await easily(page, 3);
  await page.getByText(KNOWN).waitFor();
  await button(page, 'Stay here').click();
  await page.getByText(KNOWN).waitFor({ state: 'detached' });
  await page.reload();
  await button(page, 'I did this').waitFor();
  await expect.poll(() => standing(page)).toBe(step);
  await easily(page, 1);
  await page.waitForTimeout(500);
  await expect.poll(() => page.getByText(KNOWN).count()).toBe(0);
});

test('down: too big twice, and a smaller one is offered, also the next time the path is looked at', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'I want to get out of bed and walk every day');
  await takePath(page);
  const third = page.locator('main ol button').nth(1);
  const words = await third.innerText();
  await third.click();
  await doStep(page);
  for (let time = 0; time < 2; time += 1) {
    await button(page, 'This one didn’t happen').click();
    await button(page, 'It was too big').click();
    await page.getByText('Then it was still too big. How about this?').waitFor();
    await button(page, 'This one didn’t happen').click();
  }
  await page.reload();
  await page.getByText('Then it was still too big. How about this?').waitFor();
  await expect.poll(() => standing(page)).toBe(words);
  await button(page, 'Take this one').click();
  await expect.poll(() => standing(page)).not.toBe(words);
});

test('put in order by buttons, by the pointer and back; the steps stay as they are said', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  await button(page, 'Change this path').click();
  const texts = (): Promise<string[]> =>
    page
      .locator('[data-row] textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  await expect.poll(async () => (await texts()).length).toBeGreaterThan(4);
  const before = await texts();
  const [one = '', two = '', three = ''] = before;
  await button(page, `Move down: ${one}`).click();
  await page.getByText('Moved.').waitFor();
  await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([two, one, three]);
  // The hand that moved it goes with it.
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toBe(`Move down: ${one}`);
  await button(page, `Move up: ${one}`).click();
  await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([one, two, three]);

  const handle = page.locator('[data-row] [data-handle]').nth(2);
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  const to = await page.locator('[data-row]').first().boundingBox();
  if (from === null || to === null) throw new Error('the rows are not there');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + from.width / 2, to.y - 4, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => (await texts()).slice(0, 3)).toEqual([three, one, two]);
  await button(page, 'Undo').click();
  await expect.poll(async () => await texts()).toEqual(before);

  await page.getByLabel('A step, in your own words').fill('Sing while I do it');
  await button(page, 'Add a step').click();
  await expect.poll(async () => (await texts()).at(-1)).toBe('Sing while I do it');
  await button(page, 'Take off: Sing while I do it').click();
  await expect.poll(async () => await texts()).toEqual(before);
  await page.getByLabel('Another way up').fill('the laundry');
  await button(page, 'Find steps').click();
  await expect.poll(() => page.getByLabel('Name of this way up').count()).toBe(2);
  await button(page, 'Done').click();
  await page.getByRole('heading', { name: 'the laundry' }).waitFor();
});
