/** M1: any big thing, in one's own words, becomes steps; any step is made smaller, again and again; without a network. */

import { expect } from 'vitest';
import { goTo } from './acts.ts';
import { test } from './journey.ts';
import { button, findWayIn, makeSmallest, standing, takePath, tooBig } from './paths-acts.ts';

const MESS = 'the whole flat is a mess';

test('without a network: words, a ladder, smaller until it is the smallest, and the path is there again later', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await page.reload();
  await findWayIn(page, MESS);
  const first = page.locator('.first .text');
  const seen = await makeSmallest(page, first);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.length).toBeLessThanOrEqual(7);
  expect(new Set(seen).size).toBe(seen.length);
  await expect.poll(() => page.getByText('Half a minute or less').count()).toBe(1);
  // Equals to choose from, and the way back up.
  await button(page, 'A bit more').click();
  await expect.poll(() => first.innerText()).toBe(seen.at(-2));
  await makeSmallest(page, first);
  await takePath(page);
  await expect.poll(() => standing(page)).toBe(seen.at(-1));
  await goTo(page, 'Paths');
  await expect.poll(() => tooBig(page).inputValue()).toBe('');
  await page.reload();
  await page.getByRole('link', { name: MESS }).click();
  await button(page, 'I did this').waitFor();
  await expect.poll(() => standing(page)).toBe(seen.at(-1));
});

test('a step further up is made smaller too, and an equal can be taken in its place', async ({ cairn }) => {
  const page = await cairn.open();
  await findWayIn(page, MESS);
  await page.getByText('What could come after it').click();
  const second = page.locator('ol li').first();
  await second.getByRole('button').first().click();
  const before = await second.locator('.opener .own').innerText();
  await second.getByRole('button', { name: `Make it smaller: ${before}` }).click();
  await expect.poll(() => second.locator('.opener .own').innerText()).not.toBe(before);
  const equal = second.getByRole('group', { name: 'Or this, which is as good' }).getByRole('button').first();
  const words = await equal.locator('.own').innerText();
  await equal.click();
  await expect.poll(() => second.locator('.opener .own').innerText()).toBe(words);
  await takePath(page);
  await expect.poll(() => button(page, words).count()).toBe(1);
});

test('what is typed waits through a reload; three examples stand where nothing is yet', async ({ cairn }) => {
  const page = await cairn.open();
  await goTo(page, 'Paths');
  await page.locator('.empty li').nth(2).waitFor();
  await expect.poll(() => page.locator('.empty li').count()).toBe(3);
  await tooBig(page).fill('there is so much of it');
  await page.waitForTimeout(700);
  await page.reload();
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#too-big')?.value === 'there is so much of it',
  );
  await button(page, 'I cannot get out of bed').click();
  await button(page, 'Take this path').waitFor();
  await expect.poll(() => page.locator('blockquote').innerText()).toBe('I cannot get out of bed');
});

test('several things: one is taken, the others wait; not this: another; unknown: it says so', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'the dishes and call my mum');
  const tasks = page
    .getByRole('group', { name: 'That is more than one thing. Shall we take one?' })
    .getByRole('button');
  await expect.poll(() => tasks.count()).toBe(2);
  const [one, other] = await tasks.allInnerTexts();
  await tasks.first().click();
  await expect.poll(() => page.locator('blockquote').innerText()).toBe(one);
  await takePath(page);
  await goTo(page, 'Paths');
  await expect.poll(() => tooBig(page).inputValue()).toBe(other);

  await findWayIn(page, 'the dishes');
  const title = await page.locator('#ladder-title').innerText();
  await button(page, 'None of these. A way to start anything').click();
  await expect.poll(() => page.locator('#ladder-title').innerText()).not.toBe(title);
  await page.getByText(/I don.t know this one/).waitFor();
  await findWayIn(page, 'glorbify the wumpus');
  await page.getByText(/I don.t know this one/).waitFor();
  await makeSmallest(page, page.locator('.first .text'));
});

test.for([
  ['I want to die', 'Thank you for writing it here. You do not have to hold it alone.'],
  ['I took all my pills', 'If you are hurt or in danger now'],
] as const)(
  '“%s” is not shrunk: Help beside the words, and nothing shaped',
  async ([words, line], { cairn }) => {
    const page = await cairn.open();
    await findWayIn(page, words);
    await page.getByText(line).waitFor();
    await expect
      .poll(() =>
        page.getByRole('button', { name: /Make it smaller|Take this path|Do this one now/ }).count(),
      )
      .toBe(0);
    await expect.poll(() => new URL(page.url()).hash).toBe('#/paths/way-in');
    await button(page, 'Keep it as it is').click();
    await page.getByText('Kept.').waitFor();
    await page.getByText(line).waitFor();
    await goTo(page, 'Paths');
    // Kept as a path that rests, and not brought up.
    await page.getByRole('heading', { name: 'Resting for now' }).waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Your paths' }).count()).toBe(0);
  },
);

test('a feeling is met first, and a hard thing with Help beside one warm line; both lead to one small thing', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await findWayIn(page, 'I feel so alone');
  await expect.poll(() => page.locator('.line').innerText()).not.toBe('');
  await button(page, 'Do this one now').waitFor();
  await expect.poll(() => page.locator('main').getByRole('link', { name: 'Help' }).count()).toBe(0);
  await findWayIn(page, 'my mother died');
  await page.locator('main').getByRole('link', { name: 'Help' }).waitFor();
  await expect.poll(() => page.locator('.line').innerText()).not.toBe('');
  await button(page, 'Do this one now').waitFor();
});

test('words of a path that is there lead to it, and keep nothing twice', async ({ cairn }) => {
  const page = await cairn.open();
  await findWayIn(page, MESS);
  await takePath(page);
  await findWayIn(page, MESS);
  await page.getByText('You have been on this path before.').waitFor();
  await button(page, 'Go to this path').click();
  await page.getByRole('heading', { level: 1, name: MESS }).waitFor();
  await goTo(page, 'Paths');
  await expect.poll(() => page.getByRole('link', { name: MESS }).count()).toBe(1);
});
