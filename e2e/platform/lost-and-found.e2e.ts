import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import type { Site } from '../site.ts';
import { serveVault, vaultPage } from './vault-site.ts';

let site: Site;
let browser: RunningBrowser;

beforeAll(async () => {
  site = await serveVault();
});

afterAll(() => site.stop());

beforeEach(async () => {
  browser = await launchBrowser();
});

afterEach(() => browser.close());

/** A vault with one win, closed; the page stays on the origin without the app, so that a test may meddle. */
const aClosedVault = async (): Promise<{ page: Page; words: string }> => {
  const page = await vaultPage(browser, site);
  expect(await page.evaluate(() => cairn.keep('opened the window'))).toBe('kept');
  const words = await page.evaluate(() => cairn.words());
  await page.goto(`${site.address}/healthz`);
  await page.waitForTimeout(300);
  return { page, words };
};

const reopen = async (page: Page): Promise<unknown> => {
  await page.goto(site.address);
  await page.waitForFunction(() => 'cairn' in globalThis);
  return page.evaluate(() => cairn.opening());
};

const loseKeys = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.deleteDatabase('cairn-keys');
        request.onsuccess = () => resolve();
      }),
  );

const loseFiles = (page: Page): Promise<void> =>
  page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('cairn-vault', { recursive: true }),
  );

const filesOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
    const found: Record<string, string> = {};
    for await (const name of folder.keys()) {
      const bytes = await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      found[name] = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return found;
  });

const breakFile = (page: Page, name: string): Promise<void> =>
  page.evaluate(async (file) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
    const stream = await (await folder.getFileHandle(file)).createWritable({ keepExistingData: true });
    await stream.write({ type: 'write', position: 100, data: new Uint8Array(3000).fill(9) });
    await stream.close();
  }, name);

test('the file lies there as SQLite names it, with its keys beside it', async () => {
  const { page } = await aClosedVault();
  const names = Object.keys(await filesOf(page));
  expect(names).toEqual(expect.arrayContaining(['keys.json', 'vault-1.db']));
  expect(names.every((name) => /^(keys\.json|vault-1\.db(-wal|-journal)?)$/.test(name))).toBe(true);
});

test('whatever is the first to be kept: by then the 24 words open the file too', async () => {
  const page = await vaultPage(browser, site);
  const sidecar = await page.evaluate(async () => {
    await cairn.keep('opened the window');
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
    return (await (await folder.getFileHandle('keys.json')).getFile()).text();
  });
  expect(sidecar).toMatch(/"file":"vault-1\.db","sealedKey":"[0-9a-f]{100,}"/);
});

test('when the keys are gone, the 24 words open the file that is still there', async () => {
  const { page, words } = await aClosedVault();
  await loseKeys(page);
  expect(await reopen(page)).toEqual({ type: 'keys-gone' });
  const wrong = `${words.split(' ').slice(1).join(' ')} zoo`;
  expect(await page.evaluate((said) => cairn.openWithWords(said), wrong)).toBeNull();
  expect(await page.evaluate((said) => cairn.openWithWords(said), words.toUpperCase())).toMatchObject({
    type: 'ready',
  });
  expect(await page.evaluate(() => cairn.texts())).toEqual(['opened the window']);
  expect(await reopen(page)).toMatchObject({ type: 'ready', isNew: false });
});

test('an emptied store is said, not covered by a fresh start; beginning anew is asked for', async () => {
  const { page } = await aClosedVault();
  await loseFiles(page);
  expect(await reopen(page)).toEqual({ type: 'emptied' });
  expect(await page.evaluate(() => cairn.keep('lost?'))).toBe('NoAnswer');
  expect(await reopen(page)).toEqual({ type: 'emptied' });
  expect(await page.evaluate(() => cairn.beginAnew())).toMatchObject({ type: 'ready', isNew: true });
  expect(await page.evaluate(() => cairn.keep('began again'))).toBe('kept');
  expect(await reopen(page)).toMatchObject({ type: 'ready', isNew: false });
});

test('keys and files both gone: the page still remembers that there was a vault', async () => {
  const { page } = await aClosedVault();
  await loseFiles(page);
  await loseKeys(page);
  expect(await reopen(page)).toEqual({ type: 'emptied' });
});

test('a damaged file is kept aside, byte for byte, also after beginning anew', async () => {
  const { page } = await aClosedVault();
  await breakFile(page, 'vault-1.db');
  await breakFile(page, 'vault-1.db-wal');
  const before = (await filesOf(page))['vault-1.db'];
  expect(await reopen(page)).toEqual({ type: 'damaged', keptAs: 'vault-1.db' });
  expect(await page.evaluate(() => cairn.damagedSize())).toBeGreaterThan(3000);
  expect(await page.evaluate(() => cairn.beginAnew())).toMatchObject({ type: 'ready', isNew: true });
  expect(await page.evaluate(() => cairn.keep('began again'))).toBe('kept');
  await page.goto(`${site.address}/healthz`);
  const after = await filesOf(page);
  expect(after['vault-1.db']).toBe(before);
  expect(Object.keys(after)).toContain('vault-2.db');
  expect(await reopen(page)).toMatchObject({ type: 'ready', isNew: false });
  expect(await page.evaluate(() => cairn.texts())).toEqual(['began again']);
});

test('erasing leaves nothing of the vault, and the next start is a first visit', async () => {
  const page = await vaultPage(browser, site);
  await page.evaluate(() => cairn.keep('opened the window'));
  await page.evaluate(() => cairn.erase());
  await page.goto(`${site.address}/healthz`);
  const left = await page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return { names, marks: Object.keys(localStorage) };
  });
  expect(left).toEqual({ names: [], marks: [] });
  expect(await reopen(page)).toMatchObject({ type: 'ready', isNew: true });
  expect(await page.evaluate(() => cairn.texts())).toEqual([]);
});

/** Takes powers away from the worker, as older browsers and private windows do. */
const takeAway = async (page: Page, prelude: string): Promise<void> => {
  await page.unrouteAll();
  await page.route('**/vault-worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${prelude}\n${await response.text()}` });
  });
};

test('where a worker has no file handles, IndexedDB keeps the vault; where both are missing, memory does and says so', async () => {
  const page = await browser.newPage();
  const noHandles = 'delete FileSystemFileHandle.prototype.createSyncAccessHandle;';
  await takeAway(page, noHandles);
  expect(await reopen(page)).toEqual({ type: 'ready', storage: 'indexeddb', isNew: true });
  expect(await page.evaluate(() => cairn.keep('opened the window'))).toBe('kept');
  expect(await reopen(page)).toEqual({ type: 'ready', storage: 'indexeddb', isNew: false });
  expect(await page.evaluate(() => cairn.texts())).toEqual(['opened the window']);
  await takeAway(page, `${noHandles} Object.defineProperty(globalThis, 'indexedDB', { value: undefined });`);
  expect(await reopen(page)).toEqual({ type: 'emptied' });
  await page.evaluate(() => localStorage.clear());
  expect(await reopen(page)).toEqual({ type: 'ready', storage: 'memory', isNew: true });
  expect(await page.evaluate(() => cairn.keep('for now'))).toBe('kept');
  await takeAway(page, '');
  expect(await reopen(page)).toEqual({ type: 'ready', storage: 'indexeddb', isNew: false });
  expect(await page.evaluate(() => cairn.texts())).toEqual(['opened the window']);
});

test('with IndexedDB too, the 24 words open a vault whose keys are gone', async () => {
  const page = await browser.newPage();
  await takeAway(page, 'delete FileSystemFileHandle.prototype.createSyncAccessHandle;');
  expect(await reopen(page)).toEqual({ type: 'ready', storage: 'indexeddb', isNew: true });
  expect(await page.evaluate(() => cairn.keep('opened the window'))).toBe('kept');
  const words = await page.evaluate(() => cairn.words());
  await page.goto(`${site.address}/healthz`);
  await loseKeys(page);
  expect(await reopen(page)).toEqual({ type: 'keys-gone' });
  expect(await page.evaluate((said) => cairn.openWithWords(said), words)).toMatchObject({ type: 'ready' });
  expect(await page.evaluate(() => cairn.texts())).toEqual(['opened the window']);
});

test('when there is no room left, the vault says so, changes nothing and goes on when there is room', async () => {
  const page = await vaultPage(browser, site);
  expect(await page.evaluate(() => cairn.keep('before'))).toBe('kept');
  const session = await browser.context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.address, quotaSize: 1 });
  const long = 'a long thought '.repeat(600);
  const ended: string[] = [];
  for (let index = 0; index < 400 && !ended.includes('NoRoom'); index += 1) {
    ended.push(await page.evaluate((text) => cairn.keep(text), `${index} ${long}`));
  }
  expect(ended.at(-1)).toBe('NoRoom');
  expect(ended.slice(0, -1).every((one) => one === 'kept')).toBe(true);
  expect(await page.evaluate(() => cairn.texts())).toHaveLength(ended.length);
  await session.send('Storage.overrideQuotaForOrigin', { origin: site.address });
  expect(await page.evaluate(() => cairn.keep('after'))).toBe('kept');
  expect(await reopen(page)).toMatchObject({ type: 'ready' });
  expect(await page.evaluate(() => cairn.texts())).toContain('after');
});
