/** The two locales that are made up to try the screens with: apart, because nearly nobody loads them. */

import type { Catalogue } from './compiled-catalogue.ts';

export const ACCENTED: Catalogue = {
  today: () => import('./generated/en-xa/today.ts'),
  help: () => import('./generated/en-xa/help.ts'),
  paths: () => import('./generated/en-xa/paths.ts'),
  rest: () => import('./generated/en-xa/rest.ts'),
  days: () => import('./generated/en-xa/days.ts'),
  'look-back': () => import('./generated/en-xa/look-back.ts'),
  insights: () => import('./generated/en-xa/insights.ts'),
  thoughts: () => import('./generated/en-xa/thoughts.ts'),
  journal: () => import('./generated/en-xa/journal.ts'),
  model: () => import('./generated/en-xa/model.ts'),
  lock: () => import('./generated/en-xa/lock.ts'),
  devices: () => import('./generated/en-xa/devices.ts'),
  about: () => import('./generated/en-xa/about.ts'),
  after: () => import('./generated/en-xa/after.ts'),
  zoom: () => import('./generated/en-xa/zoom.ts'),
  scales: () => import('./generated/en-xa/scales.ts'),
  supporter: () => import('./generated/en-xa/supporter.ts'),
  cli: () => import('./generated/en-xa/cli.ts'),
};

export const MIRRORED: Catalogue = {
  today: () => import('./generated/ar-xb/today.ts'),
  help: () => import('./generated/ar-xb/help.ts'),
  paths: () => import('./generated/ar-xb/paths.ts'),
  rest: () => import('./generated/ar-xb/rest.ts'),
  days: () => import('./generated/ar-xb/days.ts'),
  'look-back': () => import('./generated/ar-xb/look-back.ts'),
  insights: () => import('./generated/ar-xb/insights.ts'),
  thoughts: () => import('./generated/ar-xb/thoughts.ts'),
  journal: () => import('./generated/ar-xb/journal.ts'),
  model: () => import('./generated/ar-xb/model.ts'),
  lock: () => import('./generated/ar-xb/lock.ts'),
  devices: () => import('./generated/ar-xb/devices.ts'),
  about: () => import('./generated/ar-xb/about.ts'),
  after: () => import('./generated/ar-xb/after.ts'),
  zoom: () => import('./generated/ar-xb/zoom.ts'),
  scales: () => import('./generated/ar-xb/scales.ts'),
  supporter: () => import('./generated/ar-xb/supporter.ts'),
  cli: () => import('./generated/ar-xb/cli.ts'),
};
