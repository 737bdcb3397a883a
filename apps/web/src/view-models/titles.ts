/**
 * The name of each place, for the window's title. A browser keeps titles in its history and shows them to whoever looks, so
 * every page of Help is called Help there and no more, every path is called Paths, every page of the journal and every thought Journal, and all of
 * Look back is Look back.
 */

import type { PlainKey } from '@cairn/copy';
import { isHelp, isLookBack, type HelpPlace, type LookBackPlace, type Place } from '../router/routes.ts';

const TITLES: Readonly<Record<Exclude<Place, HelpPlace | LookBackPlace>, PlainKey>> = {
  today: 'today.title',
  journal: 'journal.title',
  entry: 'journal.title',
  thoughts: 'journal.title',
  thought: 'journal.title',
  paths: 'paths.title',
  'way-in': 'paths.title',
  path: 'paths.title',
  rituals: 'rituals.title',
  six: 'six.title',
  walk: 'walk.title',
  chore: 'chore.title',
  page: 'journal.title',
  settings: 'settings.title',
  import: 'import.title',
  model: 'model.title',
  lock: 'lock.title',
  backup: 'backup.title',
  appointments: 'settings.title',
  report: 'settings.title',
  share: 'settings.title',
  devices: 'sync.title',
  'add-device': 'sync.title',
  'new-device': 'sync.title',
  about: 'about.title',
  why: 'why.title',
  not: 'not.title',
  privacy: 'privacy.title',
};

export const titleKeyOf = (place: Place): PlainKey => {
  if (isHelp(place)) return 'nav.help';
  return isLookBack(place) ? 'look-back.title' : TITLES[place];
};
