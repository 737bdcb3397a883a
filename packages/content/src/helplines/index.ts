/** Helplines as data. Pages import `@cairn/content/helplines`; the checks are in `@cairn/content/check`. */

export * from './country-help.ts';
