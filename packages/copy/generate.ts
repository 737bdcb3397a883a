/**
 * Turns `locales/TAG/copy.json` (key -> ICU message) into `src/generated/`: the English keys with their parameters as types,
 * and compiled catalogues for each language, so that no ICU parser ships. The pseudo-locales are made from the English.
 * Run by `npm run generate -w @cairn/copy`; a test proves that what is committed is what this makes.
 */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { generatedFiles } from './src/check/generated-files.ts';
import { languageFaults } from './src/check/language-faults.ts';
import { readLanguages } from './read-languages.ts';

const here = new URL('.', import.meta.url);
const languages = readLanguages();
const [{ copy: english }, ...others] = languages;

const faults = others.flatMap(({ tag, copy }) => languageFaults(tag, { english, own: copy }));
if (faults.length > 0) throw new Error(`The words of a language are not whole.\n${faults.join('\n')}`);

await rm(new URL('src/generated/', here), { recursive: true, force: true });
for (const [name, text] of Object.entries(generatedFiles(languages))) {
  const file = new URL(`src/generated/${name}`, here);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}
