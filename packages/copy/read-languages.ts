/** What `locales/` holds: one folder a language. For the generator and the tests; English comes first. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AboutLanguage } from './src/about-language.ts';
import type { Language, SourceCatalogue } from './src/check/generated-files.ts';

const LOCALES = new URL('../../locales/', import.meta.url);

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, LOCALES), 'utf8'));

/** Throws, with the name of the file, where one is missing or is no JSON. */
export const readLanguages = (): readonly [Language, ...Language[]] => {
  const tags = readdirSync(LOCALES).filter((tag) => tag !== 'en' && existsSync(new URL(`${tag}/`, LOCALES)));
  return [readLanguage('en'), ...tags.toSorted().map(readLanguage)];
};

const readLanguage = (tag: string): Language => ({
  tag,
  about: read(`${tag}/about.json`) as AboutLanguage,
  copy: read(`${tag}/copy.json`) as SourceCatalogue,
});
