/** Where one can be in Cairn, and how a place is written after the `#`. Pure. An unknown place is Today. */

export type HelpPlace = 'help' | 'lines' | 'plan' | 'people' | 'grounding';

export type AboutPlace = 'about' | 'why' | 'not' | 'privacy';

/** Rituals, and the six small ways with their tools. */
export type DayPlace = 'rituals' | 'six' | 'walk' | 'chore' | 'page';

export type Place =
  'today' | 'look-back' | 'trash' | 'settings' | 'import' | DayPlace | AboutPlace | HelpPlace;

const PATHS: Readonly<Record<Place, string>> = {
  today: '#/',
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

const DAY_PLACES: readonly Place[] = ['rituals', 'six', 'walk', 'chore', 'page'];

export const isDay = (place: Place): place is DayPlace => DAY_PLACES.includes(place);

export const hrefOf = (place: Place): string => PATHS[place];

export const placeOf = (hash: string): Place => {
  const wanted = hash.replace(/\?.*$/, '').replace(/\/+$/, '');
  for (const [place, path] of Object.entries(PATHS)) {
    if (path.replace(/\/+$/, '') === wanted) return place as Place;
  }
  return 'today';
};
