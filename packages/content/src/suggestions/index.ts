/** What of the catalogue may come as a suggestion: loaded apart, when the first is worked out. */

export * from './catalogue-pool.ts';
