/** The views of Look back, each in a piece of its own; this list comes when the first of them is opened. */

import type { Component } from 'svelte';
import type { LookBackPlace } from '../../router/routes.ts';
import type { AppModel } from '../../view-models/app.ts';
import { afterFrame } from '../../components/frame-by-frame.ts';

export const LOOK_BACK_SCREENS: Readonly<
  Record<LookBackPlace, (app: AppModel) => Promise<{ readonly default: Component }>>
> = {
  'look-back': () => import('./LookBack.svelte'),
  'all-stones': () => import('./AllStones.svelte'),
  months: () => import('./Months.svelte'),
  firsts: () => import('./Firsts.svelte'),
  'then-now': () => import('./ThenAndNow.svelte'),
  shelf: () => import('./Shelf.svelte'),
  insights: (app) => {
    beginInsights(app);
    return import('../insights/Insights.svelte');
  },
  'on-paper': () => import('./OnPaper.svelte'),
  'how-it-was': () => import('../scales/HowItWas.svelte'),
  scales: () => import('../scales/Scales.svelte'),
  trash: () => import('./Trash.svelte'),
};

/**
 * The vault works them out while their screen is fetched, and holds the answer that the screen asks for. Once the page has let go of
 * what stood there: both at once would make it slow to answer a touch.
 */
const beginInsights = (app: AppModel): void => {
  afterFrame(() => {
    void app.session
      .door()
      .then((door) => door.ask('insights', {}))
      .catch(() => undefined);
  });
};
