import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REFUSAL_STATUS } from '../refusals.ts';
import { ROUTES } from '../routes.ts';
import { openApi } from './open-api.ts';

/** The nearest file of this path above: tests of mutants run from a copy that lies deeper. */
const above = (path: string, from = import.meta.dirname): string =>
  existsSync(join(from, path)) ? join(from, path) : above(path, dirname(from));

const read = (path: string): unknown => JSON.parse(readFileSync(above(path), 'utf8'));

test('what is committed is what the definitions say: npm run generate -w @cairn/relay-api', () => {
  const { version } = read('package.json') as { version: string };
  expect(read('docs/openapi.json')).toEqual(JSON.parse(JSON.stringify(openApi(version))));
});

test('tells every route, the size of every byte string, and how each may be refused', () => {
  const told = JSON.parse(JSON.stringify(openApi('1.0.0'))) as {
    paths: Record<string, Record<string, { responses: Record<string, unknown>; requestBody?: unknown }>>;
  };
  for (const { path, method, refusals, hasSession } of Object.values(ROUTES)) {
    const operation = told.paths[path]?.[method.toLowerCase()];
    const expected = [...refusals, ...(hasSession ? (['refused'] as const) : [])].map(
      (code) => REFUSAL_STATUS[code],
    );
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(expected.map(String)));
  }
  expect(told.paths['/v1/log']?.['post']?.requestBody).toMatchObject({
    content: {
      'application/cbor': {
        schema: {
          properties: {
            chunks: {
              maxItems: 500,
              items: {
                prefixItems: [{ format: 'binary', minLength: 16, maxLength: 16 }, {}, { maxLength: 532_480 }],
              },
            },
          },
        },
      },
    },
  });
});
