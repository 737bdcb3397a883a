/** A file that is dragged in from elsewhere, and a table that is pasted: by the browser's own drag and its own clipboard; a diary, from any tab. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { chooseFile, goTo } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

const TABLE = 'Day,What I did\n2026-03-03,by the window\n2026-03-04,slowly\n';

const toImport = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
};

const aFileOnDisk = (name: string, text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-dragged-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** As from a window of files: over the page, and let go there. */
const drag = async (
  page: Page,
  files: readonly string[],
  { x, y }: { x: number; y: number },
): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
};

test('a file is dragged onto the box, and two more beside it, of which one is read and it is said', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toImport(page);
  const box = await page.getByRole('button', { name: 'Choose a file' }).boundingBox();
  await drag(page, [aFileOnDisk('dragged.csv', TABLE)], { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 });
  await page.getByText('dragged.csv').waitFor();
  await page.getByText('2 wins').waitFor();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  const two = ['beside.csv', 'left.csv'].map((name) => aFileOnDisk(name, TABLE));
  await drag(page, two, { x: 30, y: 60 });
  await page.getByText('Cairn reads one file at a time.').waitFor();
  await page.getByText('beside.csv').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 wins came in.').waitFor();
  await expect.poll(() => page.getByText('What stayed in the file').count()).toBe(0);
});

test('a table out of a spreadsheet is pasted; what is not on the clipboard opens nothing', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: cairn.address });
  await toImport(page);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+V');
  await page.evaluate((text) => navigator.clipboard.writeText(text), TABLE.replaceAll(',', '\t'));
  await page.keyboard.press('Control+V');
  await page.getByText('What you pasted').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 wins came in.').waitFor();
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Nothing new came in, and nothing here was changed.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Take this back' }).count()).toBe(0);
});

test('a diary comes in from a tab that does not hold the record: made of its file, where the record is', async ({
  cairn,
}) => {
  await cairn.open();
  const other = await cairn.newTab();
  await other.goto(cairn.address);
  await todayIsUp(other);
  await toImport(other);
  const moods = ['good', 'foggy', 'grey', 'soft', 'torn', 'still', 'dull'];
  const rows = moods.map((mood, at) => `2026-03-0${at + 1},x,Sunday,09:10,${mood},walk,,`);
  await chooseFile(
    other,
    'diary.csv',
    ['full_date,date,weekday,time,mood,activities,note_title,note', ...rows].join('\n'),
  );
  await other.getByText('7 notes on your days').waitFor();
  // It may all be left as it is: the way on comes before it.
  await expect
    .poll(async () => {
      const [act, words] = await Promise.all([
        other.getByRole('button', { name: 'Bring it in' }).boundingBox(),
        other.getByRole('heading', { name: 'What your mood words mean' }).boundingBox(),
      ]);
      return act !== null && words !== null && act.y < words.y;
    })
    .toBe(true);
  await other.getByText('See all 7').click();
  await other.getByLabel('foggy').selectOption('4');
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await other.getByText('7 wins and 7 notes on your days came in.').waitFor();
  await other.getByRole('button', { name: 'Take this back' }).click();
  await other.getByText('Taken back.').waitFor();
});
