/**
 * M17: the mountain looms, and every small victory chips away at it. The picture from one stone to all the way, by keys
 * alone, and a stone that is read.
 */

import { expect } from 'vitest';
import { aWin, daysAgo, recordFile } from './a-record.ts';
import { bringIn, goTo, keep } from './acts.ts';
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
  await expect.poll(() => further.getAttribute('aria-disabled')).toBe('true');
  for (const level of ['The year', 'The month', 'The week', 'Today', 'One stone']) {
    await page.keyboard.press('+');
    await picture.getByText(level, { exact: true }).waitFor();
  }
  await expect.poll(() => nearer.getAttribute('aria-disabled')).toBe('true');
  // One stop of the tab key for all stones; the arrows go from one to the next.
  const stones = picture.getByRole('list', { name: 'Stones of this cairn' }).getByRole('button');
  await expect.poll(() => stones.count()).toBe(2);
  await picture.locator('ul [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const read = page.getByRole('dialog').getByLabel('What you did');
  await expect.poll(() => read.inputValue()).toBe('drank a glass of water');
  // Nothing in the picture or its words counts or says how long ago.
  await expect
    .poll(() => seen.getAttribute('aria-label'))
    .not.toMatch(/\d+ (stones?|cairns?|days?)|ago|since/);
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
  // WebKitGTK moves the page as the focus comes back, though it is told not to.
  await picture.getByRole('img').evaluate((stage) => stage.scrollIntoView({ block: 'center' }));
  const after = await middle();
  await page.mouse.move(after.x, after.y);
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

const manyCairns = (): Promise<string> =>
  recordFile({
    wins: Array.from({ length: 24 }, (_, i) => aWin(i + 1, `stone ${i}`, { localDay: daysAgo(i * 7) })),
  });

test('fingers go nearer and further, along the path, and to a cairn that they touch', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'many.json', await manyCairns());
  await goTo(page, 'Look back');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const picture = page.getByRole('group', { name: 'The picture, near and far' });
  const beside = page.locator('section[aria-labelledby=week]');
  await beside.getByText('stone 0').waitFor();
  const stage = picture.getByRole('img');
  await stage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await stage.boundingBox();
  if (!box) throw new Error('there is no picture');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  type Fingers = readonly (readonly [number, number])[];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Fingers): Promise<unknown> => {
    const touchPoints = fingers.map(([dx, dy], id) => ({ x: x + dx, y: y + dy, id }));
    return session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  const draw = async (from: Fingers, to: Fingers): Promise<void> => {
    await touch('touchStart', from);
    for (let step = 1; step <= 8; step += 1)
      await touch(
        'touchMove',
        from.map(([fx, fy], i) => [
          fx + (((to[i]?.[0] ?? fx) - fx) * step) / 8,
          fy + (((to[i]?.[1] ?? fy) - fy) * step) / 8,
        ]),
      );
    await touch('touchEnd', []);
  };
  const level = (name: string): Promise<void> => picture.getByText(name, { exact: true }).waitFor();
  const scrolled = await page.evaluate(() => scrollY);
  // Up and down, where one finger would move the page.
  await draw(
    [
      [0, -40],
      [0, 40],
    ],
    [
      [0, -80],
      [0, 80],
    ],
  );
  await level('Today');
  await draw(
    [
      [-90, 0],
      [90, 0],
    ],
    [
      [-28, 0],
      [28, 0],
    ],
  );
  await level('The month');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
  await draw(
    [
      [-60, 0],
      [0, 20],
    ],
    [
      [0, 0],
      [60, 20],
    ],
  );
  await expect.poll(() => beside.getByText('stone 0').count()).toBe(0);
  await picture.getByRole('button', { name: 'On toward today' }).focus();
  await page.keyboard.press('Home');
  await beside.getByText('stone 0').waitFor();
  // A cairn down the path, wherever it stands, is found by trying the places on the way to the mountain.
  const reached = async (): Promise<boolean> => (await beside.getByText('stone 0').count()) === 0;
  for (let up = 0; up < 0.3 && !(await reached()); up += 0.04) {
    await touch('touchStart', [[box.width * 0.1, box.height * (0.3 - up)]]);
    await touch('touchEnd', []);
    await page.waitForTimeout(700);
  }
  await expect.poll(() => reached()).toBe(true);
  expect(cairn.complaints).toEqual([]);
});
