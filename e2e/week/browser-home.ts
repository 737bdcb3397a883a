/**
 * One Chromium with a profile of its own, the built app open in it, and its vault within reach: what is asked goes to the very worker
 * that the page talks to. It may end at any moment, and starts again with what its profile has.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { VaultDoor } from '@cairn/vault';
import type { VaultCall } from '../../apps/web/src/worker/wire.ts';
import { freshProfile, launchBrowser } from '../browser.ts';
import type { RunningBrowser } from '../browser.ts';
import { field } from '../journeys/acts.ts';
import { BY, pageAt } from './moved-time.ts';

export interface BrowserHome {
  /** The page of the app; throws while the browser does not run. */
  page(): Page;
  readonly door: Pick<VaultDoor, 'act' | 'ask'>;
  /** Anything else that the worker is asked. */
  call<T>(wanted: VaultCall): Promise<T>;
  isRunning(): boolean;
  /** Where its profile lies. */
  readonly profile: string;
  /** What its pages complained of. */
  readonly complaints: readonly string[];
  /**
   * `by`: how far its clock is from that of this machine, in milliseconds. Where it runs, its page begins anew. `isUp`:
   * what stands there then; Today unless given.
   */
  start(by: number, isUp?: (page: Page) => Promise<void>): Promise<void>;
  kill(): Promise<void>;
  /** The sealed files of the vault, into a folder. The app is gone from the browser then. */
  copyFiles(folder: string): Promise<void>;
  /** Ends it in its own time; its profile stays. */
  close(): Promise<void>;
  remove(): Promise<void>;
}

const PATIENCE = 60_000;

interface Running {
  readonly browser: RunningBrowser;
  readonly page: Page;
}

export const createBrowserHome = (origin: string): BrowserHome => {
  const profile = freshProfile();
  const complaints: string[] = [];
  let running: Running | null = null;
  const page = (): Page => {
    if (running === null) throw new Error('the browser does not run');
    return running.page;
  };
  const call = <T>(wanted: VaultCall): Promise<T> => page().evaluate(askWorker<T>, wanted);
  return {
    ...{ page, call, complaints, profile: profile.path, isRunning: () => running !== null },
    door: {
      act: (request) => call({ kind: 'act', request }),
      ask: (name, input) => call({ kind: 'ask', name, input }),
    },
    start: async (by, isUp = todayIsOpen) => {
      if (running !== null) return goOn(running.page, by);
      const browser = await launchBrowser({ profile, args: ['--hide-scrollbars'] });
      const opened = await browser.newPage();
      running = { browser, page: opened };
      opened.setDefaultTimeout(PATIENCE);
      opened.on('pageerror', (error) => complaints.push(String(error)));
      await opened.addInitScript(pageAt(by));
      await opened.goto(origin);
      await isUp(opened);
    },
    kill: async () => {
      const { browser } = running ?? {};
      running = null;
      await browser?.kill();
    },
    copyFiles: async (folder) => {
      mkdirSync(folder, { recursive: true });
      await page().evaluate(letGo);
      await page().goto('about:blank');
      // A page in which nothing of Cairn ever ran.
      const plain = await page().context().newPage();
      await plain.goto(`${origin}/healthz`);
      for (const [name, bytes] of Object.entries(await plain.evaluate(filesThere)))
        writeFileSync(join(folder, name), Buffer.from(bytes, 'base64'));
      await plain.close();
    },
    close: async () => {
      await running?.browser.close();
      running = null;
    },
    remove: async () => {
      await running?.browser.kill();
      running = null;
      profile.remove();
    },
  };
};

const goOn = async (page: Page, by: number): Promise<void> => {
  const begun = { name: BY, far: String(by) };
  await page.evaluate(({ name, far }) => {
    sessionStorage.setItem(name, far);
    history.replaceState(null, '', '/');
  }, begun);
  await page.reload();
  await todayIsOpen(page);
};

const todayIsOpen = (page: Page): Promise<void> => field(page).waitFor();

/** In the page. Numbers far from the page's own. */
const askWorker = <T>(wanted: VaultCall): Promise<T> =>
  new Promise((resolve, reject) => {
    const id = 1e9 + Math.floor(Math.random() * 1e9);
    const hear = ({ data }: MessageEvent<{ id: number; answer: { value?: T; broken?: string } }>): void => {
      if (data.id !== id) return;
      window.vaultWorker.removeEventListener('message', hear);
      if (data.answer.broken === undefined) resolve(data.answer.value as T);
      else reject(new Error(`the vault broke (${data.answer.broken})`));
    };
    window.vaultWorker.addEventListener('message', hear);
    window.vaultWorker.postMessage({ id, call: wanted });
  });

const letGo = async (): Promise<void> => {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
};

const filesThere = async (): Promise<Record<string, string>> => {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('cairn-vault');
  const found: Record<string, string> = {};
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    found[name] = btoa(text);
  }
  return found;
};
