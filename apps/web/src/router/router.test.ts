import { expect, test } from 'vitest';
import { restoreScroll } from './restore-scroll.ts';
import { createRouter, type RouterWindow } from './router.ts';
import type { EntityId } from '@cairn/domain';
import {
  aboutIn,
  hrefOf,
  isAbout,
  isHelp,
  isLookBack,
  namedIn,
  pageAboutHref,
  placeOf,
  type Place,
} from './routes.ts';

const aWindow = (hash = ''): RouterWindow & { fire: () => void } => {
  const listeners = new Set<() => void>();
  const location = { hash };
  const replaceState = (_state: unknown, _title: string, url?: string): void => {
    location.hash = url ?? location.hash;
  };
  return {
    location,
    history: { state: null, replaceState, scrollRestoration: 'auto' },
    scrollY: 0,
    addEventListener: (type, listener) => void (type === 'hashchange' && listeners.add(listener)),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    fire: () => listeners.forEach((listener) => listener()),
  };
};

test('every place has a way to it and back', () => {
  const places = [
    ...(['today', 'paths', 'way-in', 'settings', 'import'] as const),
    ...(['look-back', 'all-stones', 'months', 'firsts', 'then-now', 'shelf', 'insights'] as const),
    ...(['on-paper', 'trash', 'report'] as const),
    ...(['about', 'why', 'not', 'privacy'] as const),
    ...(['journal', 'entry'] as const),
    ...(['rituals', 'six', 'walk', 'chore', 'page'] as const),
    ...(['help', 'lines', 'plan', 'people', 'grounding'] as const),
  ];
  expect(places.map((place) => placeOf(hrefOf(place)))).toEqual(places);
});

const PATH = '0123456789abcdef0123456789abcdef' as EntityId;

test('a path is named by its id, and by nothing else', () => {
  expect(placeOf(hrefOf('path', PATH))).toBe('path');
  expect(namedIn(`${hrefOf('path', PATH)}/?x=1`)).toBe(PATH);
  expect(['#/paths', '#/paths/way-in', '#/paths/0123', '#/help'].map(namedIn)).toEqual(Array(4).fill(null));
  expect(placeOf('#/paths/0123')).toBe('today');
});

test('a thought is named by its id; without one, there are all of them', () => {
  expect([placeOf(hrefOf('thought', PATH)), namedIn(hrefOf('thought', PATH))]).toEqual(['thought', PATH]);
  expect([placeOf(hrefOf('thought')), namedIn(hrefOf('thoughts'))]).toEqual(['thoughts', null]);
});

test('a page of the journal is named by its id; a new one has none yet, and may begin beside a win', () => {
  expect(placeOf(hrefOf('entry', PATH))).toBe('entry');
  expect(namedIn(hrefOf('entry', PATH))).toBe(PATH);
  expect([placeOf('#/journal/new'), namedIn('#/journal/new')]).toEqual(['entry', null]);
  expect([placeOf(pageAboutHref(PATH)), aboutIn(pageAboutHref(PATH))]).toEqual(['entry', PATH]);
  expect(['#/journal/new', '#/journal/new?win=x', `#/help?win=${PATH}`].map(aboutIn)).toEqual(
    Array(3).fill(null),
  );
});

test('a new page gets its name where it is: the address tells it, and nothing is made anew', () => {
  const window = aWindow('#/journal/new');
  const router = createRouter(window);
  const seen: unknown[] = [];
  router.subscribe(({ place, id, arrival }) => seen.push([place, id, arrival]));
  router.name('entry', PATH);
  expect(window.location.hash).toBe(hrefOf('entry', PATH));
  window.fire();
  router.go('entry');
  window.fire();
  expect(seen).toEqual([
    ['entry', null, 0],
    ['entry', PATH, 0],
    ['entry', null, 1],
  ]);
});

test('while Cairn is hidden the address says nothing, also when a page gets its name', () => {
  const window = aWindow('#/journal/new');
  const router = createRouter(window);
  window.location.hash = '#/';
  router.name('entry', PATH);
  expect(window.location.hash).toBe('#/');
});

test('going from one path to another is a move', () => {
  const window = aWindow(hrefOf('path', PATH));
  const router = createRouter(window);
  const seen: unknown[] = [];
  router.subscribe(({ place, id, moved }) => seen.push([place, id, moved]));
  const other = PATH.replace('0', 'f') as EntityId;
  router.go('path', other);
  window.fire();
  window.fire();
  expect(seen).toEqual([
    ['path', PATH, false],
    ['path', other, true],
  ]);
});

test('the pages to read are known from the others', () => {
  expect((['about', 'why', 'not', 'privacy'] as const).every(isAbout)).toBe(true);
  expect((['today', 'help', 'settings', 'import'] as const).some(isAbout)).toBe(false);
});

test('every page of Help is Help, and no other is', () => {
  expect((['help', 'lines', 'plan', 'people', 'grounding'] as const).every(isHelp)).toBe(true);
  expect((['today', 'look-back', 'settings', 'about'] as const).some(isHelp)).toBe(false);
});

test('all that opens on Look back belongs to it, and nothing else does', () => {
  expect((['look-back', 'months', 'all-stones', 'shelf', 'trash'] as const).every(isLookBack)).toBe(true);
  expect((['today', 'help', 'settings', 'paths'] as const).some(isLookBack)).toBe(false);
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

test('goes back to where one was once the page is long enough, and gives up on a page that stays short', () => {
  const aPage = (growsAt: number): { readonly frames: () => number; readonly scrolled: () => number } => {
    let frames = 0;
    let scrolled = 0;
    const window = {
      get scrollY() {
        return scrolled;
      },
      scrollTo: (_: number, top: number) => {
        scrolled = frames >= growsAt ? top : 0;
      },
      requestAnimationFrame: (run: () => void) => {
        frames += 1;
        run();
      },
    };
    restoreScroll(window, 900);
    return { frames: () => frames, scrolled: () => scrolled };
  };
  expect(aPage(5).scrolled()).toBe(900);
  expect(aPage(5).frames()).toBe(5);
  expect(aPage(1e9).frames()).toBe(60);
});
