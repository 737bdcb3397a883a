/** Where one can be in Cairn, and how a place is written after the `#`. Pure. An unknown place is Today. */

import { isEntityId, type EntityId } from '@cairn/domain';

export type HelpPlace = 'help' | 'lines' | 'plan' | 'people' | 'grounding';

export type AboutPlace = 'about' | 'why' | 'not' | 'privacy';

/** Rituals, and the six small ways with their tools. */
export type DayPlace = 'rituals' | 'six' | 'walk' | 'chore' | 'page';

/** Look back, and what opens on it. */
export type LookBackPlace =
  | 'look-back'
  | 'all-stones'
  | 'months'
  | 'firsts'
  | 'then-now'
  | 'shelf'
  | 'insights'
  | 'on-paper'
  | 'how-it-was'
  | 'scales'
  | 'trash';

/** `path`: one of them, named by its id. */
export type PathsPlace = 'paths' | 'way-in' | 'path';

/** `entry`: one page of the journal, named by its id; without one, a new page. */
export type JournalPlace = 'journal' | 'entry';

/** `thought`: one of them, named by its id. */
export type ThoughtPlace = 'thoughts' | 'thought';

/** One's other devices; one that has everything meets one that is new. */
export type DevicePlace = 'devices' | 'add-device' | 'new-device';

export type Place =
  | 'today'
  | 'settings'
  | 'import'
  | 'model'
  | 'lock'
  | 'backup'
  | 'appointments'
  | 'report'
  | 'share'
  | DevicePlace
  | AboutPlace
  | DayPlace
  | HelpPlace
  | JournalPlace
  | ThoughtPlace
  | LookBackPlace
  | PathsPlace;

const PATHS: Readonly<Record<Exclude<Place, 'path' | 'thought'>, string>> = {
  today: '#/',
  paths: '#/paths',
  'way-in': '#/paths/way-in',
  journal: '#/journal',
  entry: '#/journal/new',
  thoughts: '#/journal/thoughts',
  'look-back': '#/look-back',
  'all-stones': '#/look-back/all',
  months: '#/look-back/calendar',
  firsts: '#/look-back/first-times',
  'then-now': '#/look-back/then-and-now',
  shelf: '#/look-back/shelf',
  insights: '#/look-back/insights',
  'on-paper': '#/look-back/on-paper',
  'how-it-was': '#/look-back/how-it-was',
  scales: '#/look-back/forms',
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
  lock: '#/settings/lock',
  backup: '#/settings/copy',
  appointments: '#/settings/appointments',
  report: '#/settings/appointment-page',
  share: '#/settings/share',
  devices: '#/settings/devices',
  'add-device': '#/settings/devices/add',
  'new-device': '#/settings/devices/new',
  about: '#/settings/about',
  why: '#/settings/about/why',
  not: '#/settings/about/not',
  privacy: '#/settings/about/privacy',
};

const HELP_PLACES: readonly Place[] = ['help', 'lines', 'plan', 'people', 'grounding'];

/** Help is there whether or not a vault is open. */
export const isHelp = (place: Place): place is HelpPlace => HELP_PLACES.includes(place);

const LOOK_BACK_PLACES: readonly Place[] = [
  ...(['look-back', 'all-stones', 'months', 'firsts', 'then-now', 'shelf', 'on-paper'] as const),
  ...(['insights', 'how-it-was', 'scales', 'trash'] as const),
];

export const isLookBack = (place: Place): place is LookBackPlace => LOOK_BACK_PLACES.includes(place);

const ABOUT_PLACES: readonly Place[] = ['about', 'why', 'not', 'privacy'];

/** Pages to read: there whether or not a vault is open. */
export const isAbout = (place: Place): place is AboutPlace => ABOUT_PLACES.includes(place);

/** Of these there are many: each has an id, and lies in the folder named. */
const FOLDERS = { path: 'paths', entry: 'journal', thought: 'thoughts' } as const;

/** `id`: which one. An id is random: it says nothing of what it names. Without one, `path` and `thought` are all of them. */
export const hrefOf = (place: Place, id: EntityId | null = null): string => {
  if (id !== null && (place === 'path' || place === 'entry' || place === 'thought'))
    return `${PATHS[FOLDERS[place]]}/${id}`;
  return place === 'path' || place === 'thought' ? PATHS[FOLDERS[place]] : PATHS[place];
};

/** A new page of the journal that begins beside a win. */
export const pageAboutHref = (win: EntityId): string => `${PATHS.entry}?win=${win}`;

/** The win that a new page begins beside; `null` for none. */
export const aboutIn = (hash: string): EntityId | null => {
  const win = new URLSearchParams(hash.split('?')[1] ?? '').get('win');
  return hash.startsWith(`${PATHS.entry}?`) && isEntityId(win) ? win : null;
};

const trimmed = (hash: string): string => hash.replace(/\?.*$/, '').replace(/\/+$/, '');

const idIn = (hash: string, place: keyof typeof FOLDERS): EntityId | null => {
  const start = `${PATHS[FOLDERS[place]]}/`;
  const id = trimmed(hash).slice(start.length);
  return hash.startsWith(start) && isEntityId(id) ? id : null;
};

/** Which path, page or thought a place names; `null` for every other place. */
export const namedIn = (hash: string): EntityId | null =>
  idIn(hash, 'path') ?? idIn(hash, 'entry') ?? idIn(hash, 'thought');

export const placeOf = (hash: string): Place => {
  if (idIn(hash, 'path') !== null) return 'path';
  if (idIn(hash, 'entry') !== null) return 'entry';
  if (idIn(hash, 'thought') !== null) return 'thought';
  const wanted = trimmed(hash);
  for (const [place, path] of Object.entries(PATHS)) {
    if (path.replace(/\/+$/, '') === wanted) return place as Place;
  }
  return 'today';
};

/** Every place but a single path or thought, which its id names: for those who look at all of them. */
export const PLACES: readonly Place[] = Object.keys(PATHS).map((place) => place as Place);
