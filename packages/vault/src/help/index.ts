/**
 * `@cairn/vault/help`: the words of Help and the lines by country, for apps that reach content through the vault. It needs
 * no vault and no store, so that Help is there when the record does not open. See decision 13.
 */

export { bringWords } from '@cairn/content/languages/words';
export { contentLocale } from '@cairn/content/locale';
export { helpContent } from '@cairn/content/help';
export type { HelpContent, Practice } from '@cairn/content/help';
export { countryHelp, directoryLink, HELP_COUNTRIES, OLDEST_HELPLINE_DAYS } from '@cairn/content/helplines';
