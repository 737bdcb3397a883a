/** A table of one's own and a list of tasks, in the browser itself: said, kept, remembered, taken back. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseFile, goTo } from './acts.ts';
import { test } from './journey.ts';
import { shareFile } from './share-file.ts';

const TABLE = 'Day,A,B,Feeling\n2026-03-03,tea,by the window,4\n2026-03-04,a walk,slowly,2\n';

const TASKS =
  '"List Name","Title","Status","Completed Time"\n"Home","Beds","1","2026-03-03T10:00:00+0000"\n"Home","Phone","0",""\n"Home","Letter","0",""\n';

const toImport = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Bring in a record from a file' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a record' }).waitFor();
};

test('a column is said once: the rows follow, and the next file of the same columns is read so', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toImport(page);
  await chooseFile(page, 'mine.csv', Buffer.from(TABLE));
  await page.getByRole('heading', { name: 'What each column is' }).waitFor();
  await page.getByLabel('What I did').selectOption({ value: 'B' });
  await page.getByText('by the window', { exact: true }).waitFor();
  await page.getByLabel('How moods are written').selectOption({ value: '1-5' });
  await page.getByText('8 of 10').waitFor();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('2 wins and 2 notes on your days came in.').waitFor();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, 'mine.csv', Buffer.from(TABLE.replace('a walk,slowly', 'soup,with bread')));
  await page.getByText('with bread', { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('What I did').inputValue()).toBe('B');
});

test('what is not done yet is offered; what is picked is a path, and all of it goes back at once', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toImport(page);
  await chooseFile(page, 'TickTick.csv', Buffer.from(TASKS));
  await page.getByText('2 things there are not done yet').click();
  await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await page.getByLabel('Phone').check();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('One path is here, to begin whenever you like.').waitFor();
  await page.getByRole('button', { name: 'Take this back' }).click();
  await page.getByText('Taken back.').waitFor();
  await goTo(page, 'Paths');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.getByText('Phone').count()).toBe(0);
});

test('a page is kept by the day in its name, and a table of ours that a spreadsheet saved is asked about', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await toImport(page);
  await chooseFile(page, '2026-03-03.md', Buffer.from('Rain, all day, and tea.\n'));
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('One page of your journal came in.').waitFor();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await chooseFile(page, 'rest-days.csv', Buffer.from('localDay;taken\r\n3/4/2026;TRUE\r\n'));
  await page.getByRole('group', { name: 'How are the dates written?' }).waitFor();
  const bring = page.getByRole('button', { name: 'Bring it in' });
  await expect.poll(() => bring.isDisabled()).toBe(true);
  await page.getByText('Month first').click();
  await expect.poll(() => bring.isEnabled()).toBe(true);
  await bring.click();
  await page.getByText(/rest day came in/).waitFor();
});

test('a file that is shared to Cairn, and one that is opened with it, are looked at like one that is chosen', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await shareFile(page, { text: TABLE, name: 'shared.csv' });
  await page.getByText('shared.csv').waitFor();
  await page.getByRole('heading', { name: 'What each column is' }).waitFor();
  // Taken once: the page does not come upon it again.
  await page.reload();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await expect.poll(() => page.getByText('shared.csv').count()).toBe(0);

  await shareFile(page, { text: TABLE, name: 'years.csv', size: 33 * 1024 * 1024 });
  await page.getByText('years.csv').waitFor();
  await page.getByText('32 MB is the most').waitFor();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();

  await page.addInitScript((text) => {
    const handle = { getFile: () => Promise.resolve(new File([text], 'opened.csv')) };
    const setConsumer = (take: (launched: object) => void): void => take({ files: [handle] });
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, TABLE);
  await page.reload();
  await page.getByText('opened.csv').waitFor();
});

test('a file let go of on any page is looked at where files come in, and what was being written stays', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const field = page.locator('#did');
  await field.fill('half a thought');
  const letGo = (name: string): Promise<boolean> =>
    page.evaluate(
      ([kind = '', text = '']) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
        const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [name, TABLE],
    );
  // A moment after the start: nothing of it stands in the way of that.
  await expect.poll(() => letGo('dragover')).toBe(true);
  expect(await letGo('drop')).toBe(true);
  await page.getByText('dropped.csv').waitFor();
  await page.getByRole('heading', { name: 'What each column is' }).waitFor();
  await page.evaluate(() => void (location.hash = '#/'));
  await expect.poll(() => field.inputValue()).toBe('half a thought');
});
