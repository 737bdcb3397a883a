// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

import type { Piles } from '../compiled-catalogue.ts';

export const OTHER_WORDS: Readonly<Record<string, Piles>> = {
  'es': { first: () => import('./es/first.ts'), pages: () => import('./es/pages.ts'), cli: () => import('./es/cli.ts') },
};
