import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { freshProfile, launchBrowser } from '../browser.ts';
import { builtApp } from '../site.ts';
import { field, goTo, goToStones, keep } from './acts.ts';
import { test } from './journey.ts';
import { startCairn, todayIsUp } from './start-cairn.ts';

const WORDS = 'half a sentence about the letter I';

const expectWords = async (page: Page, words: string): Promise<void> => {
  await expect.poll(() => field(page).inputValue(), { timeout: 10_000 }).toBe(words);
};

test('what is being typed survives a reload, a look elsewhere, and a closed tab', async ({ cairn }) => {
  const page = await cairn.open();
  await field(page).pressSequentially(WORDS);
  await goTo(page, 'Help');
  await goTo(page, 'Today');
  await expectWords(page, WORDS);
  await page.reload();
  await expectWords(page, WORDS);
  await page.close();
  const again = await cairn.newTab();
  await again.goto(cairn.address);
  await expectWords(again, WORDS);
});

/** In one breath: nothing is waited for between the last key and the page's end. */
const typeAndReload = async (page: Page, words: string, keeps: boolean): Promise<void> => {
  const isNew = page.waitForEvent('load');
  await page.evaluate(
    ([text, isKept]) => {
      const did = document.querySelector<HTMLInputElement>('#did');
      if (did === null) throw new Error('there is no field');
      did.value = text;
      did.dispatchEvent(new Event('input', { bubbles: true }));
      if (isKept) did.form?.requestSubmit();
      location.reload();
    },
    [words, keeps] as const,
  );
  await isNew;
};

test('what was typed or kept in the same breath as the page went is there when it comes back, once', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.reload();
  await todayIsUp(page);
  for (const words of [WORDS, `${WORDS} wrote`]) {
    await typeAndReload(page, words, false);
    await expectWords(page, words);
    await todayIsUp(page);
  }
  await typeAndReload(page, 'posted the letter', true);
  await todayIsUp(page);
  await goToStones(page);
  await expect.poll(() => page.getByText('posted the letter').count()).toBe(1);
});

test('what was typed a moment before the browser was killed is there when it starts again', async () => {
  const profile = freshProfile();
  const first = await launchBrowser({ profile });
  const cairn = await startCairn(first, await builtApp());
  const page = await cairn.open();
  await keep(page, 'kept before');
  await field(page).pressSequentially(WORDS);
  await page.waitForTimeout(1_500);
  await first.kill();
  const second = await launchBrowser({ profile });
  const again = await second.newPage();
  await again.goto(cairn.address);
  await expectWords(again, WORDS);
  await goToStones(again);
  await again.getByText('kept before').waitFor();
  await second.close();
  await cairn.stop();
  profile.remove();
});

/** The same app with one file changed, as a next version is. */
const nextVersion = (folder: string): string => {
  const next = mkdtempSync(join(tmpdir(), 'cairn-next-'));
  cpSync(folder, next, { recursive: true });
  const page = join(next, 'index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<title>', '<meta name="version" content="next"><title>'),
  );
  const worker = join(next, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/[0-9a-f]{16}/, '0123456789abcdef'));
  return next;
};

test('a new version waits, says so quietly, takes over when asked, and what was being typed is still there', async ({
  cairn,
}) => {
  const page = await cairn.open();
  const next = nextVersion(await builtApp());
  await page.reload();
  await todayIsUp(page);
  await field(page).pressSequentially(WORDS);
  await cairn.startServer(next);
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  const offer = page.getByText('A new version of Cairn is here.');
  await offer.waitFor();
  await expect.poll(() => field(page).inputValue()).toBe(WORDS);
  await expect.poll(() => page.locator('meta[name=version]').count()).toBe(0);
  await page.getByRole('button', { name: 'Use it now' }).click();
  await page.locator('meta[name=version]').waitFor({ state: 'attached' });
  await expectWords(page, WORDS);
  await cairn.stopServer();
  rmSync(next, { recursive: true });
});

test('what another app shares becomes what is being typed, and nothing of it is in an address', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await page.reload();
  await todayIsUp(page);
  const share = async (text: string): Promise<void> => {
    await page.evaluate((shared) => {
      const form = document.createElement('form');
      Object.assign(form, { method: 'POST', action: '/share', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries({ title: '', text: shared, url: '' })) {
        const input = document.createElement('textarea');
        Object.assign(input, { name, value });
        form.append(input);
      }
      document.body.append(form);
      form.submit();
    }, text);
    await page.waitForURL(/\?shared/);
  };
  await share('a poem\nthat Jo sent');
  await expectWords(page, 'a poem that Jo sent');
  await share('and a second one');
  await expectWords(page, 'a poem that Jo sent and a second one');
  await page.reload();
  await expectWords(page, 'a poem that Jo sent and a second one');
  expect(cairn.requests.filter((url) => /poem|second/.test(url))).toEqual([]);
  await field(page).press('Enter');
  await page.getByText('Kept. The first stone.').waitFor();
});

test('when the disk is full the words stay, a sentence says what happened, they can be copied, and all else is unharmed', async ({
  cairn,
}) => {
  const page = await cairn.open();
  await keep(page, 'kept while there was room');
  const browser = await cairn.browser.context.newCDPSession(page);
  const { usage } = await browser.send('Storage.getUsageAndQuota', { origin: cairn.address });
  await browser.send('Storage.overrideQuotaForOrigin', {
    origin: cairn.address,
    quotaSize: Math.max(1, usage - 1),
  });
  const long = `the day with no room ${'and more '.repeat(900)}`;
  const said = page.getByRole('alert').getByText('This device has no room left.');
  await expect
    .poll(
      async () => {
        if ((await said.count()) > 0) return true;
        await field(page).fill(`${long}${Math.random()}`);
        await field(page).press('Enter');
        await page.waitForTimeout(400);
        return (await said.count()) > 0;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  const typed = await field(page).inputValue();
  expect(typed).toContain('the day with no room');
  await cairn.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: cairn.address,
  });
  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy my words' }).click();
  await page.getByText('Copied.').waitFor();
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(typed.trim());

  await browser.send('Storage.overrideQuotaForOrigin', { origin: cairn.address });
  await field(page).press('Enter');
  await expect.poll(() => field(page).inputValue(), { timeout: 10_000 }).toBe('');
  await page.reload();
  await goToStones(page);
  await page.getByText('kept while there was room').waitFor();
  await page.getByText(typed.slice(0, 60)).first().waitFor();
});
