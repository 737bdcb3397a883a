/** M9: a smaller form is a full win, what did not happen leaves nothing behind, and resting or letting go costs nothing. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, goToStones } from './acts.ts';
import { test } from './journey.ts';
import { button, doStep, findWayIn, makeSmallest, standing, takePath } from './paths-acts.ts';

/** The words of the page, once they have come to rest. */
const wordsOn = async (page: Page): Promise<string> => {
  for (let last = ''; ;) {
    const now = await page.locator('main').innerText();
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(500);
  }
};

test('a smaller form counts fully: it is kept in its own words, and lies on the cairn as one stone', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await page.getByText('What could come after it').click();
  await takePath(page);
  const first = await standing(page);
  await page.locator('main ol button').nth(3).click();
  await expect.poll(() => standing(page)).not.toBe(first);
  const whole = await standing(page);
  const seen = await makeSmallest(page, page.locator('#step-now'));
  expect(seen[0]).toBe(whole);
  await doStep(page);
  await page.getByText('Kept. The first stone.').waitFor();
  await expect.poll(() => standing(page)).toBe(whole);
  await page.getByRole('link', { name: 'See it on the cairn' }).click();
  await goToStones(page);
  await button(page, seen.at(-1) ?? '').waitFor();
  await expect.poll(() => page.locator('article li').count()).toBe(1);
});

test('“this one didn’t happen”: six reasons, each answered; nothing of it is seen again anywhere', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'a pile of post');
  await takePath(page);
  const first = await standing(page);
  await page.locator('main ol button').nth(2).click();
  await expect.poll(() => standing(page)).not.toBe(first);
  const step = await standing(page);
  const before = await wordsOn(page);
  const say = async (reason: string): Promise<void> => {
    await button(page, 'This one didn’t happen').click();
    await button(page, reason).click();
  };
  await say('It was too big');
  await page.getByText('Then it was still too big. How about this?').waitFor();
  await button(page, 'Stay here').click();
  await say('I was too tired');
  await page.getByText('Tired is real. This one asks less.').waitFor();
  await button(page, 'Stay here').click();
  await say('I forgot');
  await page.getByLabel('After I …').waitFor();
  await button(page, 'Not now').click();
  await say('I dreaded it');
  await page.getByRole('heading', { name: 'Dreading it makes sense' }).waitFor();
  await page.getByLabel('I feel …').fill('my chest go tight');
  await button(page, 'That is enough').click();
  await say('Life happened');
  await button(page, 'No day for now').click();
  await page.getByText('No plan, then.').waitFor();
  await page.reload();
  await button(page, 'I did this').waitFor();
  await page.locator('main ol').getByRole('button', { name: step, exact: true }).click();
  await expect.poll(() => wordsOn(page)).toBe(before);
  await goTo(page, 'Today');
  await expect.poll(() => wordsOn(page)).not.toContain('tight');
  await goToStones(page);
  await expect.poll(() => page.locator('article').count()).toBe(0);
});

test('what was dreaded: one tiny other thing becomes a step; what is not mine goes, with thanks', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'a pile of post');
  await takePath(page);
  await button(page, 'This one didn’t happen').click();
  await button(page, 'I dreaded it').click();
  await page.getByLabel('Next time, one tiny other thing').fill('Look at the pile from the door');
  await button(page, 'Put it on the path').click();
  await expect.poll(() => standing(page)).toBe('Look at the pile from the door');
  await button(page, 'This one didn’t happen').click();
  await button(page, 'It is not mine').click();
  await page.getByText('Then it can go. Thank you for looking at it.').waitFor();
  await button(page, 'Take it off').click();
  await page.getByText('Taken off.').waitFor();
  await expect.poll(() => standing(page)).not.toBe('Look at the pile from the door');
  await button(page, 'Undo').click();
  await page.getByRole('button', { name: 'Look at the pile from the door' }).waitFor();
});

test('resting, no mountain any more, letting go: each is taken back as lightly, and leaves no mark', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes');
  await takePath(page);
  const before = await wordsOn(page);
  await button(page, 'Let this path rest').click();
  await page.getByText('This path is resting. It asks nothing.').waitFor();
  await expect.poll(() => button(page, 'I did this').count()).toBe(0);
  await button(page, 'Wake this path').click();
  await button(page, 'I did this').waitFor();
  await button(page, 'This is no mountain any more').click();
  await page.getByText('No mountain any more. What you did here stays.').waitFor();
  await goTo(page, 'Paths');
  await page.getByRole('heading', { name: 'No mountain any more' }).waitFor();
  await page.getByRole('link', { name: 'the dishes' }).click();
  await button(page, 'There is more of it').click();
  await button(page, 'I did this').waitFor();
  await button(page, 'Let it go').click();
  await page.getByText('It is let go. What you did on it stays yours.').waitFor();
  await button(page, 'Undo').click();
  await button(page, 'I did this').waitFor();
  await page.reload();
  await button(page, 'I did this').waitFor();
  await expect.poll(() => wordsOn(page)).toBe(before);
  await button(page, 'Let it go').click();
  await page.getByText('It is let go.').waitFor();
  await goTo(page, 'Paths');
  await page.locator('.empty').waitFor();
  await page.evaluate(() => void (location.hash = '#/look-back/trash'));
  await page.getByRole('heading', { name: 'Paths you let go' }).waitFor();
  await button(page, 'Bring back').click();
  await goTo(page, 'Paths');
  await page.getByRole('link', { name: 'the dishes' }).waitFor();
});
