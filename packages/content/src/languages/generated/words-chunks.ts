// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'words'> = {
  'de': () => import('./de/words.ts'),
  'fr': () => import('./fr/words.ts'),
  'pl': () => import('./pl/words.ts'),
};
