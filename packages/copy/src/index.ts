export * from './anchor-of.ts';
export * from './copy.ts';
export type { CopyPart } from './parts.ts';
export * from './locales.ts';
