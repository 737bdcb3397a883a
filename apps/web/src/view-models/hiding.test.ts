/** Three Escapes cover the page, the address says nothing, and one tap brings back what was there. */

import { expect, test } from 'vitest';
import type { EntityId } from '@cairn/domain';
import type { Visit } from '../router/router.ts';
import { Hiding } from './hiding.ts';
import { createLive } from './live.ts';
import { aStore, watch } from './fixtures/hands.ts';

const open = (kept: Record<string, string> = {}) => {
  const addresses: string[] = [];
  let now = 1_000;
  const router = createLive<Visit>({ place: 'plan', id: null, arrival: 0, moved: false, scroll: 0 });
  const hiding = new Hiding({
    window: {
      history: { state: { scroll: 3 }, replaceState: (_state, _title, url) => void addresses.push(url) },
      sessionStorage: aStore(kept),
    },
    router,
    clock: { now: () => new Date(now) },
  });
  return { hiding, addresses, kept, router, hidden: watch(hiding), wait: (ms: number) => (now += ms) };
};

test('three Escapes in a row hide the page, and its address no longer says where one is', () => {
  const { hiding, hidden, addresses } = open();
  hiding.pressed('Escape');
  hiding.pressed('Escape');
  expect(hidden()).toBe(false);
  hiding.pressed('Escape');
  expect(hidden()).toBe(true);
  expect(addresses).toEqual(['#/']);
});

test('two are not enough, nor three with another key between them, nor three in a long while', () => {
  const { hiding, hidden, wait } = open();
  for (const key of ['Escape', 'Escape', 'a', 'Escape']) hiding.pressed(key);
  wait(1_500);
  hiding.pressed('Escape');
  wait(1_500);
  hiding.pressed('Escape');
  expect(hidden()).toBe(false);
});

test('comes back to the place that is under the cover', () => {
  const { hiding, hidden, addresses, router } = open();
  hiding.hide();
  router.patch({ place: 'lines' });
  hiding.show();
  expect(hidden()).toBe(false);
  expect(addresses.at(-1)).toBe('#/help/lines');
});

test('stays hidden when the page is loaded again, and not once it was brought back', () => {
  const { hiding, kept } = open();
  hiding.hide();
  expect(open(kept).hidden()).toBe(true);
  hiding.show();
  expect(open(kept).hidden()).toBe(false);
});

test('a path comes back to the path it was', () => {
  const { hiding, addresses, router } = open();
  const path = '0123456789abcdef0123456789abcdef' as EntityId;
  router.set({ place: 'path', id: path, arrival: 1, moved: true, scroll: 0 });
  hiding.hide();
  hiding.show();
  expect(addresses).toEqual(['#/', `#/paths/${path}`]);
});
