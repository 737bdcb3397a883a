import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseFile, goTo, goToStones, keep } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

const PASSPHRASE = 'a heron on the pond this morning';

const makeCopy = async (page: Page): Promise<Buffer> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Keep a copy of everything' }).click();
  await page.getByLabel('A passphrase for this copy').fill(PASSPHRASE);
  await page.getByLabel('Once more', { exact: true }).fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Save the sealed copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^cairn-backup-\d{4}-\d{2}-\d{2}\.age$/);
  await page.getByText('The copy is written.').waitFor();
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};

const bringBack = async (page: Page, file: Buffer, said: string): Promise<void> => {
  await chooseFile(page, 'copy.age', file);
  await page.getByLabel('The passphrase of this copy').fill('a heron on the lake');
  await page.getByRole('button', { name: 'Open the copy' }).click();
  await page.getByText('This passphrase does not open the file.').waitFor({ timeout: 60_000 });
  await page.getByLabel('The passphrase of this copy').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open the copy' }).click();
  await page.getByRole('button', { name: 'Bring it in' }).click({ timeout: 60_000 });
  await page.getByText(said).waitFor();
};

test('I kept a copy, erased everything, and brought it back: all is there', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'planted two bulbs');
  const file = await makeCopy(page);
  expect(file.toString('latin1')).not.toContain('bulbs');
  expect(file.toString('latin1').startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByLabel('To go on, type: erase').fill('erase');
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.goto(`${cairn.address}/#/`);
  await todayIsUp(page);
  await keep(page, 'written into the new record');

  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await chooseFile(page, 'cut.age', file.subarray(0, -7));
  await page.getByLabel('The passphrase of this copy').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open the copy' }).click();
  await page.getByText('The end of this file is not there.').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await bringBack(page, file, 'It is here.');
  await goToStones(page);
  for (const words of ['planted two bulbs', 'written into the new record'])
    await page.getByText(words).waitFor();
  // Once more adds nothing, and writes over nothing.
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await bringBack(page, file, 'Nothing new came in');
  await page.getByText('were here already').or(page.getByText('was here already')).waitFor();
  await goToStones(page);
  await expect.poll(() => page.locator('article li').count()).toBe(2);
});
