/** Streams of hints over a real server. */

import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { createHintStreams } from './hint-streams.ts';
import { createLocalNotifier } from './local-notifier.ts';

const notifier = createLocalNotifier();
const streams = createHintStreams(notifier, () => 0);
const server = createServer((_, response) => {
  streams.open({ topic: 'one', seq: 1, until: 60, response });
  // More than a socket holds: whoever does not read has not got all of it when the stream ends.
  response.write(`:${'.'.repeat(20_000_000)}\n\n`);
});
const sockets: Socket[] = [];

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

test('a head that is told after a stream has ended, to one who has not read that yet, harms nobody', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sockets.push(socket);
  socket.pause();
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await expect.poll(() => streams.count()).toBe(1);
  streams.end();
  notifier.publish('one', 2);
  // What is wrong with a write is told a tick later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(streams.count()).toBe(1);
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  socket.resume();
  await once(socket, 'end');
  const got = Buffer.concat(pieces).toString('latin1');
  expect(got).toContain('data: 1');
  expect(got).not.toContain('data: 2');
  await expect.poll(() => streams.count()).toBe(0);
});
