/** The words of Help as data. Pages import `@cairn/content/help`. */

export * from './help-content.ts';
export * from './help-structure.ts';
