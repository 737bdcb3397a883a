/** The catalogue and its queries, without the checker and the life generator: what a page may load. */

export type * from './activity-structure.ts';
export * from './activities.ts';
export * from './data/sought-only.ts';
export * from './find-activities.ts';
export * from '../content-locale.ts';
export * from './locale-words.ts';
