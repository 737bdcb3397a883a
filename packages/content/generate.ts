/**
 * Makes `src/small-things/generated/` and `src/shrink/generated/` from the catalogue. Run by
 * `npm run generate -w @cairn/content` when an activity, a ladder or a word for shrinking changes; tests prove that what is
 * committed is what this makes.
 */

import { writeFile } from 'node:fs/promises';
import { readSaid } from './generate-from.ts';
import { laddersFileText, learntFileText } from './src/shrink/shrink-file.ts';
import { toldSentences } from './src/shrink/told-sentences.ts';
import { smallThingsText } from './src/small-things/small-things-text.ts';

await writeFile(new URL('src/small-things/generated/en.ts', import.meta.url), smallThingsText('en'));
await writeFile(new URL('src/shrink/generated/en-ladders.ts', import.meta.url), laddersFileText());
await writeFile(
  new URL('src/shrink/generated/en-learnt.ts', import.meta.url),
  learntFileText(toldSentences(readSaid())),
);
