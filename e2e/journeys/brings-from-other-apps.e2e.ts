/** Archives and databases of other apps, in the browser itself: the worker, the engine, the unpacking are the real ones. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aDatabase } from '../../packages/interchange/src/fixtures/a-database.ts';
import { aZip } from '../../packages/interchange/src/fixtures/read-file.ts';
import { chooseFile, goTo } from './acts.ts';
import { test } from './journey.ts';

const BACKUP = aDatabase(`PRAGMA journal_mode = WAL;
  CREATE TABLE Habits (id INTEGER PRIMARY KEY, freq_num INTEGER, name TEXT, type INTEGER, unit TEXT);
  CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER, value INTEGER, notes TEXT);
  INSERT INTO Habits VALUES (0, 1, 'Water the plants', 0, ''), (1, 1, 'Walk', 1, 'km');
  INSERT INTO Repetitions VALUES (1, 0, 1772496000000, 2, 'the fern too'), (2, 0, 1772409600000, 3, NULL),
    (3, 1, 1772496000000, 1500, NULL), (4, 0, 1772323200000, 1, NULL);`);

const EXPORT = aZip({
  'Habits.csv':
    'Position,Name,Question,Description,NumRepetitions,Interval,Color\n001,Water the plants,,,1,1,#000000\n',
  'Checkmarks.csv': 'Date,Water the plants,\n',
  '001 Water the plants/Checkmarks.csv': '2026-03-03,2\n2026-03-04,2\n',
});

const toImport = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a record' }).waitFor();
};

test('a backup, then an export of the same life: what is the same comes in once', async ({ cairn }) => {
  const page = await cairn.open();
  await toImport(page);
  await chooseFile(page, 'Loop Habits Backup.db', Buffer.from(BACKUP));
  await page.getByText('2 wins').waitFor();
  await page.getByText('One rest day').waitFor();
  await page.getByText('One tick that the other app gave by itself stays in your file.').waitFor();
  await page.getByText('Walk').first().waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 wins came in.').waitFor();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, 'Loop Habits CSV.zip', Buffer.from(EXPORT));
  await page.getByText('2 wins').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('One win came in.').waitFor();
  await page.getByText('One was here already and stays as it is.').waitFor();
});

test('an archive that is cut short, one of something else and a broken backup end in a sentence', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toImport(page);
  for (const [name, content, sentence] of [
    ['cut.zip', EXPORT.slice(0, 300), 'This zip file is damaged'],
    ['other.zip', aZip({ 'photo.jpg': 'x' }), 'Cairn does not know this kind of file yet.'],
    ['cut.db', BACKUP.slice(0, 900), 'This backup of another app is damaged.'],
  ] as const) {
    await chooseFile(page, name, Buffer.from(content));
    const said = page.getByRole('alert');
    await said.getByText(name).waitFor();
    await expect.poll(() => said.innerText()).toContain(sentence);
  }
});
