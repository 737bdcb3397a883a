/** The list for the check where Cairn answers words: `@cairn/content/support`, loaded by the vault's worker alone. */

export * from './harm-lexicon.ts';
export * from './tone-of-text.ts';
export type * from './support-locale.ts';
