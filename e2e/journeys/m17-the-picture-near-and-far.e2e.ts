/**
 * M17: the mountain looms, and every small victory chips away at it. The picture from one stone to all the way, by keys
 * alone, and a stone that is read.
 */

import { expect } from 'vitest';
import { goTo, keep } from './acts.ts';
import { test } from './journey.ts';

test('from one stone to all the way and back, by keyboard, and a stone that says what it was', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await keep(page, 'opened the curtains');
  await keep(page, 'drank a glass of water');
  await goTo(page, 'Look back');
  const picture = page.getByRole('group', { name: 'The picture, near and far' });
  const seen = picture.getByRole('img');
  await expect
    .poll(() => seen.getAttribute('aria-label'))
    .toContain('This week’s cairn stands in the meadow.');
  const further = picture.getByRole('button', { name: 'Further away' });
  const nearer = picture.getByRole('button', { name: 'Nearer' });
  await further.focus();
  for (const level of ['The month', 'The year', 'All the way']) {
    await page.keyboard.press('-');
    await picture.getByText(level, { exact: true }).waitFor();
  }
  await expect.poll(() => seen.getAttribute('aria-label')).toContain('The whole path lies below');
  expect(await further.getAttribute('aria-disabled')).toBe('true');
  for (const level of ['The year', 'The month', 'The week', 'Today', 'One stone']) {
    await page.keyboard.press('+');
    await picture.getByText(level, { exact: true }).waitFor();
  }
  expect(await nearer.getAttribute('aria-disabled')).toBe('true');
  // One stop of the tab key for all stones; the arrows go from one to the next.
  const stones = picture.getByRole('list', { name: 'Stones of this cairn' }).getByRole('button');
  expect(await stones.count()).toBe(2);
  await picture.locator('ul [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const read = page.getByRole('dialog').getByLabel('What you did');
  await expect.poll(() => read.inputValue()).toBe('drank a glass of water');
  // Nothing in the picture or its words counts or says how long ago.
  expect(await seen.getAttribute('aria-label')).not.toMatch(/\d+ (stones?|cairns?|days?)|ago|since/);
  expect(cairn.complaints).toEqual([]);
});

test('a tap on a stone reads it, and two hands move the picture and leave it still', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'watered the basil');
  await goTo(page, 'Look back');
  const picture = page.getByRole('group', { name: 'The picture, near and far' });
  const stone = picture.getByRole('list', { name: 'Stones of this cairn' }).getByRole('button').first();
  const middle = async (): Promise<{ x: number; y: number }> => {
    const box = await stone.boundingBox();
    if (!box) throw new Error('no stone is to be seen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await stone.waitFor({ state: 'attached' });
  const { x, y } = await middle();
  await page.mouse.click(x, y);
  const sheet = page.getByRole('dialog');
  await expect.poll(() => sheet.getByLabel('What you did').inputValue()).toBe('watered the basil');
  await page.keyboard.press('Escape');
  await expect.poll(() => sheet.count()).toBe(0);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 1600);
  await picture.getByText('All the way', { exact: true }).waitFor();
  // When it stands, nothing is drawn any more.
  const drawn = await page.evaluate(async () => {
    const painting = CanvasRenderingContext2D.prototype;
    const { beginPath } = painting;
    let strokes = 0;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    painting.beginPath = function (this: CanvasRenderingContext2D) {
      strokes += 1;
      beginPath.call(this);
    };
    await new Promise((resolve) => setTimeout(resolve, 600));
    painting.beginPath = beginPath;
    return strokes;
  });
  expect(drawn).toBe(0);
});
