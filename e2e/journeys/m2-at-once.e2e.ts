/** M2: a small goal is reached, and it is there at once: durable, a stone, one quiet line. One tap is enough, and calm is the default. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field, goTo } from './acts.ts';
import { byKeyboard } from './hands.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

/** Counts frames, and notes in which one the line says "Kept." and in which one the stone begins to come down. */
const noteFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const noted: Record<string, number> = {};
    Reflect.set(globalThis, 'noted', noted);
    let frame = 0;
    const count = (): void => {
      frame += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      if (name === 'cairn:stone') noted['stone'] ??= frame;
      return mark(name, options);
    };
    new MutationObserver(() => {
      if (document.querySelector('.after')?.textContent?.includes('Kept.') === true) noted['line'] ??= frame;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

const framesOf = (page: Page): Promise<{ line?: number; stone?: number }> =>
  page.evaluate(() => Reflect.get(globalThis, 'noted') as object);

test('one tap on one small thing: within a frame of being kept the stone is on its way, and a browser that ends then has it', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await noteFrames(page);
  await page.getByRole('button', { name: /One small thing/ }).click();
  await page.getByText('Kept. The first stone.').waitFor();
  await expect
    .poll(() => framesOf(page))
    .toMatchObject({ line: expect.any(Number), stone: expect.any(Number) });
  const { line = 0, stone = 99 } = await framesOf(page);
  expect(stone - line).toBeLessThanOrEqual(1);
  await page.close();
  const again = await cairn.newTab();
  await again.goto(cairn.address);
  await todayIsUp(again);
  await expect
    .poll(() => again.getByRole('img').getAttribute('aria-label'))
    .toContain('Today’s stone is on this week’s cairn.');
});

test('by keyboard, without motion: the line is there, nothing moves, and nothing is louder than it was asked to be', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await field(page).focus();
  await page.keyboard.type('opened the window');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getTiming().duration ?? 0))),
  );
  expect(longest).toBeLessThanOrEqual(150);
  expect(await page.locator('.air, dialog').count()).toBe(0);
});

test('stillness is as whole: chosen once, by keyboard, and the stone lies there at once', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await goTo(page, 'Settings');
  await page.getByLabel('Stillness', { exact: true }).focus();
  await page.keyboard.press('Space');
  await goTo(page, 'Today');
  await noteFrames(page);
  await byKeyboard(page).press('button', /One small thing/);
  await page.getByText('Kept.', { exact: true }).waitFor();
  await page.waitForTimeout(200);
  expect((await framesOf(page)).stone).toBeUndefined();
  await expect
    .poll(() => page.getByRole('img').getAttribute('aria-label'))
    .toContain('Today’s stone is on this week’s cairn.');
});
