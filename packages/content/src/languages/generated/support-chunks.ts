// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'support'> = {
  'ar': () => import('./ar/support.ts'),
  'de': () => import('./de/support.ts'),
  'es': () => import('./es/support.ts'),
  'fr': () => import('./fr/support.ts'),
  'ja': () => import('./ja/support.ts'),
  'pl': () => import('./pl/support.ts'),
  'pt-BR': () => import('./pt-br/support.ts'),
};
