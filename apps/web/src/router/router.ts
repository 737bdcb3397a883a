/**
 * A small router on the hash: works from any folder and offline. Remembers how far each visit was scrolled, and says
 * when the place changed so that the page can move the focus to its heading and set its title.
 */

import type { EntityId } from '@cairn/domain';
import { createLive, type Readable } from '../view-models/live.ts';
import { hrefOf, namedIn, placeOf, type Place } from './routes.ts';

export interface Visit {
  readonly place: Place;
  /** The path, or the page of the journal, that is looked at, where the place is one. */
  readonly id: EntityId | null;
  /** Grows with each arrival: what stands at a place is made anew then, and not when the place gets a name. */
  readonly arrival: number;
  /** False for the place the app opened with: the focus then stays where it is. */
  readonly moved: boolean;
  /** Pixels from the top to return to; 0 for a new visit. */
  readonly scroll: number;
}

export interface Router extends Readable<Visit> {
  /** `id`: which one, where the place is one of many. */
  go(place: Place, id?: EntityId): void;
  /** What is looked at has a name now: the address tells it, and nothing on the page moves. */
  name(place: Place, id: EntityId): void;
  stop(): void;
}

export interface RouterWindow {
  readonly location: { hash: string };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, title: string, url?: string): void;
    scrollRestoration: string;
  };
  readonly scrollY: number;
  addEventListener(
    type: 'hashchange' | 'popstate' | 'scroll',
    listener: () => void,
    options?: { passive: boolean },
  ): void;
  removeEventListener(type: 'hashchange' | 'popstate' | 'scroll', listener: () => void): void;
}

const scrollIn = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'scroll' in state && typeof state.scroll === 'number'
    ? state.scroll
    : 0;

export const createRouter = (window: RouterWindow): Router => {
  const whereIn = (hash: string): Pick<Visit, 'place' | 'id'> => ({
    place: placeOf(hash),
    id: namedIn(hash),
  });
  const visit = createLive<Visit>({ ...whereIn(window.location.hash), arrival: 0, moved: false, scroll: 0 });
  window.history.scrollRestoration = 'manual';

  const arrive = (): void => {
    const where = whereIn(window.location.hash);
    const { place, id, arrival } = visit.get();
    if (where.place === place && where.id === id) return;
    visit.set({ ...where, arrival: arrival + 1, moved: true, scroll: scrollIn(window.history.state) });
  };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const remember = (): void => {
    clearTimeout(resting);
    resting = setTimeout(() => window.history.replaceState({ scroll: window.scrollY }, ''), 150);
  };

  window.addEventListener('hashchange', arrive);
  window.addEventListener('popstate', arrive);
  window.addEventListener('scroll', remember, { passive: true });

  return {
    subscribe: visit.subscribe,
    go: (place, id) => {
      window.location.hash = hrefOf(place, id);
    },
    name: (place, id) => {
      // While Cairn is hidden the address says nothing; it is told when Cairn is brought back.
      const isShown = placeOf(window.location.hash) === visit.get().place;
      if (isShown) window.history.replaceState(window.history.state, '', hrefOf(place, id));
      visit.patch({ place, id });
    },
    stop: () => {
      clearTimeout(resting);
      window.removeEventListener('hashchange', arrive);
      window.removeEventListener('popstate', arrive);
      window.removeEventListener('scroll', remember);
    },
  };
};
