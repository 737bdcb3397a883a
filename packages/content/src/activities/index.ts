/** The catalogue and its queries, without the checker and the life generator: what a page may load. */

export * from './activities.ts';
export * from './locales.ts';
