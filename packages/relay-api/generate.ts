/** Writes docs/openapi.json. A test proves that what is committed is what this makes. */

import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { openApi } from './src/description/open-api.ts';

const file = new URL('../../docs/openapi.json', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const style = await resolveConfig(file);
writeFileSync(file, await format(JSON.stringify(openApi(version)), { ...style, parser: 'json' }));
