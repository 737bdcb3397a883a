/** M3: "After I [anchor], I will [step]"; done in one tap, from the path or from Today, it becomes a win. */

import { expect } from 'vitest';
import { goTo, openMore } from './acts.ts';
import { test } from './journey.ts';
import { button, doStep, findWayIn, standing, takePath } from './paths-acts.ts';

test('a plan is spoken as one sentence, waits on Today behind More, and is a win in one tap there', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  const step = await standing(page);
  await button(page, 'When could it fit?').click();
  await button(page, 'have my coffee').click();
  const words = `After I have my coffee, I will ${step.charAt(0).toLowerCase()}${step.slice(1)}.`;
  await page.getByText(words, { exact: true }).waitFor();
  await button(page, 'Plan it like this').click();
  await page.getByText('Planned.').waitFor();
  await expect.poll(() => page.locator('.plan').innerText()).toBe(words);

  await goTo(page, 'Today');
  await openMore(page);
  await page.getByRole('heading', { name: 'Planned for today' }).waitFor();
  await page.getByText(words, { exact: true }).waitFor();
  await button(page, `I did this: ${step}`).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByRole('heading', { name: 'Planned for today' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Today’s stones' }).waitFor();
  await expect.poll(() => button(page, step).count()).toBe(1);
});

test('in one’s own words, for tomorrow, with a time and a place; changed, and taken back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  await button(page, 'When could it fit?').click();
  await page.getByLabel('After I …').fill('after coffee');
  await page.getByText(/^After I am done with coffee, I will /).waitFor();
  await page.getByText('A day, a time, a place').click();
  await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Tomorrow' });
  await page.getByLabel('Time', { exact: true }).fill('09:30');
  await page.getByLabel('Place', { exact: true }).fill('in the kitchen');
  await page
    .getByText(/^Tomorrow, after I am done with coffee, about 9:30.AM, I will .*, in the kitchen\.$/u)
    .first()
    .waitFor();
  await page.getByLabel('Place', { exact: true }).press('Enter');
  await page.getByText('Planned.').waitFor();
  await page.reload();
  await button(page, 'Change when').click();
  await expect.poll(() => page.getByLabel('After I …').inputValue()).toBe('am done with coffee');
  await expect.poll(() => page.getByLabel('Time', { exact: true }).inputValue()).toBe('09:30');
  await button(page, 'No plan').click();
  await page.getByText('No plan, then.').waitFor();
  await button(page, 'When could it fit?').waitFor();
  await button(page, 'Undo').click();
  await button(page, 'Change when').waitFor();
});

test('a plan that is done on the path is a win like any, and Undo brings the plan back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  await button(page, 'When could it fit?').click();
  await button(page, 'brush my teeth').click();
  await button(page, 'Plan it like this').click();
  await page.locator('.plan').waitFor();
  await doStep(page);
  await page.locator('.plan').waitFor({ state: 'detached' });
  await button(page, 'Undo').click();
  await page.locator('.plan').waitFor();
});
