/** Puts Cairn on a page: the look first, then the words, then the screens. The vault opens meanwhile and is not waited for. */

import { mount } from 'svelte';
import { createCopy, pickLocale, type CopyPart } from '@cairn/copy';
import App from './app.svelte';
import type { AppPlatform } from './platform/app-platform.ts';
import { createRouter } from './router/router.ts';
import { isHelp, placeOf } from './router/routes.ts';
import { AppModel } from './view-models/app.ts';
import { Hiding } from './view-models/hiding.ts';
import { browserClock } from './view-models/clock.ts';
import { applyLook, readLook } from './view-models/look.ts';

export const startApp = async (platform: AppPlatform, target: HTMLElement): Promise<void> => {
  const root = document.documentElement;
  applyLook(root, readLook(localStorage));
  const router = createRouter(window);
  const words: readonly CopyPart[] = isHelp(placeOf(location.hash)) ? ['today', 'help'] : ['today'];
  const copy = await createCopy(pickLocale('auto', navigator.languages), words);
  const app = new AppModel({
    ...{ platform, copy, root, router, clock: browserClock, looks: localStorage },
    hiding: new Hiding({ window, router, clock: browserClock }),
    languages: navigator.languages,
  });
  addEventListener('pagehide', () => app.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') app.flush();
    else app.wake();
  });
  target.replaceChildren();
  mount(App, { target, props: { app } });
};
