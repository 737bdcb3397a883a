// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { Piles } from '../compiled-catalogue.ts';

export const OTHER_WORDS: Readonly<Record<string, Piles>> = {
  'ar': { first: () => import('./ar/first.ts'), pages: () => import('./ar/pages.ts'), cli: () => import('./ar/cli.ts'), supporter: () => import('./ar/supporter.ts') },
  'de': { first: () => import('./de/first.ts'), pages: () => import('./de/pages.ts'), cli: () => import('./de/cli.ts'), supporter: () => import('./de/supporter.ts') },
  'es': { first: () => import('./es/first.ts'), pages: () => import('./es/pages.ts'), cli: () => import('./es/cli.ts'), supporter: () => import('./es/supporter.ts') },
  'fr': { first: () => import('./fr/first.ts'), pages: () => import('./fr/pages.ts'), cli: () => import('./fr/cli.ts'), supporter: () => import('./fr/supporter.ts') },
  'ja': { first: () => import('./ja/first.ts'), pages: () => import('./ja/pages.ts'), cli: () => import('./ja/cli.ts'), supporter: () => import('./ja/supporter.ts') },
  'pl': { first: () => import('./pl/first.ts'), pages: () => import('./pl/pages.ts'), cli: () => import('./pl/cli.ts'), supporter: () => import('./pl/supporter.ts') },
  'pt-BR': { first: () => import('./pt-br/first.ts'), pages: () => import('./pt-br/pages.ts'), cli: () => import('./pt-br/cli.ts'), supporter: () => import('./pt-br/supporter.ts') },
};
