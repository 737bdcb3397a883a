/** Reviewed content as data. Pages import `@cairn/content/activities` so that the rest stays out of the bundle. */

export * from './activities/index.ts';
export * from './check/index.ts';
export * from './life/index.ts';
