/** A folder is chosen once, and copies go there. The folder is a real one of the browser's own: its window is no part of a page. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, keep } from './acts.ts';
import { test } from './journey.ts';
import { todayIsUp } from './start-cairn.ts';

const PASSPHRASE = 'a heron on the pond this morning';

const folderIsChosenHere = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    Reflect.set(globalThis, 'showDirectoryPicker', async () => {
      const own = await navigator.storage.getDirectory();
      return own.getDirectoryHandle('Copies', { create: true });
    }),
  );

interface Kept {
  readonly name: string;
  readonly text: string;
}

const inFolder = (page: Page): Promise<readonly Kept[]> =>
  page.evaluate(async () => {
    const own = await navigator.storage.getDirectory();
    const folder = await own.getDirectoryHandle('Copies', { create: true });
    const found: { name: string; text: string }[] = [];
    for await (const handle of folder.values())
      if (handle instanceof FileSystemFileHandle)
        found.push({ name: handle.name, text: await (await handle.getFile()).text() });
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  });

/** Twelve copies of before, of the device with this mark, and a letter. */
const older = (page: Page, mark: string): Promise<void> =>
  page.evaluate(async (by) => {
    const own = await navigator.storage.getDirectory();
    const folder = await own.getDirectoryHandle('Copies', { create: true });
    for (let day = 10; day < 22; day += 1)
      await folder.getFileHandle(`cairn-backup-2025-01-${day}-${by}.age`, { create: true });
    await folder.getFileHandle('letter.txt', { create: true });
  }, mark);

const copyThere = async (page: Page): Promise<void> => {
  await page.getByLabel('A passphrase for these copies').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByText('A copy is there.').waitFor({ timeout: 60_000 });
};

const OTHER = '0other';

const openCopies = async (page: Page): Promise<void> => {
  await goTo(page, 'Settings');
  await page.getByRole('link', { name: 'Keep a copy of everything' }).click();
};

test('I chose a folder once: a sealed copy is there, old copies go, and nothing else is touched', async ({
  cairn,
}) => {
  await folderIsChosenHere(cairn.page);
  const page = await cairn.open();
  await keep(page, 'planted two bulbs');
  await older(page, OTHER);
  await openCopies(page);
  await page.getByLabel('A passphrase for these copies').fill(PASSPHRASE);
  await page.getByLabel('The same passphrase once more').fill('another one');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await page.getByText('The two are not the same.').waitFor();
  await copyThere(page);
  await page.getByText('Copies go to the folder Copies.').waitFor();

  const kept = await inFolder(page);
  expect(kept).toHaveLength(12 + 2);
  const newest = kept.findLast(({ name }) => name.endsWith('.age'));
  const mark = /^cairn-backup-\d{4}-\d{2}-\d{2}-([0-9a-f]{6})\.age$/.exec(newest?.name ?? '')?.[1] ?? '';
  expect(mark).not.toBe('');
  expect(newest?.text.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  for (const word of ['bulbs', 'heron']) expect(newest?.text).not.toContain(word);

  // It is remembered by the browser, and put away when that is asked for.
  await page.goto(`${cairn.address}/#/`);
  await page.reload();
  await todayIsUp(page);
  await openCopies(page);
  await page.getByRole('button', { name: 'Write no more copies there' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  await expect.poll(() => inFolder(page)).toHaveLength(12 + 2);

  // Of its own copies the newest ten stay. Those of another device are none of its own.
  await older(page, mark);
  await copyThere(page);
  const names = (await inFolder(page)).map(({ name }) => name);
  expect(names.filter((name) => name.endsWith(`-${mark}.age`))).toHaveLength(10);
  expect(names.filter((name) => name.endsWith(`-${OTHER}.age`))).toHaveLength(12);
  expect(names).toContain('letter.txt');
});

test('on a phone the copy goes to the share sheet, and closing it is no trouble', async ({ cairn }) => {
  await cairn.page.addInitScript(() => {
    const shared: string[] = [];
    Reflect.set(globalThis, 'shared', shared);
    Reflect.set(globalThis, 'matchMedia', (query: string) => ({
      ...{ matches: query === '(pointer: coarse)', media: query },
      ...{ addEventListener: () => undefined, removeEventListener: () => undefined },
    }));
    Reflect.set(navigator, 'canShare', () => true);
    Reflect.set(navigator, 'share', async ({ files }: { readonly files: readonly File[] }) => {
      shared.push(...files.map(({ name }) => name));
      if (shared.length === 1) throw new DOMException('', 'AbortError');
    });
  });
  const page = await cairn.open();
  await keep(page, 'planted two bulbs');
  await openCopies(page);
  const save = page.getByRole('button', { name: 'Save the sealed copy' });
  await page.getByLabel('A passphrase for this copy').fill(PASSPHRASE);
  await page.getByLabel('Once more', { exact: true }).fill(PASSPHRASE);
  await save.click();
  await page.waitForFunction(() => (Reflect.get(globalThis, 'shared') as string[]).length === 1);
  await page.getByText('No copy was made from this browser yet.').waitFor();
  await save.click();
  await page.getByText('The copy is written.').waitFor({ timeout: 60_000 });
  const names = (await page.evaluate(() => Reflect.get(globalThis, 'shared'))) as readonly string[];
  expect(names[1]).toMatch(/^cairn-backup-\d{4}-\d{2}-\d{2}\.age$/);
});
