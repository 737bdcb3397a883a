#!/usr/bin/env node
/**
 * Debian's WebKitGTK, as Playwright expects a Firefox: WebDriver BiDi at the door, WebKit's own interface behind it. As much of
 * it as Playwright asks for. WebKitGTK has no isolated worlds whose code may be made of text under a page's own law and
 * that share objects, so that Playwright's second world is the page's own.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDoor, textOf } from './bidi-door.ts';
import type { JsonObject, Message, Tell } from './bidi-door.ts';
import { IN_PAGE } from './in-page.ts';
import { openWebView } from './web-view.ts';
import type { WebView } from './web-view.ts';
import { stepsOf } from './webkit-input.ts';
import { createPage } from './webkit-page.ts';
import type { Page } from './webkit-page.ts';
import { wishIn } from './wishes.ts';
import type { Wish } from './wishes.ts';

const args = process.argv.slice(2);
const profile = args[args.indexOf('--profile') + 1] ?? '.';
mkdirSync(profile, { recursive: true });
// Who is to be killed when all of it is.
writeFileSync(join(profile, 'engine.pid'), String(process.pid));

const pages = new Map<string, Page>();
const scripts = new Map<string, string>();
let tell: Tell = () => undefined;
let lastScript = 0;

const toPlaywright = (method: string, params: JsonObject): void => tell({ type: 'event', method, params });

const addPage = (name: string, opener: string | null): Page => {
  const page = createPage(name, { view, tell: (message) => tell(message), scripts });
  pages.set(name, page);
  const where = { context: name, url: 'about:blank', parent: null, children: null };
  const who = { originalOpener: opener, userContext: 'default', clientWindow: name };
  toPlaywright('browsingContext.contextCreated', { ...where, ...who });
  return page;
};

/** Requests are told so that a test can say where they went; nobody is told of answers. */
const askedFor = ({ page, url, method }: JsonObject): void =>
  toPlaywright('network.beforeRequestSent', {
    ...{ context: page ?? '', navigation: null, redirectCount: 0, isBlocked: false, timestamp: Date.now() },
    request: {
      ...{
        request: `request-${Math.random()}`,
        url: url ?? '',
        method: method ?? 'GET',
        headers: [],
        cookies: [],
      },
      ...{ headersSize: 0, bodySize: 0, destination: 'other', initiatorType: null, timings: {} },
    },
    initiator: { type: 'other' },
  });

const happened = (event: JsonObject): void => {
  const name = textOf(event['page']);
  const saved = { context: name, navigation: `saved-${textOf(event['name'])}`, timestamp: Date.now() };
  if (event['event'] === 'opened') void addPage(name, textOf(event['opener'])).addScript('', '');
  else if (event['event'] === 'closed') {
    pages.delete(name);
    toPlaywright('browsingContext.contextDestroyed', { context: name, url: '', parent: null });
  } else if (event['event'] === 'asked') askedFor(event);
  else if (event['event'] === 'saving') {
    const what = { url: event['url'] ?? '', suggestedFilename: event['name'] ?? '' };
    toPlaywright('browsingContext.downloadWillBegin', { ...saved, ...what });
  } else if (event['event'] === 'saved') {
    toPlaywright('browsingContext.downloadEnd', { ...saved, url: event['url'] ?? '', status: 'complete' });
  } else pages.get(name)?.happened(event);
};

/** Of what our policy says this engine knows not all: what it does not know it says aloud, and leaves out. */
const UNKNOWN_HERE = /Unrecognized Content-Security-Policy directive/;

/** The engine does not say which page complained: the one opened last is told. */
const complained = (line: string): void => {
  const [, source, level, text] = /CONSOLE (?:(\w+) )?(ERROR|WARN) (.*)/.exec(line) ?? [];
  const page = [...pages.values()].at(-1);
  if (text === undefined || page === undefined || UNKNOWN_HERE.test(text)) return;
  const isThrown = source === 'JS' && level === 'ERROR';
  toPlaywright('log.entryAdded', {
    ...{ type: isThrown ? 'javascript' : 'console', level: level === 'ERROR' ? 'error' : 'warn', text },
    ...{ method: level === 'ERROR' ? 'error' : 'warn', args: [{ type: 'string', value: text }] },
    ...{ source: { context: page.name, realm: page.realm }, timestamp: Date.now() },
  });
};

const view: WebView = await openWebView(profile, { happened, complained });

const pageOf = (params: JsonObject): Page => {
  const target = (params['target'] ?? params) as { readonly context?: string; readonly realm?: string };
  const [one] = (params['contexts'] ?? []) as readonly string[];
  const name = target.context ?? target.realm?.split('#')[0] ?? one ?? '';
  const page = pages.get(name);
  if (page === undefined) throw new Error(`no such frame: ${name}`);
  return page;
};

const callOf = (params: JsonObject): string => {
  const given = JSON.stringify(params['arguments'] ?? []);
  return `(${textOf(params['functionDeclaration'])})(...${given}.map(globalThis.${IN_PAGE}.value))`;
};

const wished = async (wish: Wish): Promise<JsonObject> => {
  if (wish.type === 'forget') await view.ask('forget');
  else {
    const { colorScheme, reducedMotion } = wish.media;
    const dark = colorScheme === undefined ? {} : { dark: colorScheme === 'dark' };
    const still = reducedMotion === undefined ? {} : { still: reducedMotion === 'reduce' };
    await view.ask('looks', { ...dark, ...still });
  }
  return {};
};

const fitted = async (page: Page, { width, height }: { width: number; height: number }): Promise<void> => {
  await view.ask('size', { page: page.name, width, height });
  for (let look = 0; look < 100; look += 1) {
    const seen = await view.ask('run', { page: page.name, body: 'return `${innerWidth}x${innerHeight}`' });
    if (seen === `${width}x${height}`) return;
    await view.ask('wait', { milliseconds: 20 });
  }
};

const COMMANDS: Readonly<Record<string, (params: JsonObject) => Promise<JsonObject>>> = {
  'session.new': async () => ({
    sessionId: 'webkit',
    capabilities: { browserName: 'webkit', browserVersion: '', userAgent: '', platformName: 'linux' },
  }),
  'browser.setDownloadBehavior': async ({ downloadBehavior }) => {
    const path = (downloadBehavior as JsonObject)['destinationFolder'];
    if (path !== undefined) await view.ask('folder', { path });
    return {};
  },
  'browsingContext.create': async () => {
    const page = addPage(String(await view.ask('open')), null);
    await page.addScript('', '');
    // Its looks are those of all pages: a new one begins as any does.
    await view.ask('looks', { dark: false, still: false });
    await page.go('about:blank', () => view.ask('load', { page: page.name, url: 'about:blank' }));
    return { context: page.name };
  },
  'browsingContext.close': async (params) => {
    await view.ask('close', { page: pageOf(params).name });
    return {};
  },
  'browsingContext.activate': async (params) => {
    await view.ask('front', { page: pageOf(params).name });
    return {};
  },
  'browsingContext.navigate': async (params) => {
    const [page, url] = [pageOf(params), textOf(params['url'])];
    return { navigation: await page.go(url, () => view.ask('load', { page: page.name, url })), url };
  },
  'browsingContext.reload': async (params) => {
    const page = pageOf(params);
    return { navigation: await page.go('', () => view.ask('reload', { page: page.name })), url: '' };
  },
  'browsingContext.traverseHistory': async (params) => {
    await view.ask('back', { page: pageOf(params).name, steps: params['delta'] ?? -1 });
    return {};
  },
  'browsingContext.setViewport': async (params) => {
    await fitted(pageOf(params), params['viewport'] as { width: number; height: number });
    return {};
  },
  'browsingContext.captureScreenshot': async (params) => {
    const clip = params['clip'] ?? null;
    const whole = params['origin'] === 'document';
    return { data: String(await view.ask('picture', { page: pageOf(params).name, whole, clip })) };
  },
  'script.evaluate': (params) =>
    pageOf(params).run(textOf(params['expression']).replace(/;\s*$/, ''), params),
  'script.callFunction': (params) => pageOf(params).run(callOf(params), params),
  'script.disown': async (params) => {
    const names = JSON.stringify(params['handles']);
    await pageOf(params).run(`globalThis.${IN_PAGE}.forget(${names})`, params);
    return {};
  },
  'script.addPreloadScript': async (params) => {
    const script = `script-${(lastScript += 1)}`;
    const source = callOf(params);
    if (params['contexts'] !== undefined) await pageOf(params).addScript(script, source);
    else {
      scripts.set(script, source);
      await Promise.all([...pages.values()].map((page) => page.addScript('', '')));
    }
    return { script };
  },
  'script.removePreloadScript': async ({ script }) => {
    scripts.delete(textOf(script));
    await Promise.all([...pages.values()].map((page) => page.removeScript(textOf(script))));
    return {};
  },
  'input.performActions': async (params) => {
    const page = pageOf(params);
    for (const { what, details } of stepsOf(params)) {
      await view.ask(what, { page: page.name, ...details });
      await page.settled();
    }
    return {};
  },
  'emulation.setMediaFeaturesOverride': ({ features }) =>
    wished({
      type: 'media',
      media: { colorScheme: (features as JsonObject)['prefers-color-scheme'] === 'dark' ? 'dark' : null },
    }),
};

/** What is not done here, and may be: its absence is no harm to any journey. */
const LEFT = /^(session\.subscribe|network\.|emulation\.|permissions\.)/;

const answer = async (message: Message): Promise<void> => {
  const { id = 0, method = '', params = {} } = message;
  const wish = wishIn(message);
  try {
    const command = COMMANDS[method];
    if (wish !== null) tell({ type: 'success', id, result: await wished(wish) });
    else if (command !== undefined) tell({ type: 'success', id, result: await command(params) });
    else if (LEFT.test(method)) tell({ type: 'success', id, result: {} });
    else tell({ type: 'error', id, error: 'unknown command', message: method });
  } catch (cause) {
    const text = cause instanceof Error ? cause.message : String(cause);
    const error = text.startsWith('no such frame') ? 'no such frame' : 'unknown error';
    tell({ type: 'error', id, error, message: text });
  }
};

const leave = async (): Promise<void> => {
  await view.end();
  process.exit(0);
};

process.on('SIGTERM', () => void leave());
openDoor((told) => {
  tell = told;
  return {
    heard: (message) => void (message.method === 'browser.close' ? leave() : answer(message)),
    left: () => void leave(),
  };
});
