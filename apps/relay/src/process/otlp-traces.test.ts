/** What a relay tells a collector, read by a small one: requests by the name of their route, and nothing of anyone. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toHex } from '@cairn/relay-api';
import { afterAll, expect, test } from 'vitest';
import { aChunk, aDevice, randomBytesOf } from '../testing/a-device.ts';
import { aRelayHome } from '../testing/relay-process.ts';

const home = aRelayHome();
afterAll(() => home.remove());

interface Told {
  readonly path: string | undefined;
  readonly text: string;
}

/** Takes whatever it is told. */
const aCollector = async () => {
  const told: Told[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (data: Buffer) => (text += data.toString()));
    request.on('end', () => {
      told.push({ path: request.url, text });
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { told, endpoint: `http://127.0.0.1:${port}`, close };
};

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

interface Spans {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Span[] }[] }[];
}

const spansIn = (told: readonly Told[]): readonly Span[] =>
  told.flatMap(({ text }) =>
    (JSON.parse(text) as Spans).resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap(({ spans }) => spans),
    ),
  );

const statusOf = ({ attributes }: Span): unknown =>
  attributes.find(({ key }) => key === 'http.response.status_code')?.value['intValue'];

test('a collector is told of requests by their route, and of nobody', async () => {
  const collector = await aCollector();
  const relay = await home.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  const device = aDevice(relay.origin, {
    headers: { traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` },
  });
  await device.register();
  const chunk = aChunk();
  await device.push(chunk);
  await device.pull();
  expect((await device.ask('pull', { token: randomBytesOf(32) })).status).toBe(401);
  const segment = { params: { id: toHex(randomBytesOf(16)), index: '0' } };
  expect((await device.ask('segment', segment)).status).toBe(404);
  expect(await relay.end('SIGTERM')).toBe(0);
  collector.close();
  expect(new Set(collector.told.map(({ path }) => path))).toEqual(new Set(['/v1/traces']));
  const spans = spansIn(collector.told);
  expect(spans.map((span) => `${span.name} ${String(statusOf(span))}`).sort()).toEqual(
    ['nonce 200', 'pull 200', 'pull 401', 'push 200', 'register 200', 'segment 404'].sort(),
  );
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(spans.length);
  const text = collector.told.map((one) => one.text).join('\n');
  const planted = [device.address, device.token(), device.publicKey, chunk[0]].flatMap((one) =>
    (['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(one).toString(form)),
  );
  for (const word of [...planted, segment.params.id, 'ab'.repeat(16), '127.0.0.1', 'localhost'])
    expect(text).not.toContain(word);
}, 30_000);

test('a collector that is not there holds up nothing', async () => {
  const collector = await aCollector();
  collector.close();
  const relay = await home.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  const device = aDevice(relay.origin);
  await device.register();
  expect((await device.push(aChunk())).seqs).toEqual([1]);
  expect(await relay.end('SIGTERM')).toBe(0);
}, 30_000);
