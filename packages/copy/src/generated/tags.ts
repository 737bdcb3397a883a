// Made by packages/copy/generate.ts from locales/. Change the source and run it again.

export const LOCALES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pl', 'pt-BR'] as const;

/** English, which all others are written after, and what somebody has reviewed. The others are drafts. */
export const REVIEWED: readonly string[] = ['en'];
