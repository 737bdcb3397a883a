// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { Piles } from '../compiled-catalogue.ts';

export const SUPPORTER_WORDS: Readonly<Record<string, Piles['supporter']>> = {
  'ar': () => import('./ar/supporter.ts'),
  'de': () => import('./de/supporter.ts'),
  'es': () => import('./es/supporter.ts'),
  'fr': () => import('./fr/supporter.ts'),
  'ja': () => import('./ja/supporter.ts'),
  'pl': () => import('./pl/supporter.ts'),
  'pt-BR': () => import('./pt-br/supporter.ts'),
};
