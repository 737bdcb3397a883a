/**
 * What a page and its vault's worker wait for, and what they have begun: every timer, frame, idle moment and request. To be called before
 * the app is opened for the first time at its address, where no service worker hands out the program yet.
 */

import type { Page } from 'playwright-core';
import type { Beside } from './unseen.ts';

export interface Watched {
  /** Timers that will still come, by what they are; streams that are open. */
  readonly waiting: readonly string[];
  /** Timers, frames and requests so far. */
  readonly begun: number;
}

declare global {
  var cairnWatched: (() => Watched) | undefined;
}

/** Put before any program. Stands by itself: it is carried as text. */
const watch = (): void => {
  const waiting = new Map<unknown, string>();
  let begun = 0;
  const began = (what: unknown, name: string): void => {
    begun += 1;
    waiting.set(what, name);
  };
  const known = {
    later: globalThis.setTimeout.bind(globalThis),
    often: globalThis.setInterval.bind(globalThis),
    not: globalThis.clearTimeout.bind(globalThis),
    fetch: globalThis.fetch.bind(globalThis),
  };
  const not = (id?: number): void => {
    waiting.delete(id);
    known.not(id);
  };
  const timers = {
    setTimeout: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id: unknown = known.later(() => {
        waiting.delete(id);
        run(...given);
      }, ms);
      began(id, `once in ${String(ms)} ms`);
      return id;
    },
    setInterval: (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id: unknown = known.often(run, ms, ...given);
      began(id, `every ${String(ms)} ms`);
      return id;
    },
    clearTimeout: not,
    clearInterval: not,
    fetch: async (from: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      begun += 1;
      const answer = await known.fetch(from, init);
      if (answer.headers.get('content-type')?.includes('event-stream') === true) {
        waiting.set(answer, 'a stream');
        init?.signal?.addEventListener('abort', () => waiting.delete(answer));
      }
      return answer;
    },
  };
  Object.assign(globalThis, timers);
  for (const name of ['requestAnimationFrame', 'requestIdleCallback'] as const) {
    const real: unknown = Reflect.get(globalThis, name);
    if (typeof real !== 'function') continue;
    Reflect.set(globalThis, name, (...given: unknown[]): unknown => {
      begun += 1;
      return real.call(globalThis, ...given);
    });
  }
  globalThis.cairnWatched = () => ({ waiting: [...waiting.values()], begun });
};

export const watchTimers = async (page: Page): Promise<void> => {
  await page.addInitScript(watch);
  await page.route(/vault-worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${watch.toString()})();\n${await response.text()}` });
  });
};

const WATCHED = 'globalThis.cairnWatched()';

/** Of the page and its vault's worker together. */
export const watched = async ({
  inPage,
  inWorker,
}: Pick<Beside, 'inPage' | 'inWorker'>): Promise<Watched> => {
  const [page, worker] = [await inPage<Watched>(WATCHED), await inWorker<Watched>(WATCHED)];
  return { waiting: [...page.waiting, ...worker.waiting], begun: page.begun + worker.begun };
};
