/** Shrinking: `@cairn/content/shrink`, loaded when somebody shrinks something. */

export * from './shrink.ts';
export * from './smaller.ts';
