import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aLife } from './a-record.ts';
import { bringIn, chooseFile, goTo, goToStones, keep, savedFile } from './acts.ts';
import { test } from './journey.ts';
import { DAYLIO_FILE } from './tour.ts';

const toImport = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a record' }).waitFor();
};

const everything = async (page: Page): Promise<Record<string, unknown>> => {
  await goTo(page, 'Settings');
  const text = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  return JSON.parse(text) as Record<string, unknown>;
};

test('the file is shown before it is kept, its mood words are placed, it comes in once, and goes out in one step', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'my own stone');
  await toImport(page);
  await chooseFile(page, 'daylio_export_2026.csv', DAYLIO_FILE);

  await page.getByText('This is what Cairn found').waitFor();
  await page.getByText('daylio_export_2026.csv').waitFor();
  await page.getByText('3 wins').waitFor();
  await page.getByText('3 notes on your days').waitFor();
  await page.getByText('From February 27, 2026 to March 2, 2026.').waitFor();
  await page.getByText('One line was left out').click();
  await page.getByText('Line 4: there is no such date').waitFor();
  await page.getByText('A few of them').waitFor();
  await page.getByText('shower').first().waitFor();

  // Nothing is kept by looking.
  await expect.poll(() => page.getByLabel('good', { exact: true }).inputValue()).toBe('7');
  await page.getByLabel('foggy').selectOption('4');
  await page.getByLabel('dishes').selectOption('A note');
  await page.getByText('2 wins').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 wins and 3 notes on your days came in.').waitFor();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, 'daylio_export_2026.csv', DAYLIO_FILE);
  await page.getByLabel('foggy').selectOption('4');
  await page.getByLabel('dishes').selectOption('A note');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('Nothing new came in, and nothing here was changed.').waitFor();

  const kept = await everything(page);
  expect(kept['wins']).toHaveLength(3);
  expect((kept['checkIns'] as { mood: number }[]).map(({ mood }) => mood).toSorted()).toEqual([1, 4, 7]);

  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Take this back' }).last().click();
  await expect.poll(async () => page.getByText('Taken back').count()).toBeGreaterThan(0);
  await goToStones(page);
  await page.getByText('my own stone').waitFor();
  await expect.poll(() => page.locator('article li').count()).toBe(1);
  const left = (await everything(page))['checkIns'] as { trashed: boolean }[];
  expect(left.filter(({ trashed }) => !trashed)).toEqual([]);
});

test('what was taken back can be brought in again', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'daylio.csv', DAYLIO_FILE);
  await page.getByText('3 wins and 3 notes on your days came in.').waitFor();
  await page.getByRole('button', { name: 'Take this back' }).click();
  await page.getByText('Taken back.').waitFor();
  await bringIn(page, 'daylio.csv', DAYLIO_FILE);
  await goToStones(page);
  await page.getByText('shower', { exact: true }).waitFor();
  await expect.poll(() => page.locator('article li').count()).toBe(3);
});

test('the way to a file is a button of our own, in our own words', async ({ cairn }) => {
  const page = await cairn.open();
  await toImport(page);
  await expect.poll(() => page.locator('input[type=file]').isVisible()).toBe(false);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file', exact: true }).click(),
  ]);
  await chooser.setFiles({ name: 'chosen.csv', mimeType: 'text/csv', buffer: Buffer.from(DAYLIO_FILE) });
  await page.getByText('chosen.csv').waitFor();
  await page.getByText('3 wins').waitFor();
});

test('a file may be dropped', async ({ cairn }) => {
  const page = await cairn.open();
  await toImport(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, DAYLIO_FILE);
  const box = page.locator('div', { has: page.getByRole('button', { name: 'Choose a file' }) }).last();
  await box.dispatchEvent('drop', { dataTransfer: transfer });
  await page.getByText('dropped.csv').waitFor();
  await page.getByText('3 wins').waitFor();
  // Beside the field it is not opened by the browser in Cairn's place.
  const stayed = await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['a'], 'a.csv'));
    const over = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(over);
    return over.defaultPrevented;
  });
  expect(stayed).toBe(true);
});

test('files that cannot be used end in a sentence, and the next one can be chosen', async ({ cairn }) => {
  const page = await cairn.open();
  await toImport(page);
  const whole = await aLife(5);
  for (const [name, content, sentence] of [
    ['empty.csv', '', 'This file is empty.'],
    [
      'photo.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0, 0, 0xff, 0xfe, 0]),
      'This file is not text that Cairn can read.',
    ],
    ['list.csv', 'milk,bread\n1,2\n', 'Cairn does not know this kind of file yet.'],
    ['half.json', whole.slice(0, whole.length / 2), 'This file is damaged: its end or a part of it is gone.'],
    ['newer.json', whole.replace(/"version": \d+/, '"version": 99'), 'A newer Cairn wrote this file.'],
    [
      'header-alone.csv',
      DAYLIO_FILE.split('\n')[0] ?? '',
      'Cairn knows this kind of file, but found no line it can use.',
    ],
  ] as const) {
    await chooseFile(page, name, content);
    const said = page.getByRole('alert');
    await said.getByText(name).waitFor();
    await expect.poll(() => said.innerText()).toContain(sentence);
    await expect.poll(() => page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0);
  }
  await chooseFile(page, 'daylio.csv', DAYLIO_FILE);
  await page.getByRole('button', { name: 'Bring it in' }).waitFor();
});

test('all of it as a file, everything erased, the file brought in: the same record', async ({ cairn }) => {
  const page = await cairn.open();
  await bringIn(page, 'life.json', await aLife(60, 1));
  await goTo(page, 'Today');
  await keep(page, 'a stone of my own');
  await page.getByRole('button', { name: 'Rest', exact: true }).click();
  await page.getByText('Rest it is.').waitFor();
  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );

  await page.getByRole('button', { name: 'Erase everything' }).click();
  const sheet = page.getByRole('dialog');
  const doIt = sheet.getByRole('button', { name: 'Erase everything' });
  await expect.poll(() => doIt.isDisabled()).toBe(true);
  await sheet.getByLabel('To go on, type: erase').fill('erase');
  await doIt.click();
  await page.getByText('All of it is gone from this browser.').waitFor();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await goToStones(page);
  await page.getByText('Nothing here yet, and that is fine.').waitFor();

  await bringIn(page, 'cairn.json', file);
  await goTo(page, 'Settings');
  const again = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  // All but which import brought it: that is this one now.
  const records = (text: string): unknown =>
    JSON.parse(text, (name, value: unknown) =>
      ['importBatch', 'exportedAt', 'imports'].includes(name) ? undefined : value,
    );
  expect(records(again)).toEqual(records(file));
});
