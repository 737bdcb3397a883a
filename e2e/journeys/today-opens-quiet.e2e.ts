import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { aLife } from './a-record.ts';
import { bringIn, field, goTo, keep } from './acts.ts';
import { test } from './journey.ts';
import { PHONE } from './start-cairn.ts';
import { seenControls, seenTexts, seenWords } from './seen.ts';

const expectQuiet = async (page: Page): Promise<void> => {
  expect(page.viewportSize()).toEqual(PHONE);
  const words = await seenWords(page);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(40);
  const controls = await seenControls(page);
  expect(controls.length, controls.join(' | ')).toBeLessThanOrEqual(6);
  for (const role of ['dialog', 'alert', 'alertdialog', 'note', 'banner'] as const) {
    const boxes = await page.getByRole(role).all();
    for (const box of boxes) expect((await box.innerText()).trim().replaceAll('Settings', '')).toBe('');
  }
  // No zero, no badge, no count: the day of the month is the one number on the page, and coming back there is none.
  const isReturn = (await page.getByRole('heading', { name: 'Good to see you.' }).count()) > 0;
  const numbered = (await seenTexts(page)).filter(({ text, isOwn }) => /\p{N}/u.test(text) && !isOwn);
  expect(numbered.map(({ where }) => where.split('.')[0])).toEqual(isReturn ? [] : ['h1']);
};

const expectTwin = async (page: Page): Promise<string> => {
  const pictures = await page.getByRole('img').all();
  expect(pictures).toHaveLength(1);
  const twin = (await pictures[0]?.getAttribute('aria-label')) ?? '';
  expect(twin.length).toBeGreaterThan(20);
  expect(twin).not.toMatch(/\b(0|zero|none)\b/i);
  return twin;
};

test('the first time: few words, few controls, nothing in the way, and the picture told in words', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await expectQuiet(page);
  await expectTwin(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('after the first stone it stays as quiet, and the picture has changed', async ({ cairn }) => {
  const page = await cairn.open();
  const before = await expectTwin(page);
  await keep(page, 'drew the curtains');
  await page.reload();
  await field(page).waitFor();
  await expect.poll(() => expectTwin(page)).not.toBe(before);
  await expectQuiet(page);
});

test.for([
  [30, 0],
  [30, 9],
  [3000, 0],
  [3000, 40],
] as const)(
  'with %i stones, the last of them %i days ago, it is as quiet',
  async ([wins, daysAgo], { cairn }) => {
    const page = await cairn.open();
    await bringIn(page, 'life.json', await aLife(wins, daysAgo));
    await goTo(page, 'Today');
    await page.reload();
    await field(page).waitFor();
    await page.getByRole('button', { name: /One small thing/ }).waitFor();
    await expectQuiet(page);
    await expectTwin(page);
  },
);

/** The list of ideas against the bar: how far it reaches under it, and whether the marked idea can be seen. */
const ideasOver = (page: Page): Promise<{ readonly under: number; readonly lines: number }> =>
  page.evaluate(() => {
    const bar = document.querySelector('nav')?.getBoundingClientRect();
    const list = document.querySelector('#ideas')?.getBoundingClientRect();
    if (bar === undefined || list === undefined) throw new Error('no bar, or no list');
    const isBeside = list.right <= bar.left || list.left >= bar.right;
    const foot = isBeside ? innerHeight : Math.min(bar.top, innerHeight);
    return { under: list.bottom - foot, lines: list.height / 44 };
  });

test.for([
  [360, 740],
  [320, 568],
  [360, 420],
  [820, 1180],
  [1440, 600],
] as const)(
  'at %i × %i ideas end above the bar, and the marked one is in sight',
  async ([width, height], { cairn }) => {
    const page = await cairn.open();
    // Two of one's own, and the three of the catalogue.
    await keep(page, 'watered the fern');
    await keep(page, 'waited for the bus');
    await page.setViewportSize({ width, height });
    await field(page).pressSequentially('wa');
    await page.getByRole('option').nth(4).waitFor();
    // The list is laid out anew when the window has taken its size.
    await expect.poll(async () => (await ideasOver(page)).under).toBeLessThanOrEqual(0);
    expect((await ideasOver(page)).lines).toBeGreaterThan(2);
    for (let place = await page.getByRole('option').count(); place > 0; place -= 1) {
      await page.keyboard.press('ArrowDown');
      const isSeen = await page.evaluate(() => {
        const marked = document.querySelector('[role=option][aria-selected=true]');
        const {
          left = 0,
          top = 0,
          width: across = 0,
          height: tall = 0,
        } = marked?.getBoundingClientRect() ?? {};
        const there = document.elementFromPoint(left + across / 2, top + tall / 2);
        return marked !== null && there === marked;
      });
      expect(isSeen).toBe(true);
    }
  },
);
