import { expect, test } from 'vitest';
import { createRouter, type RouterWindow } from './router.ts';
import { hrefOf, placeOf, type Place } from './routes.ts';

const aWindow = (hash = ''): RouterWindow & { fire: () => void } => {
  const listeners = new Set<() => void>();
  return {
    location: { hash },
    history: { state: null, replaceState: () => {}, scrollRestoration: 'auto' },
    scrollY: 0,
    addEventListener: (type, listener) => void (type === 'hashchange' && listeners.add(listener)),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    fire: () => listeners.forEach((listener) => listener()),
  };
};

test('every place has a way to it and back', () => {
  const places: readonly Place[] = ['today', 'look-back', 'trash', 'help', 'settings', 'import', 'about'];
  expect(places.map((place) => placeOf(hrefOf(place)))).toEqual(places);
});

test('an unknown place is Today', () => {
  expect(['', '#', '#/', '#/nowhere', '#/look-back/x'].map(placeOf)).toEqual(Array(5).fill('today'));
  expect(placeOf('#/help/?x=1')).toBe('help');
});

test('says when the place changed, and not for the place it opened with', () => {
  const window = aWindow('#/help');
  const router = createRouter(window);
  const seen: [Place, boolean][] = [];
  router.subscribe(({ place, moved }) => seen.push([place, moved]));
  router.go('settings');
  window.fire();
  window.fire();
  expect(seen).toEqual([
    ['help', false],
    ['settings', true],
  ]);
});
