/**
 * The description of the routes as OpenAPI 3.1, made of the very definitions that the relay reads by. Bodies are CBOR: `format:
 * binary` is a byte string there, with its length in bytes. Run by `npm run generate -w @cairn/relay-api`.
 */

import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { REFUSAL } from '../messages.ts';
import { REFUSAL_STATUS } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import { ROUTES } from '../routes.ts';
import type { Payload, Route } from '../routes.ts';

const EVERYWHERE: readonly RefusalCode[] = ['bad-request', 'too-many', 'unavailable'];
const WITH_BODY: readonly RefusalCode[] = ['too-large'];
const WITH_SESSION: readonly RefusalCode[] = ['refused'];

const MEANINGS: Readonly<Record<RefusalCode, string>> = {
  'bad-request': 'Not what the protocol says.',
  refused:
    'Something is wrong with the session, the signature, the nonce or the address. Which, is not told.',
  invite: 'This relay wants an invite, or another one.',
  'not-found': 'No such segment, slot or share; or a relay that sends no reminders.',
  conflict: 'See the protocol.',
  closed: 'The vault has moved.',
  'too-large': 'A body over its limit.',
  'too-many': 'Later; see Retry-After.',
  unavailable: 'Draining, or the data does not answer; see Retry-After.',
  full: 'This vault has what this relay gives one vault.',
};

export const openApi = (version: string): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Cairn relay',
    version,
    description: 'Keeps sealed chunks that it cannot read. The protocol is in docs/sync-protocol.md.',
    license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
  },
  paths: paths(),
  components: {
    securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: '64 hexadecimal digits' } },
    schemas: { Refusal: schemaOf(REFUSAL) },
  },
});

const paths = (): Record<string, Record<string, object>> => {
  const made: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries(ROUTES))
    made[route.path] = { ...made[route.path], [route.method.toLowerCase()]: operation(name, route) };
  return made;
};

const operation = (operationId: string, route: Route): object => ({
  operationId,
  summary: route.about,
  ...(route.hasSession ? { security: [{ session: [] }] } : {}),
  parameters: [...pathParameters(route.path), ...queryParameters(route)],
  ...(route.body === null
    ? {}
    : {
        requestBody: {
          required: true,
          description: `At most ${route.most} bytes.`,
          content: contentOf(route.body),
        },
      }),
  responses: responses(route),
});

const pathParameters = (path: string): readonly object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string', pattern: name === 'id' ? '^[0-9a-f]{32}$' : '^(0|[1-9][0-9]*)$' },
  }));

const queryParameters = ({ query = {} }: Route): readonly object[] =>
  Object.entries(query).map(([name, description]) => ({
    ...{ name, in: 'query', description },
    schema: { type: 'integer', minimum: 0 },
  }));

const responses = (route: Route): object => {
  const codes = new Set([
    ...EVERYWHERE,
    ...(route.body === null ? [] : WITH_BODY),
    ...(route.hasSession ? WITH_SESSION : []),
    ...route.refusals,
  ]);
  const good =
    route.answer === null
      ? { 204: { description: 'Done.' } }
      : { 200: { description: 'Done.', content: contentOf(route.answer) } };
  const refusals = [...codes].map((code) => [REFUSAL_STATUS[code], refusalOf(code)] as const);
  return { ...good, ...Object.fromEntries(refusals) };
};

const refusalOf = (code: RefusalCode): object => ({
  description: `\`${code}\`: ${MEANINGS[code]}`,
  content: { 'application/cbor': { schema: { $ref: '#/components/schemas/Refusal' } } },
});

const contentOf = (payload: Exclude<Payload, null>): object => {
  if (payload === 'octets')
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  if (payload === 'events') return { 'text/event-stream': { schema: { type: 'string' } } };
  return { 'application/cbor': { schema: schemaOf(payload) } };
};

const schemaOf = (schema: GenericSchema): JsonSchema => {
  const { $schema: _, ...made } = toJsonSchema(schema, { errorMode: 'ignore', target: 'draft-2020-12' });
  return made;
};
