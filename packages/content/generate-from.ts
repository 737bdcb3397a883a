/** What content is made from, as it lies in files. For `generate.ts` and tests alone: the apps read none of them. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readLanguage, type ReadLanguage } from './src/check/languages/check-language.ts';
import { CONTENT_FILES, type LanguageFiles } from './src/languages/language-source.ts';

const folder = new URL('src/en/data/said/', import.meta.url);

/** The files of told sentences, in the order of their names. */
export const readSaid = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const locales = new URL('../../locales/', import.meta.url);

const readFiles = (tag: string): LanguageFiles => {
  const read = (name: string): unknown => {
    const file = new URL(`${tag}/${name}.json`, locales);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined;
  };
  return Object.fromEntries(CONTENT_FILES.map((name) => [name, read(name)])) as LanguageFiles;
};

/** Every language beside English in `locales/`, with what is wrong with it. */
export const readContentLanguages = (): readonly ReadLanguage[] =>
  readdirSync(locales)
    .filter((tag) => tag !== 'en' && existsSync(new URL(`${tag}/`, locales)))
    .sort()
    .map((tag) => readLanguage(tag, readFiles(tag)));
