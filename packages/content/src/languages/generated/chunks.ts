// Made by generate.ts from locales/. Do not edit.

import type { LanguageChunks } from '../language-content.ts';

export const CHUNKS: Readonly<Record<string, LanguageChunks>> = {
};
