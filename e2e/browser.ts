/**
 * Starts the Chromium of this machine, or the engine that `CAIRN_ENGINE` names, with a profile of its own, quietly, and
 * leaves nothing behind.
 */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser } from '../tools/find-browser.mjs';
import { engineWanted } from './engines/engines.ts';
import { launchEngine } from './engines/launch-engine.ts';
import { freshProfile, killGroup } from './profile.ts';
import type { Profile } from './profile.ts';

export { freshProfile };
export type { Profile };

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-default-browser-check',
  '--password-store=basic',
];

const START_MS = 30_000;

export interface RunningBrowser {
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  /** Everything kept for an origin goes: the next one at this port begins anew. */
  forget(origin: string): Promise<void>;
  /** Ends the browser in its own time, then removes the profile unless it was handed in. */
  close(): Promise<void>;
  /** SIGKILL for every process of the browser at once, as a crash or an empty battery would. The profile stays. */
  kill(): Promise<void>;
}

export interface BrowserOptions {
  /** Left out: a fresh one, removed on close. */
  readonly profile?: Profile;
  readonly args?: readonly string[];
  /** What the person set as the size of text in this browser, in pixels; 16 when left out. Only for a fresh profile. */
  readonly fontSize?: number;
  /** The time zone this browser believes to be in; the machine's when left out. */
  readonly zone?: string;
}

const program = (): string => {
  const found = findBrowser();
  if (found === null) throw new Error('No Chromium here: set CAIRN_CHROMIUM to its path');
  return found;
};

export const launchBrowser = (options: BrowserOptions = {}): Promise<RunningBrowser> => {
  const engine = engineWanted();
  return engine === 'chromium' ? launchChromium(options) : launchEngine(engine, options);
};

const launchChromium = async (options: BrowserOptions): Promise<RunningBrowser> => {
  const profile = options.profile ?? freshProfile();
  rmSync(join(profile.path, 'DevToolsActivePort'), { force: true });
  if (options.fontSize !== undefined) wishFontSize(profile, options.fontSize);
  const args = [
    ...QUIET,
    `--user-data-dir=${profile.path}`,
    '--remote-debugging-port=0',
    ...(options.args ?? []),
  ];
  const child = spawn(program(), [...args, 'about:blank'], {
    ...{ detached: true, stdio: 'ignore' },
    env: { ...process.env, ...(options.zone === undefined ? {} : { TZ: options.zone }) },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await debuggingAddress(profile, child));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no default context');
  const kill = async (): Promise<void> => {
    killGroup(child.pid);
    await ended;
  };
  return {
    context,
    newPage: () => context.newPage(),
    forget: (origin) => forget(context, origin),
    kill,
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))]);
      await kill();
      if (options.profile === undefined) profile.remove();
    },
  };
};

/** Asked through the blank tab that every browser starts with. Nothing to do in a browser that has ended. */
const forget = async (context: BrowserContext, origin: string): Promise<void> => {
  const [blank] = context.pages();
  if (blank === undefined) return;
  const session = await context.newCDPSession(blank);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
};

const wishFontSize = (profile: Profile, pixels: number): void => {
  mkdirSync(join(profile.path, 'Default'), { recursive: true });
  const wishes = { webkit: { webprefs: { default_font_size: pixels } } };
  writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(wishes));
};

const debuggingAddress = async (profile: Profile, child: ChildProcess): Promise<string> => {
  const file = join(profile.path, 'DevToolsActivePort');
  for (const giveUpAt = Date.now() + START_MS; Date.now() < giveUpAt;) {
    if (existsSync(file)) {
      const [port] = readFileSync(file, 'utf8').split('\n');
      if (port !== undefined && port !== '') return `http://127.0.0.1:${port}`;
    }
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not start');
};
