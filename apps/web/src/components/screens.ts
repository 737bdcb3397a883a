/** Which screen stands at a place, and the words it speaks. Each comes in a piece of its own when it is first wanted. */

import type { Component } from 'svelte';
import type { CopyPart } from '@cairn/copy';
import { isLookBack, type LookBackPlace, type Place } from '../router/routes.ts';

type Load = () => Promise<{ readonly default: Component }>;

const PATH_WORDS: readonly CopyPart[] = ['paths', 'rest', 'help'];
const DAY_WORDS: readonly CopyPart[] = ['days', 'paths', 'rest', 'help'];
const JOURNAL_WORDS: readonly CopyPart[] = ['journal', 'rest'];
/** One and the same: a page begun in one of the six small ways has a name once it has words, and stays where it is. */
const loadPage = (): ReturnType<Load> => import('../screens/journal/Page.svelte');
const SCREENS: Readonly<Record<Exclude<Place, 'today' | LookBackPlace>, Load>> = {
  paths: () => import('../screens/paths/Paths.svelte'),
  'way-in': () => import('../screens/paths/WayIn.svelte'),
  path: () => import('../screens/paths/Path.svelte'),
  six: () => import('../screens/days/SixWays.svelte'),
  walk: () => import('../screens/days/Walk.svelte'),
  chore: () => import('../screens/days/Chore.svelte'),
  page: loadPage,
  journal: () => import('../screens/journal/Journal.svelte'),
  entry: loadPage,
  rituals: () => import('../screens/days/Rituals.svelte'),
  help: () => import('../screens/help/Help.svelte'),
  lines: () => import('../screens/help/Lines.svelte'),
  plan: () => import('../screens/help/Plan.svelte'),
  people: () => import('../screens/help/People.svelte'),
  grounding: () => import('../screens/help/Grounding.svelte'),
  settings: () => import('../screens/settings/Settings.svelte'),
  import: () => import('../screens/settings/import/Import.svelte'),
  model: () => import('../screens/model/ModelPage.svelte'),
  about: () => import('../screens/settings/About.svelte'),
  why: () => import('../screens/about/WhyThisWorks.svelte'),
  not: () => import('../screens/about/WhatCairnIsNot.svelte'),
  privacy: () => import('../screens/about/Privacy.svelte'),
};

/** The words of a screen that speaks more than the rest. */
const WORDS: { readonly [P in Place]?: readonly CopyPart[] } = {
  settings: ['rest', 'help'],
  model: ['rest', 'model'],
  trash: ['look-back', 'journal', 'rest'],
  ...{ rituals: DAY_WORDS, six: DAY_WORDS, walk: DAY_WORDS, chore: DAY_WORDS },
  ...{ journal: JOURNAL_WORDS, entry: JOURNAL_WORDS, page: JOURNAL_WORDS },
  ...{ paths: PATH_WORDS, 'way-in': PATH_WORDS, path: PATH_WORDS },
};

const loadViews = () => import('../screens/look-back/look-back-screens.ts');

export const screenOf = (place: Exclude<Place, 'today'>): Load =>
  isLookBack(place) ? async () => (await loadViews()).LOOK_BACK_SCREENS[place]() : SCREENS[place];

const OF_LOOK_BACK: readonly CopyPart[] = ['look-back', 'rest'];
const REST: readonly CopyPart[] = ['rest'];

export const wordsOf = (place: Place): readonly CopyPart[] =>
  WORDS[place] ?? (isLookBack(place) ? OF_LOOK_BACK : REST);
