/** Helplines as data. Pages import `@cairn/content/helplines`; the checks are in `@cairn/content/check`. */

export * from './all-countries.ts';
export * from './country-help.ts';
export * from './directory.ts';
