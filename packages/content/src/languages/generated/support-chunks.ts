// Made by generate.ts from locales/. Do not edit.

import type { Chunks } from '../language-content.ts';

export const CHUNKS: Chunks<'support'> = {
  'fr': () => import('./fr/support.ts'),
};
