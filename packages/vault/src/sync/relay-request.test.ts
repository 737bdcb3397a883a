/** What a device takes from whatever stands at a relay's address. */

import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeBody } from '@cairn/relay-api';
import { afterEach, expect, test } from 'vitest';
import { bytesOf, MOST_ANSWERED, send } from './relay-request.ts';

let close = (): void => undefined;
afterEach(() => close());

const answeredBy = async (listener: RequestListener): ReturnType<typeof send> => {
  const listening = createServer(listener);
  close = () => {
    listening.closeAllConnections();
    listening.close();
  };
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  return send(
    { origin: `http://127.0.0.1:${port}`, fetch },
    { route: 'pull', asking: { query: { after: 0 } }, token: new Uint8Array(32) },
  );
};

const PIECE = Buffer.alloc(64 * 1024);

/** Writes for as long as somebody reads, and counts. */
const endless = (
  status: number,
): { readonly listener: RequestListener; given(): number; ended: Promise<void> } => {
  let given = 0;
  let over = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  return {
    listener: (_, response) => {
      response.writeHead(status);
      response.once('close', over);
      const more = (): void => {
        while (!response.destroyed && response.write(PIECE)) given += PIECE.length;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    given: () => given,
    ended,
  };
};

test.each([200, 401])('an answer without end (%i) is let go, and is no answer', async (status) => {
  const { listener, given, ended } = endless(status);
  const sent = await answeredBy(listener);
  const read = sent.ok ? await bytesOf(sent.value) : sent;
  expect(read).toEqual({ ok: false, error: { type: 'unreachable' } });
  await ended;
  // What lies in the pipes of both ends comes on top.
  expect(given()).toBeLessThan(MOST_ANSWERED + 32 * 1024 * 1024);
});

test('the largest answer that there may be is read whole', async () => {
  const whole = new Uint8Array(MOST_ANSWERED).fill(7);
  const sent = await answeredBy((_, response) => response.end(whole));
  const read = sent.ok ? await bytesOf(sent.value) : sent;
  expect(read.ok && Buffer.compare(read.value, whole) === 0).toBe(true);
});

test('a refusal keeps its name, and one that breaks off is a relay that is not there', async () => {
  const full = await answeredBy((_, response) => response.writeHead(507).end(encodeBody({ error: 'full' })));
  expect(full).toEqual({ ok: false, error: { type: 'full' } });
  const sent = await answeredBy((_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('some', () => response.destroy());
  });
  expect(sent.ok ? await bytesOf(sent.value) : sent).toEqual({ ok: false, error: { type: 'unreachable' } });
});
