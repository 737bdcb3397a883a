/**
 * Makes `src/small-things/generated/` from the catalogue. Run by `npm run generate -w @cairn/content` when an activity
 * changes; a test proves that what is committed is what this makes.
 */

import { writeFile } from 'node:fs/promises';
import { smallThingsText } from './src/small-things/small-things-text.ts';

await writeFile(new URL('src/small-things/generated/en.ts', import.meta.url), smallThingsText('en'));
