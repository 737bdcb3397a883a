/**
 * Turns `locales/en.json` (key -> ICU message) into `src/generated/`: the keys with their parameters as types, and one
 * compiled catalogue for each locale, so that no ICU parser ships. The pseudo-locales are made from the English.
 * Run by `npm run generate -w @cairn/copy`; a test proves that what is committed is what this makes.
 */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { generatedFiles, type SourceCatalogue } from './src/check/generated-files.ts';

const here = new URL('.', import.meta.url);
const source = JSON.parse(await readFile(new URL('locales/en.json', here), 'utf8')) as SourceCatalogue;

await rm(new URL('src/generated/', here), { recursive: true, force: true });
for (const [name, text] of Object.entries(generatedFiles(source))) {
  const file = new URL(`src/generated/${name}`, here);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}
