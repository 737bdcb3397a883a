/** What every component may reach: the words, the models that live as long as the page, and the way to other places. */

import { createContext } from 'svelte';
import type { Copy } from '@cairn/copy';
import type { AppModel } from '../view-models/app.ts';

export interface AppContext {
  readonly app: AppModel;
  readonly copy: Copy;
  readonly t: Copy['t'];
}

export const [getApp, setApp] = createContext<AppContext>();
