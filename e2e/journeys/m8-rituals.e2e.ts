/** Row M8: rituals take root by being done, are stacked in an order of one's own, and days without them take nothing away. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { savedFile } from './acts.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';
import { todayIsUp } from './start-cairn.ts';

interface Wish {
  readonly text: string;
  readonly anchor: string;
  readonly part?: 'Morning' | 'Daytime' | 'Evening';
  readonly time?: string;
}

const begin = async (page: Page, { text, anchor, part = 'Morning', time }: Wish): Promise<void> => {
  await page.getByRole('button', { name: 'A new ritual' }).click();
  await page.getByRole('radio', { name: part }).check();
  await page.getByLabel('After I', { exact: true }).fill(anchor);
  await page.getByLabel('I will', { exact: true }).fill(text);
  if (time !== undefined) {
    await page.getByLabel('Give it a time').check();
    await page.getByLabel('Time', { exact: true }).fill(time);
  }
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: `I did this: ${text}` }).waitFor();
};

const rituals = async (cairn: Cairn, page: Page): Promise<void> => {
  await page.goto(`${cairn.address}/#/rituals`);
  await page.getByRole('heading', { level: 1, name: 'Rituals' }).waitFor();
};

const sentences = (page: Page): Promise<string[]> => page.locator('main li .sentence').allInnerTexts();

test('offline: a ritual is made, stacked, done in one tap, and its roots grow and never shrink', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await cairn.stopServer();
  await rituals(cairn, page);
  await begin(page, { text: 'open the curtains', anchor: 'get up' });
  await begin(page, { text: 'drink some water', anchor: 'make coffee' });
  await begin(page, { text: 'write one line', anchor: 'brush my teeth', part: 'Evening' });
  await expect.poll(() => page.getByRole('img', { name: 'A seed in the ground' }).count()).toBe(3);

  await page.getByRole('button', { name: 'Move up: drink some water' }).click();
  await expect
    .poll(() => sentences(page))
    .toEqual([
      'After I make coffee, I will drink some water.',
      'After I get up, I will open the curtains.',
      'After I brush my teeth, I will write one line.',
    ]);
  // Whoever moved it goes with it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move down: drink some water');

  await page.getByRole('button', { name: 'I did this: open the curtains' }).dblclick();
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByText('Done today').waitFor();
  await page.getByRole('img', { name: 'A seed with its first root' }).waitFor();
  // No number anywhere but the hours.
  const text = (await page.locator('main').innerText()).replaceAll(/\d+:\d+/g, '');
  expect(text).not.toMatch(/\d/);

  // What has grown stays, and nothing speaks of days without it. Sixty silent days: packages/vault, rituals.test.ts.
  await page.reload();
  await page.getByRole('img', { name: 'A seed with its first root' }).waitFor();
  await expect.poll(() => page.locator('main').innerText()).not.toMatch(/missed|days? ago|since|yet|streak/i);
});

test('a moment typed as a whole sentence is said once', async ({ cairn }) => {
  const page = await cairn.open();
  await rituals(cairn, page);
  await begin(page, { text: 'open the curtains', anchor: 'After I get up' });
  await begin(page, { text: 'drink some water', anchor: 'after coffee' });
  await expect
    .poll(() => sentences(page))
    .toEqual([
      'After I get up, I will open the curtains.',
      'After I am done with coffee, I will drink some water.',
    ]);
});

test('by the handle: dragged past another one it lies behind it, and Escape leaves all as it was', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await rituals(cairn, page);
  await begin(page, { text: 'open the curtains', anchor: 'get up' });
  await begin(page, { text: 'drink some water', anchor: 'make coffee' });
  const handles = page.locator('[data-handle]');
  const middle = async (at: number): Promise<{ x: number; y: number }> => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await handles.nth(at).boundingBox()) ?? {};
    return { x: x + width / 2, y: y + height / 2 };
  };
  const drag = async (end: () => Promise<void>): Promise<void> => {
    await handles.first().scrollIntoViewIfNeeded();
    const [from, to] = [await middle(0), await middle(1)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, (from.y + to.y) / 2);
    await page.mouse.move(to.x, to.y + 20);
    await end();
    await page.mouse.up();
  };
  await drag(() => page.keyboard.press('Escape'));
  const first = 'After I get up, I will open the curtains.';
  expect((await sentences(page))[0]).toBe(first);
  await drag(async () => undefined);
  await expect.poll(async () => (await sentences(page))[1]).toBe(first);
  await page.reload();
  await page.locator('main li').nth(1).waitFor();
  expect((await sentences(page))[1]).toBe(first);
});

test('behind More on Today they stand in their order, and the stone comes down there', async ({ cairn }) => {
  const page = await cairn.open();
  await rituals(cairn, page);
  await begin(page, { text: 'write one line', anchor: 'brush my teeth', part: 'Evening' });
  await begin(page, { text: 'open the curtains', anchor: 'get up' });
  await page.evaluate(() => void (location.hash = '#/'));
  await todayIsUp(page);
  await expect.poll(() => page.getByText('open the curtains').count()).toBe(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const shown = page.getByRole('button', { name: /After I/ });
  await shown.nth(1).waitFor();
  expect((await shown.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
    'After I get up, I will open the curtains.',
    'After I brush my teeth, I will write one line.',
  ]);
  await shown.first().click();
  await page.getByText('Kept. The first stone.').waitFor();
  await page.getByText('Done today').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back.').waitFor();
  await shown.nth(1).waitFor();
});

test('one is changed, let rest, woken, taken out and brought back, by keyboard', async ({ cairn }) => {
  const page = await cairn.open();
  await rituals(cairn, page);
  await begin(page, { text: 'open the curtains', anchor: 'get up' });
  const change = page.getByRole('button', { name: 'Change: open the curtains' });
  await change.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('I will', { exact: true }).fill('open one curtain');
  await page.keyboard.press('Escape');
  await page.getByText('Leave without keeping these changes?').waitFor();
  await page.getByRole('button', { name: 'Stay here' }).press('Enter');
  await page.getByRole('button', { name: 'Keep', exact: true }).press('Enter');
  await page.getByText('After I get up, I will open one curtain.').waitFor();

  await page.getByRole('button', { name: 'Change: open one curtain' }).press('Enter');
  await page.getByRole('button', { name: 'Let it rest' }).press('Enter');
  await page.getByRole('heading', { name: 'Resting' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: /^I did this/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Change: open one curtain' }).press('Enter');
  await page.getByRole('button', { name: 'Wake it again' }).press('Enter');
  await page.getByRole('button', { name: 'I did this: open one curtain' }).waitFor();
  await page.getByRole('button', { name: 'Change: open one curtain' }).press('Enter');
  await page.getByRole('button', { name: 'Take it out' }).press('Enter');
  await page.getByText('Taken out. The stones stay.').waitFor();
  await expect.poll(() => sentences(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('After I get up, I will open one curtain.').waitFor();
});

test('into the calendar: generic words unless asked, alarms at the hour of the wall clock', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await rituals(cairn, page);
  await begin(page, { text: 'open the curtains', anchor: 'get up', time: '07:30' });
  await page
    .getByText('Cairn can remind you while it is open. For when it is closed, put it in your calendar.')
    .waitFor();
  await page.getByRole('button', { name: 'Put it in my calendar' }).click();
  const save = (): Promise<void> => page.getByRole('button', { name: 'Save the file' }).click();
  const silent = await savedFile(page, save);
  expect(silent).not.toContain('curtains');
  await page.getByText('Saved. Open it with your calendar.').waitFor();
  // Without a zone: half past seven by whichever clock hangs there. An independent reader: packages/interchange/src/ics.
  expect(silent).toMatch(
    /DTSTART:\d{8}T073000\r\n[^]*RRULE:FREQ=DAILY\r\nSUMMARY:Cairn: a small thing\r\n[^]*BEGIN:VALARM/,
  );
  expect(silent).not.toMatch(/TZID|VTIMEZONE|DTSTART[^\r]*Z\r/);
  await page.getByLabel('My own words').check();
  await page.getByText('They may be read on a locked screen').waitFor();
  expect(await savedFile(page, save)).toContain('SUMMARY:open the curtains');
});
