/** Other languages than English: `@cairn/content/languages`. */

export { spokenLocale } from '../content-locale.ts';
export * from './bring-content.ts';
export type { ContentPart } from './language-content.ts';
