/**
 * The built app at an address of its own, so that what is done with it begins with an empty record; and every word that a
 * page complains of, and everything it asks for, written down.
 */

import type { ConsoleMessage, Page, Request } from 'playwright-core';
import type { RunningBrowser } from '../browser.ts';
import { serveFolder } from '../site.ts';
import type { Site } from '../site.ts';

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1440, height: 900 } as const;

const PATIENCE_MS = 20_000;

export interface Cairn {
  readonly address: string;
  readonly browser: RunningBrowser;
  /** The tab that the journey began with; nothing is opened in it yet. */
  readonly page: Page;
  /** Opens the app in the first tab, and waits until its record is open and it works without a network. */
  open(path?: string): Promise<Page>;
  newTab(): Promise<Page>;
  /** The server is gone, as a network is: nothing is answered at this address. */
  stopServer(): Promise<void>;
  startServer(folder?: string, connectSrc?: string): Promise<void>;
  /** Everything asked for so far, service workers' requests included. */
  readonly requests: readonly string[];
  /** What pages complained of so far. A journey that causes a complaint on purpose empties it. */
  readonly complaints: string[];
}

/** The tab's title is the last thing that is set when a screen stands; the vault may still be opening behind it. */
export const todayIsUp = async (page: Page): Promise<void> => {
  await page.getByLabel('I did something').waitFor();
  await page.getByRole('button', { name: /One small thing/ }).waitFor();
};

const isOffline = (message: ConsoleMessage): boolean =>
  /ERR_CONNECTION_REFUSED|Connection refused/.test(message.text());

/**
 * Addresses of journeys that have ended: each has a port of its own, which nothing in a later one knows. What their pages and
 * workers asked for at the very end may be heard a moment later.
 */
const gone = new Set<string>();

/** `connectSrc`: origins that the operator allows beside our own. */
export const startCairn = async (
  browser: RunningBrowser,
  folder: string,
  connectSrc?: string,
): Promise<Cairn & Site> => {
  let site: Site | null = await serveFolder(folder, 0, connectSrc);
  const { address } = site;
  gone.delete(address);
  const port = Number(new URL(address).port);
  const requests: string[] = [];
  const complaints: string[] = [];
  const pages: Page[] = [];
  const mine = (page: Page | null): boolean => page === null || pages.includes(page);
  const heard = (request: Request): void => {
    if ([...gone].some((before) => request.url().startsWith(`${before}/`))) return;
    if (request.serviceWorker() !== null || mine(request.frame().page())) requests.push(request.url());
  };
  browser.context.on('request', heard);
  const newTab = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    pages.push(page);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !(site === null && isOffline(message)))
        complaints.push(message.text());
    });
    await page.setViewportSize(process.env['CAIRN_SIZE'] === 'desk' ? DESK : PHONE);
    // The page then saves by a download, which a test can read; the picker is the browser's own window.
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    return page;
  };
  const page = await newTab();
  const stopServer = async (): Promise<void> => {
    await site?.stop();
    site = null;
  };
  return {
    ...{ address, browser, page, requests, complaints, newTab, stopServer },
    open: async (path = '/') => {
      await page.goto(address + path);
      await todayIsUp(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      return page;
    },
    startServer: async (other = folder, allowed = connectSrc) => {
      await stopServer();
      site = await serveFolder(other, port, allowed);
    },
    stop: async () => {
      browser.context.off('request', heard);
      await Promise.all(pages.map((one) => one.close().catch(() => undefined)));
      await browser.forget(address);
      gone.add(address);
      await stopServer();
    },
  };
};

/** Addresses of other origins among those asked for; `blob:` and `data:` never leave the page. */
export const foreignRequests = ({ requests, address }: Cairn): readonly string[] =>
  requests.filter((url) => !url.startsWith(`${address}/`) && !/^(blob|data):/.test(url));
