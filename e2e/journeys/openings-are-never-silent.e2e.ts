import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { builtApp } from '../site.ts';
import { chooseFile, field, goTo, goToStones, keep, savedFile } from './acts.ts';
import {
  behindTheApp,
  changedApp,
  damageFile,
  emptyFiles,
  emptyKeys,
  filesNow,
  fromTheFuture,
  withoutOpfs,
  withoutStorage,
} from './behind-the-app.ts';
import { test } from './journey.ts';
import type { Cairn } from './start-cairn.ts';
import { startCairn, todayIsUp } from './start-cairn.ts';

const openAgain = async (cairn: Cairn): Promise<Page> => {
  await cairn.page.goto(cairn.address);
  return cairn.page;
};

const beginAnew = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByText('Begin with an empty record?').waitFor();
  await page.getByRole('button', { name: 'Yes, begin anew' }).click();
  await todayIsUp(page);
};

/** After a while without anything to do the vault is one file again; what is asked here is of that file. */
const logIsFolded = async ({ page }: Cairn): Promise<void> => {
  const logSize = (): Promise<number> =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
      return (await (await folder.getFileHandle('vault-1.db-wal')).getFile()).size;
    });
  await expect.poll(logSize, { timeout: 30_000, interval: 250 }).toBe(0);
};

const expectStones = async (page: Page, stones: readonly string[]): Promise<void> => {
  await goToStones(page);
  await page.getByRole('link', { name: 'Trash' }).waitFor();
  await expect
    .poll(() => page.locator('article li .words > span:first-child').allInnerTexts())
    .toEqual(stones);
};

test('the browser emptied the files: it says so, and a saved file brings the record back', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'a stone that was saved');
  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  await behindTheApp(cairn, emptyFiles);

  await openAgain(cairn);
  await page.getByRole('heading', { name: 'Your record is not here' }).waitFor();
  await expect.poll(() => field(page).count()).toBe(0);
  await goTo(page, 'Help');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('heading', { name: 'Your record is not here' }).waitFor();

  await page.getByRole('button', { name: 'Bring it back from a copy' }).click();
  await page.getByRole('heading', { name: 'Bring in a record' }).waitFor();
  await chooseFile(page, 'cairn.json', file);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.getByText('It is here.').waitFor();
  await expectStones(page, ['a stone that was saved']);
});

test('the browser emptied files and keys alike: it is not taken for a first visit', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'a stone that is gone');
  await behindTheApp(cairn, emptyFiles);
  await behindTheApp(cairn, emptyKeys);
  await openAgain(cairn);
  await page.getByRole('heading', { name: 'Your record is not here' }).waitFor();
  await beginAnew(page);
  await keep(page, 'a new first stone');
  await page.reload();
  await todayIsUp(page);
  await expectStones(page, ['a new first stone']);
});

test('the key is gone: the 24 words open the record, wrong words do no harm', async ({ cairn }) => {
  const page = await cairn.open();
  await keep(page, 'a sealed stone');
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Show my 24 words' }).click();
  const list = page.getByRole('list', { name: 'Your 24 words, in order' });
  await list.waitFor();
  const listed = await list.getByRole('listitem').allInnerTexts();
  const words = listed.map((item) => item.replace(/^\d+\s+/, ''));
  expect(words).toHaveLength(24);
  await behindTheApp(cairn, emptyKeys);

  await openAgain(cairn);
  await page.getByRole('heading', { name: 'Cairn needs your 24 words' }).waitFor();
  await page.getByLabel('Your 24 words').fill(words.toReversed().join(' '));
  await page.getByRole('button', { name: 'Open with these words' }).click();
  await page.getByText('These words do not open it.').waitFor();
  await page.getByLabel('Your 24 words').fill(`  ${words.join('\n').toUpperCase()} `);
  await page.getByRole('button', { name: 'Open with these words' }).click();
  await todayIsUp(page);
  await expectStones(page, ['a sealed stone']);
  await page.reload();
  await expectStones(page, ['a sealed stone']);
});

test('the file is damaged: it is told, kept aside untouched, can be saved, and one can begin anew', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'a stone in a damaged file');
  await logIsFolded(cairn);
  await behindTheApp(cairn, damageFile);
  const before = await behindTheApp(cairn, filesNow);

  await openAgain(cairn);
  await page.getByRole('heading', { name: 'Your record cannot be read' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the sealed file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/cairn/);
  await page.getByText('The file is saved.').waitFor();
  await beginAnew(page);
  await keep(page, 'a stone after it');
  await expectStones(page, ['a stone after it']);
  const after = await behindTheApp(cairn, filesNow);
  expect(after['vault-1.db']).toBe(before['vault-1.db']);
  expect(Object.keys(after)).toContain('vault-2.db');
});

test('a newer Cairn wrote the record: this one says so and leaves every byte as it is', async ({
  browser,
}) => {
  const newer = changedApp(await builtApp(), fromTheFuture);
  const cairn = await startCairn(browser, newer.folder);
  await keep(await cairn.open(), 'a stone of a later version');
  await logIsFolded(cairn);
  const before = await behindTheApp(cairn, filesNow);
  await cairn.page.goto('about:blank');
  await cairn.startServer(await builtApp());
  const page = await openAgain(cairn);
  await page.getByRole('heading', { name: 'A newer Cairn was here' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Begin anew' }).count()).toBe(0);
  const after = await behindTheApp(cairn, filesNow);
  expect(after['vault-1.db']).toBe(before['vault-1.db']);
  await cairn.stop();
  newer.remove();
});

test('a browser without files of its own keeps everything in its database', async ({ browser }) => {
  const app = changedApp(await builtApp(), withoutOpfs);
  const cairn = await startCairn(browser, app.folder);
  const page = await cairn.open();
  await keep(page, 'kept without files');
  await cairn.stopServer();
  await page.reload();
  await todayIsUp(page);
  await expectStones(page, ['kept without files']);
  await goTo(page, 'Settings');
  await page.getByText('Kept in this browser, sealed.').waitFor();
  expect(cairn.complaints).toEqual([]);
  await cairn.stop();
  app.remove();
});

test('a browser that keeps nothing says so on every screen, for as long as it is so', async ({ browser }) => {
  const app = changedApp(await builtApp(), withoutStorage);
  const cairn = await startCairn(browser, app.folder);
  const { page } = cairn;
  await page.goto(cairn.address);
  const band = page.getByText('This browser gives Cairn no place to keep things.');
  await band.waitFor();
  await todayIsUp(page);
  await keep(page, 'kept for as long as the page is open');
  for (const screen of ['Look back', 'Settings', 'Help', 'Today'] as const) {
    await goTo(page, screen);
    await expect.poll(() => band.first().isVisible()).toBe(true);
  }
  await goTo(page, 'Settings');
  const file = await savedFile(page, () =>
    page.getByRole('button', { name: 'Save everything as a file' }).click(),
  );
  expect(file).toContain('kept for as long as the page is open');
  await cairn.stop();
  app.remove();
});
