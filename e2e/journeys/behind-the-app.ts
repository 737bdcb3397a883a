/** What may happen to a browser's storage while Cairn is not looking, and browsers that have less than Chromium has. */

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS } from '@cairn/store';
import type { Cairn } from './start-cairn.ts';

/** Closes every tab of the app's origin, then runs `act` in a page of that origin on which nothing of Cairn runs. */
export const behindTheApp = async <T>(cairn: Cairn, act: () => Promise<T>): Promise<T> => {
  for (const page of cairn.browser.context.pages()) {
    if (!page.url().startsWith(cairn.address)) continue;
    await page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      await Promise.all(registrations.map((registration) => registration.unregister()));
    });
    await page.goto('about:blank');
  }
  const back = await cairn.browser.newPage();
  const plain = `${cairn.address}/healthz`;
  // A service worker that is being let go of may take the first answer with it.
  await back.goto(plain).catch(() => back.goto(plain));
  const result = await back.evaluate(act);
  await back.close();
  return result;
};

export const emptyFiles = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('cairn-vault', { recursive: true });
};

export const emptyKeys = async (): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('cairn-keys');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
};

/** Noise in every page of the vault: in the file and in the log that is written before it. */
export const damageFile = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('cairn-vault');
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle) || !name.startsWith('vault-1.db')) continue;
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    for (let at = 100; at < bytes.length; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const stream = await handle.createWritable();
    await stream.write(bytes);
    await stream.close();
  }
};

/** Names, sizes and contents of the vault's files, told by one hash each. */
export const filesNow = async (): Promise<Record<string, string>> => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('cairn-vault');
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const bytes = await (await handle.getFile()).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    if (bytes.byteLength > 0) found[name] = `${bytes.byteLength} ${hash.join('.')}`;
  }
  return found;
};

export interface ChangedApp {
  readonly folder: string;
  remove(): void;
}

/** The built app with the vault's worker changed: how another version, or a browser with less in it, would behave. */
export const changedApp = (folder: string, change: (worker: string) => string): ChangedApp => {
  const changed = mkdtempSync(join(tmpdir(), 'cairn-changed-'));
  cpSync(folder, changed, { recursive: true });
  // Each worker has a piece of this name; which of them is whose, its name does not tell.
  const paths = readdirSync(join(changed, 'assets'))
    .filter((file) => /^vault-worker-.*\.js$/.test(file))
    .map((file) => join(changed, 'assets', file));
  const isChanged = paths.map((path) => {
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    writeFileSync(path, after);
    return after !== before;
  });
  if (!isChanged.includes(true)) throw new Error('the worker is as it was');
  return { folder: changed, remove: () => rmSync(changed, { recursive: true }) };
};

export const withoutOpfs = (worker: string): string =>
  `delete StorageManager.prototype.getDirectory;${worker}`;

export const withoutStorage = (worker: string): string =>
  `Object.defineProperty(globalThis,'indexedDB',{value:undefined});${withoutOpfs(worker)}`;

/** Makes records as a later version would: the number of their schema is one that this version does not know. */
export const fromTheFuture = (worker: string): string =>
  worker.replace(
    /PRAGMA user_version = \$\{(\w+)\}/,
    `PRAGMA user_version = \${$1 < ${MIGRATIONS.length} ? $1 : 90 + $1}`,
  );
