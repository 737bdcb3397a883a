import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApi } from '../packages/relay-api/src/description/open-api.ts';
import { ROOT } from './run-step.mjs';

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

test('the description of the relay is what its definitions say: npm run generate -w @cairn/relay-api', () => {
  const { version } = read('packages/relay-api/package.json') as { version: string };
  expect(read('docs/openapi.json')).toEqual(JSON.parse(JSON.stringify(openApi(version))));
});
