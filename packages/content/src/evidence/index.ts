export * from './evidence-locale.ts';
