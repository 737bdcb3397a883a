// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'shrink'> = {
  'fr': () => import('./fr/shrink.ts'),
};
