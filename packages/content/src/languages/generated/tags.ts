// Made by generate.ts from locales/. Do not edit.

/** The languages that the content is written in; a folder each. */
export const CONTENT_LOCALES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'pl', 'pt-BR'] as const;

/** Those of which somebody has reviewed the words. */
export const REVIEWED: readonly string[] = [];
