// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'support'> = {
  'de': () => import('./de/support.ts'),
  'fr': () => import('./fr/support.ts'),
  'pl': () => import('./pl/support.ts'),
};
