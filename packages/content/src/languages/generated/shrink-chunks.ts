// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'shrink'> = {
  'ar': () => import('./ar/shrink.ts'),
  'de': () => import('./de/shrink.ts'),
  'es': () => import('./es/shrink.ts'),
  'fr': () => import('./fr/shrink.ts'),
  'ja': () => import('./ja/shrink.ts'),
  'pl': () => import('./pl/shrink.ts'),
  'pt-BR': () => import('./pt-br/shrink.ts'),
};
