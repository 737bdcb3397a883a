/** What `locales/` holds: one folder a language. For the generator and the tests; English comes first. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AboutLanguage } from '../languages.ts';
import type { SourceCatalogue } from './generated-files.ts';

export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly about: AboutLanguage;
  readonly copy: SourceCatalogue;
}

const LOCALES = new URL('../../../../locales/', import.meta.url);

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
