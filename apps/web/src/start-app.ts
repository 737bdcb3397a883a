/** Puts Cairn on a page: the look first, then the words, then the screens. The vault opens meanwhile and is not waited for. */

import { mount } from 'svelte';
import { createCopy, pickLocale, type Copy, type CopyPart } from '@cairn/copy';
import { DEFAULT_SETTINGS } from '@cairn/vault';
import App from './app.svelte';
import type { AppPlatform } from './platform/app-platform.ts';
import { nextTask } from './platform/next-task.ts';
import { createRouter } from './router/router.ts';
import { isHelp, placeOf } from './router/routes.ts';
import { AppModel } from './view-models/app.ts';
import { bringWords } from './view-models/bring-words.ts';
import { Hiding } from './view-models/hiding.ts';
import { browserClock } from './view-models/clock.ts';
import { dayNow } from './view-models/day-now.ts';
import { formatDay } from './view-models/format-day.ts';
import { applyLook, readLook } from './view-models/look.ts';

/** English where the words of the language that was chosen are out of reach: Cairn speaks, whatever happens. */
const wordsIn = async (wanted: string, parts: readonly CopyPart[]): Promise<Copy> => {
  const locale = pickLocale(wanted, navigator.languages);
  const copy = createCopy(locale, parts).catch(() => createCopy('en', parts));
  await bringWords(locale);
  return copy;
};

export const startApp = async (platform: AppPlatform, target: HTMLElement): Promise<void> => {
  const root = document.documentElement;
  const look = readLook(localStorage);
  applyLook(root, look);
  const router = createRouter(window);
  const words: readonly CopyPart[] = isHelp(placeOf(location.hash)) ? ['today', 'help'] : ['today'];
  const copy = await wordsIn(look.locale, words);
  // In pieces: a tap on Help, which stands there by now, is not to wait for all of it.
  await nextTask();
  const app = new AppModel({
    ...{ platform, copy, root, router, clock: browserClock, looks: localStorage },
    hiding: new Hiding({ window, router, clock: browserClock }),
    languages: navigator.languages,
  });
  await nextTask();
  addEventListener('pagehide', () => app.flush());
  // After it, and after what it left to do: a listener of its own. A lock says the same word, and does not go.
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && platform.leave());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app.flush();
    else app.wake();
  });
  // The first date costs more than all after it: the browser fetches what it knows of the language.
  const day = dayNow(browserClock.now(), DEFAULT_SETTINGS.dayStartsAt);
  formatDay(copy.formatLocale, day, day);
  await nextTask();
  target.replaceChildren(...target.querySelectorAll('.first-paint'));
  mount(App, { target, props: { app } });
};
