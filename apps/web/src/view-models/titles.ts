/** The name of each place, for the window's title. */

import type { PlainKey } from '@cairn/copy';
import type { Place } from '../router/routes.ts';

const TITLES: Readonly<Record<Place, PlainKey>> = {
  today: 'today.title',
  'look-back': 'look-back.title',
  trash: 'trash.title',
  help: 'help.title',
  settings: 'settings.title',
  import: 'import.title',
  about: 'about.title',
  why: 'why.title',
  not: 'not.title',
  privacy: 'privacy.title',
};

export const titleKeyOf = (place: Place): PlainKey => TITLES[place];
