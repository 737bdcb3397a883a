/** The catalogue of ladders. Many words: a page loads it when somebody shrinks something, never at the start. */

export type * from './ladder-structure.ts';
export * from './ladders.ts';
