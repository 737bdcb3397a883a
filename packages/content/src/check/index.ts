/** The content's rules as pure functions. Never loaded by a page. */

export * from '../helplines/check-helplines.ts';
export * from '../helplines/country-row.ts';
export * from '../helplines/data/helplines.ts';
export * from '../helplines/data/seen-numbers.ts';
export { bannedNames } from '../en/data/banned-words.ts';
export * from './banned-words.ts';
export * from './check-activities.ts';
export * from './check-catalogue.ts';
export * from './check-ladder.ts';
export * from './check-offered-step.ts';
export * from './check-ladders.ts';
export * from './check-locale-words.ts';
export * from './check-sought-only.ts';
export * from './check-structure.ts';
export * from './check-wording.ts';
export * from './finding.ts';
export * from './find-phrases.ts';
export * from './near-duplicates.ts';
export * from './reading-grade.ts';
export * from './shrink-figures.ts';
export * from './straight-quotes.ts';
export * from './support-figures.ts';
export * from './text-rules.ts';
export * from './wording.ts';
export * from './evidence-figures.ts';
export * from './languages/language-danger.ts';
export * from './languages/language-figures.ts';
