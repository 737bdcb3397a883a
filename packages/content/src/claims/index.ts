/** Why Cairn may help, with sources: `@cairn/content/claims`, for the page that tells it. */

export type * from './claim.ts';
export * from './data/claims.ts';
