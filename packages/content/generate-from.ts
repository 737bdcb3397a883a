/** The files of told sentences, in the order of their names. For `generate.ts` and tests alone: the apps read none of them. */

import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('src/en/data/said/', import.meta.url);

export const readSaid = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
