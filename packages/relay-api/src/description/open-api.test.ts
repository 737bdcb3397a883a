import { expect, test } from 'vitest';
import { REFUSAL_STATUS } from '../refusals.ts';
import { ROUTES } from '../routes.ts';
import { openApi } from './open-api.ts';

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
