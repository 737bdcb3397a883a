/** Where one can be in Cairn, and how a place is written after the `#`. Pure. An unknown place is Today. */

import { isEntityId, type EntityId } from '@cairn/domain';

export type HelpPlace = 'help' | 'lines' | 'plan' | 'people' | 'grounding';

export type AboutPlace = 'about' | 'why' | 'not' | 'privacy';

/** Rituals, and the six small ways with their tools. */
export type DayPlace = 'rituals' | 'six' | 'walk' | 'chore' | 'page';

/** `path`: one of them, named by its id. */
export type PathsPlace = 'paths' | 'way-in' | 'path';

export type Place =
  | 'today'
  | 'look-back'
  | 'trash'
  | 'settings'
  | 'import'
  | 'model'
  | AboutPlace
  | DayPlace
  | HelpPlace
  | PathsPlace;

const PATHS: Readonly<Record<Exclude<Place, 'path'>, string>> = {
  today: '#/',
  paths: '#/paths',
  'way-in': '#/paths/way-in',
  'look-back': '#/look-back',
  trash: '#/look-back/trash',
  rituals: '#/rituals',
  six: '#/six',
  walk: '#/six/walk',
  chore: '#/six/chore',
  page: '#/six/page',
  help: '#/help',
  lines: '#/help/lines',
  plan: '#/help/plan',
  people: '#/help/people',
  grounding: '#/help/grounding',
  settings: '#/settings',
  import: '#/settings/import',
  model: '#/settings/model',
  about: '#/settings/about',
  why: '#/settings/about/why',
  not: '#/settings/about/not',
  privacy: '#/settings/about/privacy',
};

const HELP_PLACES: readonly Place[] = ['help', 'lines', 'plan', 'people', 'grounding'];

/** Help is there whether or not a vault is open. */
export const isHelp = (place: Place): place is HelpPlace => HELP_PLACES.includes(place);

const ABOUT_PLACES: readonly Place[] = ['about', 'why', 'not', 'privacy'];

/** Pages to read: there whether or not a vault is open. */
export const isAbout = (place: Place): place is AboutPlace => ABOUT_PLACES.includes(place);

/** `path`: which one. An id is random: it says nothing of what it names. Without one the place is all of them. */
export const hrefOf = (place: Place, path: EntityId | null = null): string => {
  if (place !== 'path') return PATHS[place];
  return path === null ? PATHS.paths : `${PATHS.paths}/${path}`;
};

const trimmed = (hash: string): string => hash.replace(/\?.*$/, '').replace(/\/+$/, '');

/** Which path a place names; `null` for every other place. */
export const pathIn = (hash: string): EntityId | null => {
  const start = `${PATHS.paths}/`;
  const id = trimmed(hash).slice(start.length);
  return hash.startsWith(start) && isEntityId(id) ? id : null;
};

export const placeOf = (hash: string): Place => {
  if (pathIn(hash) !== null) return 'path';
  const wanted = trimmed(hash);
  for (const [place, path] of Object.entries(PATHS)) {
    if (path.replace(/\/+$/, '') === wanted) return place as Place;
  }
  return 'today';
};

/** Every place but a single path, which its id names: for those who look at all of them. */
export const PLACES: readonly Place[] = Object.keys(PATHS).map((place) => place as Place);
