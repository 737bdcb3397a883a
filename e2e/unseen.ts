/**
 * A page that nobody looks at: another tab lies over it. Playwright holds in sight whatever page it knows, so it lets go of the browser
 * meanwhile, and what is asked of the page goes over DevTools' own connection.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import type { Profile } from './profile.ts';

interface Told {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Line {
  /** `session`: of a worker that was attached. */
  send(method: string, params?: object, session?: string): Promise<unknown>;
  on(method: string, listener: (params: unknown) => void): void;
  close(): void;
}

const openLine = async (address: string): Promise<Line> => {
  const socket = new WebSocket(address);
  const answers = new Map<number, (result: unknown) => void>();
  const listeners: { readonly method: string; readonly listener: (params: unknown) => void }[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, method, params, result } = JSON.parse(data) as Told;
    if (id !== undefined) answers.get(id)?.(result);
    for (const one of listeners) if (one.method === method) one.listener(params);
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  return {
    send: (method, params = {}, sessionId) => {
      last += 1;
      const answer = new Promise<unknown>((resolve) => answers.set(last, resolve));
      socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      return answer;
    },
    on: (method, listener) => void listeners.push({ method, listener }),
    close: () => socket.close(),
  };
};

export interface Beside {
  inPage<T>(expression: string): Promise<T>;
  inWorker<T>(expression: string): Promise<T>;
  close(): void;
}

export interface Unseen extends Beside {
  /** To the browser itself. */
  readonly browser: Line;
  /** Somebody looks again. */
  show(): Promise<Page>;
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

interface Tabs {
  readonly devTools: string;
  readonly mine: Target;
  readonly blank: Target;
}

/** The page of this origin, and the empty tab that every browser starts with. */
const tabsOf = async (origin: string, profile: Profile): Promise<Tabs> => {
  const [port = ''] = readFileSync(join(profile.path, 'DevToolsActivePort'), 'utf8').split('\n');
  const devTools = `http://127.0.0.1:${port}`;
  const targets = (await asked(`${devTools}/json/list`)) as readonly Target[];
  const pages = targets.filter(({ type }) => type === 'page');
  const mine = pages.find(({ url }) => url.startsWith(origin));
  const blank = pages.find(({ url }) => url === 'about:blank');
  if (mine === undefined || blank === undefined) throw new Error('the page and an empty tab are not there');
  return { devTools, mine, blank };
};

/** What is asked of a page and of its worker, whether or not somebody looks at it. `profile`: that the browser was started on. */
export const besideOf = async (page: Page, profile: Profile): Promise<Beside> =>
  linesTo(await tabsOf(new URL(page.url()).origin, profile));

const linesTo = async ({ mine }: Tabs): Promise<Beside> => {
  const line = await openLine(mine.webSocketDebuggerUrl);
  const worker = await workerOn(line);
  return {
    inPage: <T>(expression: string) => evaluated<T>(line, expression),
    inWorker: <T>(expression: string) => evaluated<T>(line, expression, worker),
    close: () => line.close(),
  };
};

export const lookAway = async (page: Page, profile: Profile): Promise<Unseen> => {
  const { origin } = new URL(page.url());
  await page.context().browser()?.close();
  const tabs = await tabsOf(origin, profile);
  const { devTools } = tabs;
  const beside = await linesTo(tabs);
  await fetch(`${devTools}/json/activate/${tabs.blank.id}`);
  const version = (await asked(`${devTools}/json/version`)) as Pick<Target, 'webSocketDebuggerUrl'>;
  const browser = await openLine(version.webSocketDebuggerUrl);
  const close = (): void => {
    beside.close();
    browser.close();
  };
  const show = async (): Promise<Page> => {
    await fetch(`${devTools}/json/activate/${tabs.mine.id}`);
    close();
    const again = await chromium.connectOverCDP(devTools);
    const shown = again.contexts().flatMap((context) => context.pages());
    const [found] = shown.filter((one) => one.url().startsWith(origin));
    if (found === undefined) throw new Error('the page has gone');
    return found;
  };
  return { ...beside, browser, close, show };
};

const asked = async (address: string): Promise<unknown> => (await fetch(address)).json();

const workerOn = async (line: Line): Promise<string> => {
  const found = new Promise<string>((resolve) => {
    line.on('Target.attachedToTarget', (params) => {
      const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: { url: string } };
      if (targetInfo.url.includes('vault-worker')) resolve(sessionId);
    });
  });
  await line.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return found;
};

const evaluated = async <T>(line: Line, expression: string, session?: string): Promise<T> => {
  const told = await line.send('Runtime.evaluate', { expression, returnByValue: true }, session);
  return (told as { readonly result: { readonly value: T } }).result.value;
};
