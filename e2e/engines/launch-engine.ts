/** Starts an engine that is not Chromium. Playwright takes each for a Firefox: see bidi-door.ts. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firefox } from 'playwright-core';
import type { Page } from 'playwright-core';
import { missingFor } from '../../tools/find-engines.mjs';
import type { BrowserOptions, RunningBrowser } from '../browser.ts';
import { freshProfile, killGroup } from '../profile.ts';
import type { Engine } from './engines.ts';
import { askOneByOne } from './one-by-one.ts';
import { wish } from './wishes.ts';

const START_MS = 60_000;

/** Firefox asks people whether storage may stay; nobody is there to answer. Scroll bars lie over the page, as on a phone. */
const FIREFOX_WISHES = {
  'ui.useOverlayScrollbars': 1,
  'widget.gtk.overlay-scrollbars.enabled': true,
  'dom.storageManager.prompt.testing': true,
  'dom.storageManager.prompt.testing.allow': true,
};

type Wishes = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** Playwright's own knows colours alone. */
const withAllMedia = (page: Page): Page => {
  page.emulateMedia = async (wanted: Wishes = {}) => {
    const { colorScheme, reducedMotion, forcedColors, media } = wanted;
    const scheme = colorScheme === 'no-preference' ? null : colorScheme;
    await wish(page, { type: 'media', media: { colorScheme: scheme, reducedMotion, forcedColors, media } });
  };
  return page;
};

/**
 * Playwright fills a field by setting its value, after which no engine tells of a change when it is left. This is as if it were
 * typed.
 */
const fillAsTyped = (): void => {
  let before: (text: string) => unknown = () => undefined;
  Object.defineProperty(globalThis, '__pw_bidiInsertText', {
    get: () => (text: string) => (document.execCommand('insertText', false, text) ? undefined : before(text)),
    set: (given: typeof before) => {
      before = given;
    },
  });
};

export const launchEngine = async (
  engine: Exclude<Engine, 'chromium'>,
  options: BrowserOptions,
): Promise<RunningBrowser> => {
  const missing = missingFor(engine);
  if (missing !== null) throw new Error(missing);
  const profile = options.profile ?? freshProfile();
  const letters = options.fontSize ?? 16;
  const context = await firefox.launchPersistentContext(profile.path, {
    channel: 'moz-firefox',
    executablePath: join(import.meta.dirname, `${engine}.ts`),
    env: {
      ...process.env,
      ...(options.zone === undefined ? {} : { TZ: options.zone }),
      // WebKit's window asks for it by this name.
      CAIRN_LETTERS: String(letters),
    },
    firefoxUserPrefs: { ...FIREFOX_WISHES, 'font.size.variable.x-western': letters },
    timeout: START_MS,
    viewport: null,
  });
  await context.addInitScript(fillAsTyped);
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const [blank] = context.pages();
  if (blank === undefined) throw new Error('the browser has no first page');
  if (engine === 'firefox') askOneByOne(blank);
  return {
    context,
    newPage: async () => withAllMedia(await context.newPage()),
    forget: async (origin) => {
      if (!blank.isClosed()) await wish(blank, { type: 'forget', origin });
    },
    kill: async () => {
      killGroup(Number(readFileSync(join(profile.path, 'engine.pid'), 'utf8')));
      await ended;
    },
    close: async () => {
      await context.close();
      if (options.profile === undefined) profile.remove();
    },
  };
};
