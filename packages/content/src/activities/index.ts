/** The catalogue and its queries, without the checker and the life generator: what a page may load. */

export * from './activities.ts';
export * from './find-activities.ts';
export * from './guess-area.ts';
export * from './locales.ts';
export * from './smallest-suggestion.ts';
