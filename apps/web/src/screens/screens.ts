/**
 * Which screen stands at which place, and the words it speaks. Each comes in a piece of its own when it is opened; Today alone
 * is at hand.
 */

import type { Component } from 'svelte';
import type { CopyPart } from '@cairn/copy';
import type { AppModel } from '../view-models/app.ts';
import { isAbout, isHelp, isLookBack, type LookBackPlace, type Place } from '../router/routes.ts';

type LoadScreen = (app: AppModel) => Promise<{ readonly default: Component }>;

const PATH_WORDS: readonly CopyPart[] = ['paths', 'rest', 'help'];
const DAY_WORDS: readonly CopyPart[] = ['days', 'paths', 'rest', 'help'];
const JOURNAL_WORDS: readonly CopyPart[] = ['journal', 'rest'];
const THOUGHT_WORDS: readonly CopyPart[] = ['thoughts', 'journal', 'rest', 'help'];
/** One and the same: a page begun in one of the six small ways has a name once it has words, and stays where it is. */
const loadPage = () => import('./journal/Page.svelte');
const SCREENS: Readonly<Record<Exclude<Place, 'today' | LookBackPlace>, LoadScreen>> = {
  paths: () => import('./paths/Paths.svelte'),
  'way-in': () => import('./paths/WayIn.svelte'),
  path: () => import('./paths/Path.svelte'),
  six: () => import('./days/SixWays.svelte'),
  walk: () => import('./days/Walk.svelte'),
  chore: () => import('./days/Chore.svelte'),
  page: loadPage,
  journal: () => import('./journal/Journal.svelte'),
  entry: loadPage,
  thoughts: () => import('./thoughts/Thoughts.svelte'),
  thought: () => import('./thoughts/ThoughtPage.svelte'),
  rituals: () => import('./days/Rituals.svelte'),
  help: () => import('./help/Help.svelte'),
  lines: () => import('./help/Lines.svelte'),
  plan: () => import('./help/Plan.svelte'),
  people: () => import('./help/People.svelte'),
  grounding: () => import('./help/Grounding.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  import: () => import('./settings/import/Import.svelte'),
  model: () => import('./model/ModelPage.svelte'),
  appointments: () => import('./scales/Appointments.svelte'),
  report: () => import('./report/ReportPage.svelte'),
  share: () => import('./share/SharePage.svelte'),
  backup: () => import('./backup/BackupPage.svelte'),
  devices: () => import('./devices/DevicesPage.svelte'),
  lock: () => import('./lock/LockPage.svelte'),
  'add-device': () => import('./devices/AddDevice.svelte'),
  'new-device': () => import('./devices/NewDevice.svelte'),
  about: () => import('./settings/About.svelte'),
  why: () => import('./about/WhyThisWorks.svelte'),
  not: () => import('./about/WhatCairnIsNot.svelte'),
  privacy: () => import('./about/Privacy.svelte'),
};

/** The words of a screen that speaks more than the rest. */
const WORDS: { readonly [P in Place]?: readonly CopyPart[] } = {
  settings: ['rest', 'help', 'lock', 'scales'],
  model: ['rest', 'model'],
  ...{ devices: ['rest', 'devices', 'lock'], share: ['rest', 'devices'] },
  ...{ 'add-device': ['rest', 'devices'], 'new-device': ['rest', 'devices'] },
  ...{ lock: ['rest', 'lock'], backup: ['rest', 'lock'], import: ['rest', 'lock'] },
  'how-it-was': ['look-back', 'scales', 'rest'],
  scales: ['scales', 'rest', 'help'],
  appointments: ['scales', 'rest'],
  ...{ report: ['look-back', 'scales', 'rest'], 'on-paper': ['look-back', 'scales', 'rest'] },
  trash: ['look-back', 'journal', 'rest'],
  insights: ['look-back', 'insights', 'paths', 'rest'],
  ...{ rituals: DAY_WORDS, six: DAY_WORDS, walk: DAY_WORDS, chore: DAY_WORDS },
  ...{ journal: JOURNAL_WORDS, entry: JOURNAL_WORDS, page: JOURNAL_WORDS },
  ...{ thoughts: THOUGHT_WORDS, thought: THOUGHT_WORDS },
  ...{ paths: PATH_WORDS, 'way-in': PATH_WORDS, path: PATH_WORDS },
};

const loadViews = () => import('./look-back/look-back-screens.ts');

export const loadOf = (place: Exclude<Place, 'today'>): LoadScreen =>
  isLookBack(place) ? async (app) => (await loadViews()).LOOK_BACK_SCREENS[place](app) : SCREENS[place];

/** One list each, so that a place that gets a name is still the same screen. */
const OF_HELP: readonly CopyPart[] = ['help'];
const OF_ABOUT: readonly CopyPart[] = ['about'];
const OF_LOOK_BACK: readonly CopyPart[] = ['look-back', 'rest'];
const REST: readonly CopyPart[] = ['rest'];

export const wordsOf = (place: Place): readonly CopyPart[] => {
  if (isHelp(place)) return OF_HELP;
  if (isAbout(place)) return OF_ABOUT;
  return WORDS[place] ?? (isLookBack(place) ? OF_LOOK_BACK : REST);
};
