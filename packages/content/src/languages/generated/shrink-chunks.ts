// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'shrink'> = {
  'de': () => import('./de/shrink.ts'),
  'fr': () => import('./fr/shrink.ts'),
  'pl': () => import('./pl/shrink.ts'),
};
