/**
 * Makes what is generated: from the catalogue `src/small-things/generated/` and `src/shrink/generated/`, from `locales/` what other
 * languages say. Run by `npm run generate -w @cairn/content [en | TAG …]` when an activity, a ladder or a word for shrinking
 * changes; without a name everything is made, which takes minutes. Tests prove that what is committed is what this makes.
 */

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { readContentLanguages, readSaid } from './generate-from.ts';
import { folderOf, languageFiles, learntFile, listFiles } from './src/languages/language-files.ts';
import type { LanguageSource } from './src/languages/language-source.ts';
import { learnIn } from './src/languages/told-in.ts';
import { laddersFileText, learntFileText } from './src/shrink/shrink-file.ts';
import { toldSentences } from './src/shrink/told-sentences.ts';
import { smallThingsText } from './src/small-things/small-things-text.ts';

const put = (path: string, text: string): Promise<void> => writeFile(new URL(path, import.meta.url), text);

const makeEnglish = async (): Promise<void> => {
  await put('src/small-things/generated/en.ts', smallThingsText('en'));
  await put('src/shrink/generated/en-ladders.ts', laddersFileText());
  await put('src/shrink/generated/en-learnt.ts', learntFileText(toldSentences(readSaid())));
};

const GENERATED = 'src/languages/generated/';

const makeLanguage = async (source: LanguageSource): Promise<void> => {
  const folder = `${GENERATED}${folderOf(source.tag)}/`;
  await mkdir(new URL(folder, import.meta.url), { recursive: true });
  for (const [name, text] of Object.entries(languageFiles(source))) await put(`${folder}${name}`, text);
  await put(`${folder}learnt.ts`, learntFile(source, learnIn(source)));
};

const removeOthers = async (tags: readonly string[]): Promise<void> => {
  for (const entry of await readdir(new URL(GENERATED, import.meta.url), { withFileTypes: true }))
    if (entry.isDirectory() && !tags.includes(entry.name))
      await rm(new URL(`${GENERATED}${entry.name}/`, import.meta.url), { recursive: true });
};

const languages = readContentLanguages();
const faults = languages.flatMap((one) => one.faults);
if (faults.length > 0) throw new Error(`The words of a language are not whole.\n${faults.join('\n')}`);
const sources = languages.flatMap(({ source }) => (source === null ? [] : [source]));

const named = process.argv.slice(2);
const isWanted = (tag: string): boolean => named.length === 0 || named.includes(tag);

if (isWanted('en')) await makeEnglish();
for (const source of sources.filter(({ tag }) => isWanted(tag))) await makeLanguage(source);
await removeOthers(sources.map(({ tag }) => folderOf(tag)));
for (const [name, text] of Object.entries(listFiles(sources))) await put(`${GENERATED}${name}`, text);
