#!/usr/bin/env node
/**
 * Debian's Firefox, as Playwright expects one. Everything is passed on as it is, but for what Playwright asks of a newer
 * Firefox and what a test wishes: that is done inside Firefox's own window.
 */

import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FIREFOX } from '../../tools/find-engines.mjs';
import { openDoor, textOf } from './bidi-door.ts';
import type { JsonObject, Message, Tell } from './bidi-door.ts';
import { answered, wishIn } from './wishes.ts';
import type { Media } from './wishes.ts';

/** Ids of our own questions, far from Playwright's. */
const FIRST_ID = 2 ** 40;

const PAGE = `const { NavigableManager } = ChromeUtils.importESModule(
  'chrome://remote/content/shared/NavigableManager.sys.mjs');
const pageOf = (context) => NavigableManager.getBrowsingContextById(context).top;`;

/** Code for the browser's window, where the contexts of pages are at hand. */
const asMedia = (context: string, { colorScheme, reducedMotion, forcedColors, media }: Media): string => {
  const wanted = {
    prefersColorSchemeOverride: colorScheme === null ? 'none' : colorScheme,
    prefersReducedMotionOverride: reducedMotion === null ? 'none' : reducedMotion,
    forcedColorsOverride: forcedColors === null ? 'none' : forcedColors,
    mediumOverride: media === null ? '' : media,
  };
  return `{ ${PAGE} Object.assign(pageOf(${JSON.stringify(context)}), ${JSON.stringify(wanted)}); }`;
};

const forgetting = (origin: string): string => `new Promise((resolve) => {
  const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(${JSON.stringify(origin)});
  Services.clearData.deleteDataFromPrincipal(principal, true, Ci.nsIClearDataService.CLEAR_ALL, resolve);
})`;

/** What is to be run in the browser's window for a message; '' for nothing at all, null to pass it on. */
const inWindow = (message: Message): string | null => {
  const wish = wishIn(message);
  if (wish?.type === 'media') return asMedia(wish.context, wish.media);
  if (wish?.type === 'forget') return forgetting(wish.origin);
  if (message.method !== 'emulation.setMediaFeaturesOverride') return null;
  const { contexts, features } = message.params as {
    readonly contexts?: readonly string[];
    readonly features: { readonly 'prefers-color-scheme'?: Media['colorScheme'] };
  };
  const colorScheme = features['prefers-color-scheme'] ?? null;
  return contexts?.[0] === undefined ? '' : asMedia(contexts[0], { colorScheme });
};

const names = new Map<string, string>();

/**
 * This Firefox gives a download no name of its own; its address is one. A second file of a name takes the place of the first,
 * because that is where Playwright will look for it.
 */
const named = (message: Message): Message => {
  const { method = '', params = {} } = message;
  if (!method.startsWith('browsingContext.download')) return message;
  const [url, path] = [textOf(params['url']), textOf(params['filepath'])];
  if (path === '') names.set(url, textOf(params['suggestedFilename']));
  else renameSync(path, join(dirname(path), names.get(url) ?? ''));
  return { ...message, params: { ...params, download: params['navigation'] ?? url } };
};

const roomOf = (firefox: WebSocket, tell: Tell) => {
  const waiting = new Map<number, (result: JsonObject) => void>();
  let lastId = FIRST_ID;
  const ask = (method: string, params: JsonObject): Promise<JsonObject> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      firefox.send(JSON.stringify({ id: lastId, method, params }));
    });
  const run = async (expression: string): Promise<void> => {
    const tree = await ask('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree['contexts'] as readonly JsonObject[];
    const target = { context: window?.['context'] ?? null };
    const said = await ask('script.evaluate', { expression, target, awaitPromise: true });
    if (said['type'] !== 'success') process.stderr.write(`${JSON.stringify(said)}\n`);
  };
  firefox.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message & { readonly result?: JsonObject };
    const mine = waiting.get(message.id ?? 0);
    if (mine === undefined) tell(named(message));
    else mine(message.result ?? {});
    waiting.delete(message.id ?? 0);
  });
  return async (message: Message): Promise<void> => {
    const expression = inWindow(message);
    if (expression === null) return firefox.send(JSON.stringify(message));
    if (expression !== '') await run(expression);
    tell(answered(message));
  };
};

const enter = (address: string) => (tell: Tell) => {
  const firefox = new WebSocket(`${address}/session`);
  const isOpen = new Promise((resolve) => firefox.addEventListener('open', resolve));
  const heard = roomOf(firefox, tell);
  return {
    heard: (message: Message): void => void isOpen.then(() => heard(message)),
    left: () => firefox.close(),
  };
};

const args = process.argv.slice(2);
// Who is to be killed when all of it is.
writeFileSync(join(args[args.indexOf('--profile') + 1] ?? '.', 'engine.pid'), String(process.pid));
const child = spawn(FIREFOX, ['--remote-allow-system-access', ...args], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
let told = '';
child.stderr.on('data', (piece: Buffer) => {
  const before = told;
  told = (told + String(piece)).slice(-10_000);
  const address = /WebDriver BiDi listening on (ws:\S+)/.exec(told)?.[1];
  if (address === undefined || before.includes(address)) return;
  openDoor(enter(address));
});
child.on('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => child.kill());
