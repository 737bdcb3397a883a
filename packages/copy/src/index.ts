export * from './copy.ts';
export * from './locales.ts';
