// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'words'> = {
  'ar': () => import('./ar/words.ts'),
  'de': () => import('./de/words.ts'),
  'es': () => import('./es/words.ts'),
  'fr': () => import('./fr/words.ts'),
  'ja': () => import('./ja/words.ts'),
  'pl': () => import('./pl/words.ts'),
  'pt-BR': () => import('./pt-br/words.ts'),
};
